/** The first page about CSV: the lists, and how everything is written. */
import type { Book } from '../book/book.ts'
import { nameOf } from '../book/book.ts'
import { bullets, link, paragraphs, table } from '../book/markdown.ts'
import { questionLink } from '../book/references.ts'
import type { Product } from '../product.ts'
import { csvIndex } from './list-in-book.ts'
import type { ListInBook } from './list-in-book.ts'

/** The page over these lists. */
export function indexPage(book: Book, lists: readonly ListInBook[]): Product {
  const question = (id: string): string => questionLink(book, csvIndex, id)
  const text = paragraphs([
    '# Werken met CSV-bestanden',
    `Met een CSV-bestand handelt u veel berichten tegelijk af in een rekenprogramma, zoals Excel of LibreOffice. Deze bladzijden worden gemaakt uit de
schema's en kunnen er dus niet van afwijken. In het portaal van nu kan het alleen in de module Schuldregeling; de lijsten van de andere modules zijn
ons ontwerp. Zie ${question('OV-CSV-17')}.`,
    '## Lijsten',
    listTable(lists),
    '## Hoe een bestand eruitziet',
    bullets([
      'De naam eindigt op .csv en het bestand is ten hoogste 4 MB (4.194.304 bytes).',
      `Tussen de kolommen staat een puntkomma. De tekens zijn in UTF-8, met een merkteken vooraan (BOM) zodat Excel ze goed leest. Zie ${question('OV-CSV-01')}.`,
      `Op de eerste rij staan de namen van de kolommen. Laat die rij staan. De volgorde maakt niet uit, en een kolom die altijd leeg mag blijven, mag ook ontbreken. Zie ${question('OV-CSV-13')}.`,
      `Achter elke rij komt een regeleinde, ook achter de laatste: zo is te zien dat het bestand niet is afgebroken. Zie ${question('OV-CSV-14')}.`,
      'Een bestand heeft ten hoogste 50.000 rijen. Is het te groot, dan hoort u dat; er valt nooit ongemerkt een rij weg.',
      'Eén bestand gaat over één soort bericht. Lege rijen tellen niet mee.',
      'Alles of niets: zit er in één van de bestanden een fout, dan wordt uit geen enkel bestand iets overgenomen.',
    ]),
    '## Hoe u schrijft wat in een cel staat',
    notation(question),
    '## Bij het openen en bewaren',
    bullets([
      "Typt u een nummer dat met een nul begint of langer is dan vijftien cijfers, zet er dan een apostrof voor: '0205550123. Anders maakt uw rekenprogramma er een getal van en is de nul weg.",
      `Een BSN, IBAN of postcode mag u in groepjes schrijven, met spaties ertussen. Zie ${question('OV-CSV-15')}.`,
      `Soms staat er al een apostrof voor een tekst, bijvoorbeeld voor een telefoonnummer of een tekst die met = begint. Laat die staan: hij voorkomt dat uw rekenprogramma de tekst uitrekent of verandert, en hij verdwijnt vanzelf bij het inleveren. Zie ${question('OV-CSV-08')}.`,
      'Bewaar het bestand als «CSV UTF-8» (Excel) of als «Tekst CSV» met tekenset «Unicode (UTF-8)» en scheidingsteken ; (LibreOffice).',
    ]),
  ])
  return { path: csvIndex.replace(/^generated\//, ''), text: `${text}\n` }
}

function listTable(lists: readonly ListInBook[]): string {
  const titles = [...new Set(lists.map(({ list }) => list.title))]
  return table(
    ['Lijst', 'Te vinden in'],
    titles.map((title) => [
      title,
      lists
        .filter(({ list }) => list.title === title)
        .map(({ version, page }) => link(nameOf(version), csvIndex, page))
        .join(', '),
    ]),
  )
}

function notation(question: (id: string) => string): string {
  return table(
    ['Wat', 'Zo schrijft u het', 'Zo niet', 'Zie'],
    [
      [
        'datum',
        '31-12-2026 of 1-2-2026: dag, maand, jaar met vier cijfers',
        '31-12-26, 2026-12-31, 31/12/2026, 46387',
        question('OV-CSV-03'),
      ],
      [
        'bedrag',
        '1234,56 · 1.234,56 · € 1.234,56 · 1234,5 · 1234 · 1234,-; een punt staat alleen tussen duizendtallen, dus 1.234 is twaalfhonderdvierendertig euro',
        '1,234.56 · 12.34 · 12,345',
        question('OV-CSV-02'),
      ],
      ['percentage', '12,5 of 12,5 %', '12.5 · 0,125 als u 12,5 bedoelt', question('OV-CSV-02')],
      [
        'ja of nee',
        'Ja of Nee; waar alleen «Ja, of leeg» staat, betekent een lege cel nee',
        'J, X, 1',
        question('OV-CSV-04'),
      ],
      [
        'waarde uit een lijst',
        'de waarde zelf, of wat erachter tussen haakjes staat; hoofdletters maken niet uit',
        'een eigen woord',
        question('OV-CSV-04'),
      ],
      ['lijst in één cel', 'met een streep ertussen: F-1 \\| F-2', 'F-1, F-2', question('OV-CSV-04')],
      [
        'groep in één cel',
        'alle delen in vaste volgorde met een streep ertussen; een deel dat u niet weet, blijft leeg: V \\| A.M. \\|  \\| van \\| Voorbeeldsteen \\| 12-04-1987',
        'een deel overslaan',
        question('OV-CSV-04'),
      ],
      ['een streep of \\\\ in een tekst in een groep of lijst', 'met een \\\\ ervoor', '', question('OV-CSV-04')],
    ].map((row) => row.map((cell) => cell.replaceAll('\\|', '|'))),
  )
}
