/** Makes a message that begins a conversation, around what was filled in. */
import type { MessageId } from '../../../schemas/index.ts'

/** Who sends what to whom, under which numbers. */
export type OpeningHeading = {
  readonly id: string
  readonly conversation: string
  readonly sender: string
  readonly receiver: string
  readonly now: Date
  /** The documents that come along; none stands for nothing. */
  readonly evidence?: unknown
}

/** The message. */
export function openingMessage(
  { module, version, type }: MessageId,
  { id, conversation, sender, receiver, now, evidence }: OpeningHeading,
  content: unknown,
): { readonly Stuurgegevens: object; readonly Inhoud: unknown } {
  return {
    Stuurgegevens: {
      ...{ Module: module, Versie: version, Berichttype: type, Referentienummer: id },
      ...{ ConversatieReferentienummer: conversation, Afzender: sender, Ontvanger: receiver },
      Tijdstip: `${now.toISOString().slice(0, 19)}Z`,
      ...(Array.isArray(evidence) && evidence.length > 0 ? { Bewijsstukken: evidence } : {}),
    },
    Inhoud: content ?? {},
  }
}
