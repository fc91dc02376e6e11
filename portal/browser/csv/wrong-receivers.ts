/** Messages of a list that their receiver may not get: told at the cell of the receiver, before anything goes out. */
import type { CsvFile, CsvImport, CsvList } from '../../../csv/index.ts'
import { letterOf } from './told-findings.ts'

/** Where a receiver stands that may not get the message. */
export type WrongReceiver = {
  readonly file: string
  readonly row: number
  readonly column?: string
  readonly heading?: string
  readonly text: string
}

const text =
  'Deze ontvanger kan dit bericht niet krijgen: hij doet hier niet aan mee, of mag dit bericht niet ontvangen. Kijk het nummer (OIN) na.'

/** The messages of which the receiver is none of these. */
export function wrongReceivers(
  { messages }: Pick<CsvImport, 'messages'>,
  { list, files }: { readonly list: CsvList; readonly files: readonly CsvFile[] },
  mayReceive: (type: string, oin: string) => boolean,
): readonly WrongReceiver[] {
  const column = list.columns.find(({ uses }) => uses.some(({ path }) => path.join('/') === 'Stuurgegevens/Ontvanger'))
  const wrong = messages.filter(({ message }) => {
    const { Berichttype: type, Ontvanger: receiver } = (message as Headed).Stuurgegevens
    return !mayReceive(type, receiver)
  })
  const named = new Set(wrong.map(({ file }) => file))
  const letters = new Map(
    files.filter(({ name }) => named.has(name)).map((file) => [file.name, letterOf(file, list, column?.name ?? '')]),
  )
  return wrong.map(({ file, row }) => {
    const letter = letters.get(file)
    return { file, row, text, ...(letter === undefined ? {} : { column: letter, heading: column?.name ?? '' }) }
  })
}

type Headed = { readonly Stuurgegevens: { readonly Berichttype: string; readonly Ontvanger: string } }
