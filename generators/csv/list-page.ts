/** The page of one list: how it works, its columns, and an example. */
import { columnLetter } from '../../csv/index.ts'
import type { CsvColumn, CsvList } from '../../csv/index.ts'
import type { Book, BookMessage } from '../book/book.ts'
import { nameOf, statusOf } from '../book/book.ts'
import { enumerate } from '../book/dutch.ts'
import { bullets, link, paragraphs, table } from '../book/markdown.ts'
import { questionLink } from '../book/references.ts'
import type { Product } from '../product.ts'
import { meaningOfColumn, presenceOfColumn, typeOfColumn, valuesOfColumn } from './column-words.ts'
import { exampleTable } from './example-rows.ts'
import { csvIndex } from './list-in-book.ts'
import type { ListInBook } from './list-in-book.ts'

/** The page of a list. */
export function listPage(book: Book, shown: ListInBook): Product {
  const { list, version, page } = shown
  const names = new Map(version.messages.map(({ type, name }) => [type, name]))
  const text = paragraphs([
    `# ${list.title} (${nameOf(version)})`,
    introduction(shown),
    `${link(`Module ${nameOf(version)}`, page, version.page)}. Status: ${statusOf(version)}. ${link('Hoe u datums, bedragen en lijsten schrijft', page, csvIndex)}.`,
    '## Zo werkt u met deze lijst',
    bullets(list.kind === 'berichten' ? messageSteps(list) : questionSteps(list, names)),
    '## Kolommen',
    table(
      ['Kolom', 'Element', 'Verplicht', 'Betekenis', 'Type', 'Waarden', 'Groep', 'Herkomst'],
      list.columns.map((column, index) => [
        columnLetter(index),
        column.name,
        presenceOfColumn(column, names),
        meaningOfColumn(column),
        typeOfColumn(column),
        valuesOfColumn(column),
        column.group,
        originWords(book, page, column),
      ]),
    ),
    '## Voorbeeld',
    'Alle gegevens in dit voorbeeld zijn verzonnen. Elke kolom van het bestand staat hier op een eigen regel; lege kolommen zijn weggelaten.',
    exampleTable(shown),
  ])
  return { path: page.replace(/^generated\//, ''), text: `${text}\n` }
}

function introduction({ list, version, page }: ListInBook): string {
  const message = version.messages.find(({ type }) => type === list.message)
  const answers = version.messages.filter(({ type }) => list.gives.includes(type) && type !== list.message)
  if (message === undefined) return ''
  const named = messageLink(page, message)
  if (list.kind === 'berichten') return `Berichten ${named} in een rekenprogramma, één of meer rijen per bericht.`
  const told = enumerate(
    answers.map((answer) => messageLink(page, answer)),
    'of',
  )
  return `Vragen ${named} in een rekenprogramma, met kolommen voor het antwoord. Wat u invult, wordt ${told}.`
}

function messageLink(page: string, message: BookMessage): string {
  return link(message.name, page, message.page)
}

function messageSteps(list: CsvList): readonly string[] {
  const more = hasRowsOfItems(list, 'bericht')
    ? ' Heeft een bericht meer onderdelen van één soort, zoals meer vorderingen, dan krijgt elk daarvan een eigen rij.'
    : ''
  return [`Elke rij hoort bij één bericht.${more}`, ...messageNumbers]
}

function hasRowsOfItems({ columns }: CsvList, part: CsvColumn['part']): boolean {
  return columns.some((column) => column.part === part && column.uses.some(({ path }) => path.includes('*')))
}

const messageNumbers = [
  'Rijen met hetzelfde referentienummer vormen samen één bericht. Laat u dat nummer leeg, dan vormen rijen die verder hetzelfde zeggen over het bericht samen één bericht.',
  'Laat referentienummer, gespreksnummer en tijdstip leeg voor een nieuw bericht: die worden voor u ingevuld. Bij een antwoord vult u het gespreksnummer wel in.',
  'Een bericht met een bijlage kan niet in een CSV-bestand.',
]

function questionSteps(list: CsvList, names: ReadonlyMap<string, string>): readonly string[] {
  const { gives, columns } = list
  const first = columns.findIndex(({ part }) => part === 'antwoord')
  const chosen = columns.filter(({ chosen }) => chosen?.type !== undefined)
  const usual = names.get(gives[0] ?? '') ?? ''
  return [
    'Download de lijst. De kolommen van de vraag staan er al in. Verander die niet.',
    `Vul vanaf kolom ${columnLetter(first)} uw antwoord in. Wat u invult, wordt «${usual}»${chosen.length === 0 ? '' : ', tenzij u een ander antwoord kiest'}.`,
    ...columns.flatMap(({ name, chosen, chooses }, index) =>
      choiceStep({ name, index, chosen: chosen?.type, chooses }, names),
    ),
    ...(hasRowsOfItems(list, 'antwoord')
      ? [
          'Heeft u bij één vraag meer te melden, zoals meer vorderingen, kopieer dan de rij en vul op elke rij één daarvan in. Wat voor het hele antwoord geldt, zoals uw klantnummer, vult u op de eerste rij in.',
        ]
      : []),
    'Een vraag waarbij u niets invult, blijft openstaan.',
    'Lever het bestand in. Is er iets niet goed, dan wordt niets overgenomen en ziet u per rij en kolom wat er beter moet.',
  ]
}

type Choice = {
  readonly name: string
  readonly index: number
  readonly chosen?: string | undefined
  readonly chooses?: string | undefined
}

function choiceStep({ name, index, chosen, chooses }: Choice, names: ReadonlyMap<string, string>): readonly string[] {
  const where = `kolom ${columnLetter(index)} (${name})`
  if (chosen !== undefined) return [`Met «Ja» in ${where} wordt uw antwoord «${names.get(chosen) ?? chosen}».`]
  return chooses === undefined ? [] : [`Vult u ${where} in, dan wordt uw antwoord «${names.get(chooses) ?? chooses}».`]
}

function originWords(book: Book, page: string, { origin }: CsvColumn): string {
  if (origin.vraag !== undefined) return `eigen ontwerp, ${questionLink(book, page, origin.vraag)}`
  return `bekend (${link(enumerate(origin.bron), page, 'spec/bronnen.md')})`
}
