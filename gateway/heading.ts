/** Reads the heading of a message: references and parties, all that a gateway remembers of it. */
import type { MessageId } from '../schemas/index.ts'

/**
 * References, type and parties of a message: no content.
 *
 * @since 0.1.0
 * @beta
 */
export type Heading = MessageId & {
  readonly id: string
  readonly sender: string
  readonly receiver: string
  readonly conversation: string
  /** CrossReferentienummer of an answer. */
  readonly cross?: string
  /** BetreftReferentienummer of an Afkeurbericht or Foutbericht. */
  readonly about?: string
  /** Tijdstip of the message. */
  readonly time: string
}

/** A message that was judged valid, as far as a gateway looks into it. */
export type ReadMessage = {
  readonly Stuurgegevens: Readonly<Record<string, string | undefined>>
  readonly Inhoud: Readonly<Record<string, unknown>>
}

/**
 * The heading of a message that was judged valid.
 *
 * @since 0.1.0
 * @beta
 */
export function headingOf({ Stuurgegevens: head, Inhoud }: ReadMessage): Heading {
  const cross = head['CrossReferentienummer']
  const about = head['Module'] === 'protocol' ? Inhoud['BetreftReferentienummer'] : undefined
  return {
    id: head['Referentienummer'] ?? '',
    module: head['Module'] ?? '',
    version: head['Versie'] ?? '',
    type: head['Berichttype'] ?? '',
    sender: head['Afzender'] ?? '',
    receiver: head['Ontvanger'] ?? '',
    conversation: head['ConversatieReferentienummer'] ?? '',
    ...(cross === undefined ? {} : { cross }),
    ...(typeof about === 'string' ? { about } : {}),
    time: head['Tijdstip'] ?? '',
  }
}

/** True for messages about a message: never the subject of an Afkeurbericht (R8). */
export function isAboutMessage({ module, type }: Pick<Heading, 'module' | 'type'>): boolean {
  return module === 'protocol' && (type === 'Afkeurbericht' || type === 'Foutbericht')
}
