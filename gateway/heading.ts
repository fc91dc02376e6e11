/** Reads the heading of a message: references and parties, all that a gateway remembers of it. */
import { addressOf } from '../envelope/index.ts'
import type { SealedEvent } from '../envelope/index.ts'
import type { MessageId, ModuleMessage } from '../schemas/index.ts'
import { catalogModule } from '../schemas/read.ts'
import type { Catalog } from '../schemas/read.ts'

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
  /** BetreftReferentienummer, of a message that has it. */
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
  const about = Inhoud['BetreftReferentienummer']
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

/** What may be said of a message that was not taken over: what stands on its outside, nothing that stood in it. */
export function visibleHeading(event: SealedEvent, conversation = ''): Heading {
  return { ...addressOf(event), conversation, time: event.time }
}

/** Whether the catalogue says that this is a message about a message: never the subject of an Afkeurbericht (R8). */
export function isAboutMessage(catalog: Catalog, { module, type }: ModuleMessage): boolean {
  const messages = catalogModule(catalog, module)?.berichten ?? []
  return messages.some(
    ({ overBericht, versies }) => overBericht === true && Object.values(versies).some((cell) => cell.type === type),
  )
}

/** The reference of the message that this one is about; nothing for any message that is no message about a message. */
export function subjectOf(catalog: Catalog, heading: Heading): string | undefined {
  return isAboutMessage(catalog, heading) ? heading.about : undefined
}
