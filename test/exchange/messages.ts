/** Messages of one case, between the participants of the town. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Checkpoint } from '../../envelope/index.ts'
import { se, shv } from './town.ts'

/** What a sender saw that saw nothing. */
export const unseen: Checkpoint = { adresboek: { nummer: 1, hash: 'A'.repeat(43) }, knooppunt: null }

export type Message = {
  readonly Stuurgegevens: Readonly<Record<string, string>>
  readonly Inhoud: Readonly<Record<string, unknown>>
}

const folder = resolve(import.meta.dirname, '../../examples/goed')
const tijdstip = '2026-11-23T10:00:00Z'

/** An example message, such as `schuldregeling-2.0/04-Saldoverzoek.json`, with these Stuurgegevens changed. */
function example(file: string, change: Readonly<Record<string, string>> = {}): Message {
  const message = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Message
  return { ...message, Stuurgegevens: { ...message.Stuurgegevens, Tijdstip: tijdstip, ...change } }
}

/** A Saldoverzoek under a new reference, in a new conversation. */
export function saldoverzoek(change: Readonly<Record<string, string>> = {}): Message {
  return fresh('schuldregeling-2.0/04-Saldoverzoek.json', change)
}

/** The answer to it. */
export function antwoord({ Stuurgegevens: question }: Message, change: Readonly<Record<string, string>> = {}): Message {
  const answer = answerTo({ Stuurgegevens: question, Inhoud: {} }, 'schuldregeling-2.0/05-SaldoverzoekAntwoord.json')
  return { ...answer, Stuurgegevens: { ...answer.Stuurgegevens, ...change } }
}

/** An example under a new reference, in a new conversation. */
export function fresh(file: string, change: Readonly<Record<string, string>> = {}): Message {
  const references = { Referentienummer: crypto.randomUUID(), ConversatieReferentienummer: crypto.randomUUID() }
  return example(file, { Afzender: shv, Ontvanger: se, ...references, ...change })
}

/** An example as the answer to this message. */
export function answerTo({ Stuurgegevens: question }: Message, file: string): Message {
  return example(file, {
    Afzender: question['Ontvanger'] ?? '',
    Ontvanger: question['Afzender'] ?? '',
    Referentienummer: crypto.randomUUID(),
    ConversatieReferentienummer: question['ConversatieReferentienummer'] ?? '',
    CrossReferentienummer: question['Referentienummer'] ?? '',
  })
}

/** The reference number of a message, under which everybody knows it. */
export const idOf = ({ Stuurgegevens }: Message): string => Stuurgegevens['Referentienummer'] ?? ''
