/** Makes an answer to a question that came in: which messages may answer it, and the whole message around what was filled in. */
import type { Arrived } from '../../../gateway/anywhere.ts'
import type { MessageId } from '../../../schemas/index.ts'
import { catalogMessage, catalogModule } from '../../../schemas/read.ts'
import type { Catalog } from '../../../schemas/read.ts'

/** A message that answers: what people call it, and what it says. */
export type PossibleAnswer = MessageId & { readonly naam: string; readonly omschrijving: string }

/** The messages of the same version that answer this one. */
export function answersTo(catalog: Catalog, question: MessageId): readonly PossibleAnswer[] {
  const asked = catalogMessage(catalog, question)
  const messages = catalogModule(catalog, question.module)?.berichten ?? []
  return messages.flatMap(({ antwoordOp, omschrijving, versies }) => {
    const cell = versies[question.version]
    if (asked === undefined || cell === undefined || !antwoordOp.includes(asked.bericht)) return []
    return [{ module: question.module, version: question.version, type: cell.type, naam: cell.naam, omschrijving }]
  })
}

/** The message, with this content, that answers. */
export function answerMessage(
  { heading }: Pick<Arrived, 'heading'>,
  { type }: Pick<MessageId, 'type'>,
  { id, now, content }: { readonly id: string; readonly now: Date; readonly content: unknown },
): { readonly Stuurgegevens: object; readonly Inhoud: unknown } {
  return {
    Stuurgegevens: {
      ...{ Module: heading.module, Versie: heading.version, Berichttype: type, Referentienummer: id },
      ...{ ConversatieReferentienummer: heading.conversation, CrossReferentienummer: heading.id },
      ...{ Afzender: heading.receiver, Ontvanger: heading.sender },
      Tijdstip: `${now.toISOString().slice(0, 19)}Z`,
    },
    Inhoud: content ?? {},
  }
}
