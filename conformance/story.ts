/** An example case: one schuldregeling from Kennisgeving to akkoord, made of the example messages of the standard. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { lawFolder } from '../schemas/read.ts'
import type { CaseMessage } from './caseworker.ts'

/**
 * OINs of the counsellor and the creditor of the example case.
 *
 * @since 0.1.0
 * @alpha
 */
export const storyParties = { shv: '00000099000000001000', se: '00000099000000002000' } as const

const folder = 'examples/goed/schuldregeling-2.0'

/**
 * What the counsellor sends, in order; the creditor's scripted caseworker answers.
 *
 * @since 0.1.0
 * @alpha
 */
export const storyMessages = [
  '01-Kennisgeving.json',
  '04-Saldoverzoek.json',
  '08-Betaalvoorstel.json',
  '12-SchuldregelingAkkoord.json',
] as const

/** What the creditor answers with, by type. */
const answers = {
  KennisgevingAntwoord: '02-KennisgevingAntwoord.json',
  SaldoverzoekAntwoord: '05-SaldoverzoekAntwoord.json',
  BetaalvoorstelAntwoord: '11-BetaalvoorstelAntwoord.json',
} as const

/**
 * One of the example messages, which stand beside the law.
 *
 * @since 0.1.0
 * @alpha
 */
export function storyMessage(file: string): CaseMessage {
  return JSON.parse(readFileSync(join(dirname(lawFolder()), folder, file), 'utf8')) as CaseMessage
}

/**
 * Contents of the creditor's answers, for `createCaseworker`.
 *
 * @since 0.1.0
 * @alpha
 */
export function storyAnswers(now: Date): Readonly<Record<string, CaseMessage['Inhoud']>> {
  return Object.fromEntries(
    Object.entries(answers).map(([type, file]) => [type, extended(storyMessage(file).Inhoud, now)]),
  )
}

/** What holds until a day holds for a month from now: in the past it would be off-spec. */
function extended(Inhoud: CaseMessage['Inhoud'], now: Date): CaseMessage['Inhoud'] {
  const until = new Date(now.getTime() + 30 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  const text = JSON.stringify(Inhoud, (name, value: unknown) => (name === 'GeldigTot' ? until : value))
  return JSON.parse(text) as CaseMessage['Inhoud']
}

/**
 * The message under a new reference, sent now by these parties, in this conversation.
 *
 * @since 0.1.0
 * @alpha
 */
export function renewed(
  message: CaseMessage,
  change: { readonly conversation: string; readonly reference: string; readonly now: Date },
  parties: { readonly from: string; readonly to: string },
): CaseMessage {
  const heading = {
    Referentienummer: change.reference,
    ConversatieReferentienummer: change.conversation,
    Afzender: parties.from,
    Ontvanger: parties.to,
    Tijdstip: change.now.toISOString().replace(/\.\d+Z$/, 'Z'),
  }
  return { Stuurgegevens: { ...message.Stuurgegevens, ...heading }, Inhoud: extended(message.Inhoud, change.now) }
}

/**
 * The same message with two mistakes that a hurried programmer makes: an element that is missing, and one too many.
 *
 * @since 0.1.0
 * @alpha
 */
export function offSpec({ Stuurgegevens, Inhoud }: CaseMessage): CaseMessage {
  const { KlantnummerSHV: _missing, ...rest } = Inhoud
  return { Stuurgegevens, Inhoud: { ...rest, Bsn: '000000000' } }
}
