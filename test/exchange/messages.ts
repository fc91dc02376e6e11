/** Messages of one case, between the participants of the town. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { se, shv } from './town.ts'

export type Message = {
  readonly Stuurgegevens: Readonly<Record<string, string>>
  readonly Inhoud: Readonly<Record<string, unknown>>
}

const folder = resolve(import.meta.dirname, '../../examples/goed/schuldregeling-2.0')
const tijdstip = '2026-11-23T10:00:00Z'

/** An example message with these Stuurgegevens changed. */
function example(file: string, change: Readonly<Record<string, string>> = {}): Message {
  const message = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Message
  return { ...message, Stuurgegevens: { ...message.Stuurgegevens, Tijdstip: tijdstip, ...change } }
}

/** A Saldoverzoek under a new reference, in a new conversation. */
export function saldoverzoek(change: Readonly<Record<string, string>> = {}): Message {
  const references = { Referentienummer: crypto.randomUUID(), ConversatieReferentienummer: crypto.randomUUID() }
  return example('04-Saldoverzoek.json', { Afzender: shv, Ontvanger: se, ...references, ...change })
}

/** The answer to it. */
export function antwoord({ Stuurgegevens: question }: Message, change: Readonly<Record<string, string>> = {}): Message {
  return example('05-SaldoverzoekAntwoord.json', {
    Afzender: question['Ontvanger'] ?? '',
    Ontvanger: question['Afzender'] ?? '',
    Referentienummer: crypto.randomUUID(),
    ConversatieReferentienummer: question['ConversatieReferentienummer'] ?? '',
    CrossReferentienummer: question['Referentienummer'] ?? '',
    ...change,
  })
}
