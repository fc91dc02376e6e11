/** Makes and reads Afkeurberichten: the one message that a sender gets about a message of its own that broke the standard. */
import { schemaset } from '../validator/index.ts'
import type { Finding } from '../schemas/index.ts'
import type { SeenMessage } from './records.ts'

/** As many findings as an Afkeurbericht holds. */
const mostFindings = 100

/** The Afkeurbericht, as text: made from what was decided once, so that making it again gives the same message. */
export function rejectionMessage(
  from: string,
  about: string,
  { rejection, at }: { readonly rejection: NonNullable<SeenMessage['rejection']>; readonly at: string },
): string {
  const Stuurgegevens = {
    Module: 'protocol',
    Versie: '1.0',
    Berichttype: 'Afkeurbericht',
    Referentienummer: rejection.id,
    ConversatieReferentienummer: rejection.conversation,
    Afzender: from,
    Ontvanger: rejection.to,
    Tijdstip: at.replace(/\.\d+Z$/, 'Z'),
  }
  const Bevindingen = rejection.findings.slice(0, mostFindings).map(({ code, pointer, severity, rule }) => ({
    Code: code,
    Pointer: pointer,
    ...(rule === undefined ? {} : { Regel: rule }),
    Ernst: severity,
  }))
  return JSON.stringify({
    Stuurgegevens,
    Inhoud: { BetreftReferentienummer: about, Schemaset: schemaset, Bevindingen },
  })
}

/** What an Afkeurbericht that came in, and was judged valid, tells about our message. */
export function rejectionsIn(message: string): readonly Finding[] {
  const { Inhoud } = JSON.parse(message) as { readonly Inhoud: { readonly Bevindingen?: readonly Bevinding[] } }
  return (Inhoud.Bevindingen ?? []).map(({ Code, Pointer, Ernst, Regel }) => ({
    code: Code,
    pointer: Pointer,
    severity: Ernst,
    ...(Regel === undefined ? {} : { rule: Regel }),
    params: {},
  }))
}

type Bevinding = {
  readonly Code: Finding['code']
  readonly Pointer: string
  readonly Ernst: Finding['severity']
  readonly Regel?: string
}

/** Findings without what an Afkeurbericht has no room for; pointers that its form does not take become the whole. */
export function tellable(findings: readonly Finding[]): readonly Finding[] {
  const form = /^(?:\/(?:[A-Za-z][A-Za-z0-9_]{0,59}|[0-9]{1,5}))*$/
  return findings.map(({ code, severity, pointer, rule }) => ({
    code,
    severity,
    pointer: form.test(pointer) && pointer.length <= 400 ? pointer : '',
    ...(rule === undefined ? {} : { rule }),
    params: {},
  }))
}
