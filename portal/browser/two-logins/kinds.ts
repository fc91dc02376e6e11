/** The kinds of message that can take two logins: those that the organisation may send, by the name that the server knows. */
import { printEventType } from '../../../schemas/index.ts'
import { catalogModule } from '../../../schemas/read.ts'
import type { Catalog } from '../../../schemas/read.ts'
import { messageName } from '../message-name.ts'
import { sendable } from '../form/sendable.ts'
import { maySend } from '../form/openings.ts'
import type { Participant } from '../form/openings.ts'

/** A kind, and what people call it. */
export type Kind = { readonly soort: string; readonly naam: string }

/** The kinds of this participant, in the order of the catalogue; one that has the same name in more versions once. */
export function kindsOf(catalog: Catalog, participant: Participant): readonly Kind[] {
  const kinds = sendable(catalog)
    .filter((id) => maySend(catalog, participant, id))
    .map((id) => {
      const naam = messageName(catalog, id)
      const module = catalogModule(catalog, id.module)?.naam ?? id.module
      return [printEventType(id), `${naam} (${module})`] as const
    })
  return [...new Map(kinds)].map(([soort, naam]) => ({ soort, naam }))
}
