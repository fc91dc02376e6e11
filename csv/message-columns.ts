/** The columns of one message of the catalogue, as they stand in a list. */
import type { MessageModel, Property } from '../schemas/index.ts'
import type { CatalogMessage, CsvAgreement } from '../schemas/read.ts'
import { columnsOf } from './columns-of.ts'
import type { ColumnStyle, MessageColumn } from './columns-of.ts'
import type { CsvColumn } from './list.ts'

/** A message with its place in the catalogue. */
export type Entry = { readonly entry: CatalogMessage; readonly model: MessageModel; readonly name: string }

/** The open question that a column of our design belongs to. */
export const designedIn = { messages: 'OV-CSV-07', questions: 'OV-CSV-06' } as const

/** The columns of a message; those with an OIN are called after the party. */
export function allColumns(
  agreement: CsvAgreement,
  { model, entry }: Entry,
  copied: boolean,
): readonly MessageColumn[] {
  const [from = '', to = ''] = [entry.van[0], entry.naar[0]]
  const style: ColumnStyle = {
    type: model.type,
    copied,
    contact: `Contactpersoon ${agreement.contact?.[from] ?? from}`,
    prefixes: agreement.voorvoegsels,
  }
  const roles: Readonly<Record<string, string | undefined>> = {
    Afzender: agreement.rollen[from],
    Ontvanger: agreement.rollen[to],
  }
  const parts: readonly Property[] = model.root.properties
  const columns = parts.flatMap((part) => columnsOf(style, part))
  return columns.map((column) => {
    const { path } = column.uses[0]
    return path[0] === 'Stuurgegevens' ? { ...column, name: roles[path[1] ?? ''] ?? column.name } : column
  })
}

/** The column as it stands in a list. */
export function filledIn({ name, uses }: MessageColumn, part: CsvColumn['part']): CsvColumn {
  const { annotations } = uses[0].node
  const group =
    part === 'bericht' ? annotations.groep : `${part === 'vraag' ? 'Vraag' : 'Antwoord'} / ${annotations.groep}`
  const vraag = part === 'bericht' ? designedIn.messages : designedIn.questions
  return {
    name,
    group,
    part,
    uses,
    description: annotations.description,
    origin: { herkomst: 'ontworpen', bron: [], vraag },
  }
}
