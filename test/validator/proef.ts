/** A small law with every kind of element, so that these tests do not change when the standard does. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompiledMessage, CompiledRule, PatchStep } from '../../schemas/index.ts'
import type { SchemaObject } from '../../schemas/read.ts'
import { createJudge } from '../../validator/index.ts'
import type { Judge } from '../../validator/index.ts'
import { compileNow } from './compile-now.ts'

const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'proef.schema.json'), 'utf8')) as SchemaObject

/** The message type `proef@1.0/Proef`. */
export function proef(rules: readonly CompiledRule[] = []): CompiledMessage {
  return compileNow({ module: 'proef', version: '1.0', definitions: {}, messages: { Proef: schema } }, 'Proef', rules)
}

/** A judge that knows only this message type. */
export function proefJudge(rules: readonly CompiledRule[] = []): Judge {
  return createJudge([proef(rules)])
}

/** A message without mistakes. */
export function goodMessage() {
  return {
    Stuurgegevens: { Module: 'proef', Versie: '1.0', Berichttype: 'Proef' },
    Inhoud: {
      Postcode: '1234AB',
      Toelichting: 'Geen',
      Geboortedatum: '1984-07-19',
      ConversatieReferentienummer: '2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21',
      Geslacht: 'V',
      Aantal: 3,
      Akkoord: true,
      Termijnen: [
        { Van: 1, Tot: 12 },
        { Van: 13, Tot: 24 },
      ],
      Adreskeuze: { Adres: { Straatnaam: 'Kade' } },
      Schuld: { Schuldtype: 'openstaand', Bedrag: 100, Rente: 1, Kosten: 2, ReedsBetaald: 3 },
    },
  }
}

/** The message with these steps of JSON Patch applied; in lists, steps only replace. */
export function patched(message: unknown, steps: readonly PatchStep[]): unknown {
  const copy: unknown = structuredClone(message)
  for (const step of steps) {
    const path = step.path.split('/').slice(1)
    const last = path.pop() ?? ''
    const target = path.reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], copy) as object
    if (step.op === 'remove') Reflect.deleteProperty(target, last)
    else
      Object.defineProperty(target, last, { value: step.value, enumerable: true, configurable: true, writable: true })
  }
  return copy
}

/** What a finding comes down to. */
export function brief(findings: readonly { code: string; pointer: string; params: object; rule?: string }[]) {
  return findings.map(({ code, pointer, params, rule }) => [rule ?? code, pointer, params])
}
