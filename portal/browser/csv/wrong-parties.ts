/** Messages of a list that cannot go from or to whom they name: told at the cell of who is wrong, before anything goes out. */
import type { CsvFile, CsvImport, CsvList } from '../../../csv/index.ts'
import { letterOf } from './told-findings.ts'

/** Where somebody stands from whom, or to whom, a message cannot go. */
export type WrongParty = {
  readonly file: string
  readonly row: number
  readonly column?: string
  readonly heading?: string
  readonly text: string
}

/** Who sends here, and who may receive what. */
type Parties = { readonly sender: string; readonly mayReceive: (type: string, oin: string) => boolean }

const wrongReceiver =
  'Deze ontvanger kan dit bericht niet krijgen: hij doet hier niet aan mee, of mag dit bericht niet ontvangen. Kijk het nummer (OIN) na.'
const wrongSender = (own: string): string =>
  `Dit bericht is niet van uw organisatie, en gaat dus niet weg. Hier hoort uw eigen nummer (OIN) te staan: ${own}.`

/** Those of which the sender is another organisation, or the receiver may not get them. */
export function wrongParties(
  { messages }: Pick<CsvImport, 'messages'>,
  { list, files }: { readonly list: CsvList; readonly files: readonly CsvFile[] },
  { sender, mayReceive }: Parties,
): readonly WrongParty[] {
  const found = messages.flatMap(({ message, file, row }) => {
    const { Berichttype: type, Afzender, Ontvanger } = (message as Headed).Stuurgegevens
    return [
      ...(Afzender === sender ? [] : [{ file, row, element: 'Afzender', text: wrongSender(sender) }]),
      ...(mayReceive(type, Ontvanger) ? [] : [{ file, row, element: 'Ontvanger', text: wrongReceiver }]),
    ]
  })
  const place = placesIn(list, files)
  return found.map(({ element, ...wrong }) => ({ ...wrong, ...place(wrong.file, element) }))
}

/** Where an element of the heading stands in a file, which is looked at once; nothing in a list without it. */
function placesIn(list: CsvList, files: readonly CsvFile[]) {
  const places = new Map<string, { readonly column?: string; readonly heading?: string }>()
  const look = (name: string, element: string): { readonly column?: string; readonly heading?: string } => {
    const heading = list.columns.find(({ uses }) =>
      uses.some(({ path }) => path.join('/') === `Stuurgegevens/${element}`),
    )?.name
    const file = files.find((each) => each.name === name)
    const column = file === undefined || heading === undefined ? undefined : letterOf(file, list, heading)
    return column === undefined || heading === undefined ? {} : { column, heading }
  }
  return (name: string, element: string) => {
    const key = JSON.stringify([name, element])
    const place = places.get(key) ?? look(name, element)
    places.set(key, place)
    return place
  }
}

type Headed = {
  readonly Stuurgegevens: { readonly Berichttype: string; readonly Afzender: string; readonly Ontvanger: string }
}
