/** A list of answers for whoever tries the portal's CSV: as it is downloaded there, filled in, with one cell that is wrong. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseMessage } from '../../conformance/index.ts'
import { changeCell, columnLetter, messagesToCsv } from '../../csv/index.ts'
import { validate } from '../../validator/index.ts'
import { parseListId } from '../csv/law-lists.ts'

/** The column that says that the client is unknown; what stands in it is wrong in the first row. */
const column = 'Klant onbekend'
const [wrong, right] = ['misschien', 'Ja'] as const

/** Writes it into the folder, and gives its place; nothing when these are no questions of the list. */
export async function writeExampleList(folder: string, questions: readonly CaseMessage[]): Promise<string | undefined> {
  const list = parseListId('schuldregeling@2.0/Saldoverzoek-beantwoorden')
  const named = questions.map((message, index) => ({ name: String(index), message }))
  const { bytes } = await messagesToCsv(named, { list, judge: validate })
  if (bytes === undefined) return undefined
  const letter = columnLetter(list.columns.findIndex(({ name }) => name === column))
  let file: { readonly name: string; readonly bytes: Uint8Array } = { name: 'antwoorden.csv', bytes }
  for (const index of questions.keys())
    file = changeCell(file, list, { row: index + 2, column: letter, text: index === 0 ? wrong : right }) ?? file
  const path = join(folder, file.name)
  writeFileSync(path, file.bytes)
  return path
}
