/** How elements become columns: of a module made by hand, with an element of every kind, each list column by column. */
import { expect, test } from 'vitest'
import { csvLists } from '../../csv/index.ts'
import type { CsvColumn } from '../../csv/index.ts'
import type { CsvAgreement } from '../../schemas/read.ts'
import { amount, group, list, model, text, union } from './elements.ts'
import { agreement, lists, models, module, smallList as of } from './small-law.ts'

/** Name, group, then each place with its message: `!` where it must be there, and the variant it belongs to. */
const told = ({ name, group: its, uses, chosen, chooses }: CsvColumn): string =>
  [
    `${name} (${its})`,
    ...uses.map(
      ({ type, path, required, variant }) =>
        `${type}:${path.join('/')}${required ? '!' : ''}${variant === undefined ? '' : ` ${variant.tag.join('/')}=${variant.value}`}`,
    ),
    ...(chosen === undefined
      ? []
      : [`Ja: ${chosen.type ?? '-'} ${chosen.fills.map(({ path, value }) => `${path.join('/')}=${value}`).join()}`]),
    ...(chooses === undefined ? [] : [`kiest ${chooses}`]),
  ].join(' | ')

test('a version has a list for each of its messages and for each question, in the order of the catalogue', () => {
  expect(lists.map(({ id, title, kind, message: about, gives }) => [id, title, kind, about, ...gives])).toEqual([
    ['proef@3.1/Vraag', 'CSV Vraag van 3.1', 'berichten', 'Vraag', 'Vraag'],
    // The answer that nothing has to choose stands first.
    [
      'proef@3.1/Vraag-beantwoorden',
      'CSV Vraag van 3.1 beantwoorden',
      'beantwoorden',
      'Vraag',
      'Gewoon',
      'Weigering',
      'Uitstel',
    ],
    ['proef@3.1/Weigering', 'CSV Weigering van 3.1', 'berichten', 'Weigering', 'Weigering'],
    // A known list has this name in capitals.
    ['proef@3.1/Gewoon', 'CSV Gewoon van 3.1 (losse berichten)', 'berichten', 'Gewoon', 'Gewoon'],
    ['proef@3.1/Uitstel', 'CSV Uitstel van 3.1', 'berichten', 'Uitstel', 'Uitstel'],
    ['proef@3.1/Tweede', 'CSV Tweede van 3.1', 'berichten', 'Tweede', 'Tweede'],
    ['proef@3.1/Tweede-beantwoorden', 'CSV GEWOON van 3.1', 'beantwoorden', 'Tweede', 'Gewoon'],
  ])
  expect(lists.map(({ module: of, version }) => `${of} ${version}`)).toEqual(lists.map(() => 'proef 3.1'))
})

test.each<readonly [string, readonly string[]]>([
  [
    'Vraag',
    [
      'ConversatieReferentienummer (Groep Gesprek) | Vraag:Stuurgegevens/ConversatieReferentienummer!',
      'Referentienummer (Groep Nummer) | Vraag:Stuurgegevens/Referentienummer',
      'Tijdstip (Groep Tijdstip) | Vraag:Stuurgegevens/Tijdstip!',
      'Vrager (Groep Van) | Vraag:Stuurgegevens/Afzender!',
      'Gever (Groep Aan) | Vraag:Stuurgegevens/Ontvanger!',
      'Klantnummer (Groep Klantnummer) | Vraag:Inhoud/Klantnummer!',
      'Contactpersoon hulp.Mail (Groep Mail) | Vraag:Inhoud/Contactpersoon/Mail',
      'Contactpersoon hulp.Naam (Groep Wie) | Vraag:Inhoud/Contactpersoon/Naam!',
      'adr.Straat (Groep Straat) | Vraag:Inhoud/Adres/Straat',
      'adr.Bus.Letter (Groep Letter) | Vraag:Inhoud/Adres/Bus/Letter',
      'Factuur (Groep Factuur) | Vraag:Inhoud/Schulden/*/Factuur',
      'Wanneer (Groep Gevraagd op) | Vraag:Inhoud/Wanneer',
      'Woonplaats.Naam (Groep Stad) | Vraag:Inhoud/Woonplaats/Naam!',
      'Woonplaats.Land (Groep Land) | Vraag:Inhoud/Woonplaats/Land!',
    ],
  ],
  [
    'Vraag-beantwoorden',
    [
      'ConversatieReferentienummer (Vraag / Groep Gesprek) | Vraag:Stuurgegevens/ConversatieReferentienummer! | Weigering:Stuurgegevens/ConversatieReferentienummer! | Gewoon:Stuurgegevens/ConversatieReferentienummer! | Uitstel:Stuurgegevens/ConversatieReferentienummer!',
      'Referentienummer (Vraag / Groep Nummer) | Vraag:Stuurgegevens/Referentienummer | Weigering:Stuurgegevens/CrossReferentienummer! | Gewoon:Stuurgegevens/CrossReferentienummer! | Uitstel:Stuurgegevens/CrossReferentienummer!',
      'Vrager (Vraag / Groep Van) | Vraag:Stuurgegevens/Afzender! | Weigering:Stuurgegevens/Ontvanger! | Gewoon:Stuurgegevens/Ontvanger! | Uitstel:Stuurgegevens/Ontvanger!',
      'Klantnummer (Vraag / Groep Klantnummer) | Vraag:Inhoud/Klantnummer! | Weigering:Inhoud/Klantnummer! | Gewoon:Inhoud/Klantnummer! | Uitstel:Inhoud/Klantnummer!',
      'Contactpersoon hulp (Vraag / Groep Contact) | Vraag:Inhoud/Contactpersoon!',
      'adr.Straat (Vraag / Groep Straat) | Vraag:Inhoud/Adres/Straat',
      'adr.Bus.Letter (Vraag / Groep Letter) | Vraag:Inhoud/Adres/Bus/Letter',
      'Schulden.Factuur (Vraag / Groep Schulden) | Vraag:Inhoud/Schulden',
      'Wanneer (Vraag / Groep Gevraagd op) | Vraag:Inhoud/Wanneer',
      'Woonplaats (Vraag / Groep Plaats) | Vraag:Inhoud/Woonplaats!',
      'Weet niet (Antwoord / Keuze) | Ja: Weigering Inhoud/Reden=weg',
      'Wacht (Antwoord / Keuze) | Ja: Uitstel ',
      'Datum (Antwoord / Groep Datum) | Gewoon:Inhoud/Datum',
      'Contactpersoon CD.Naam (Antwoord / Groep Wie) | Gewoon:Inhoud/Contactpersoon/Naam!',
      'Soort (Antwoord / Groep Vast open) | Gewoon:Inhoud/Vorderingen/*/Soort!',
      'Nummer (Antwoord / Groep Factuur) | Gewoon:Inhoud/Vorderingen/*/Nummer! Inhoud/Vorderingen/*/Soort=open | Gewoon:Inhoud/Vorderingen/*/Nummer Inhoud/Vorderingen/*/Soort=weg',
      'nog open.Bedrag (Antwoord / Groep Open) | Gewoon:Inhoud/Vorderingen/*/Bedrag! Inhoud/Vorderingen/*/Soort=open',
      'nog open.Delen.Code (Antwoord / Groep Delen) | Gewoon:Inhoud/Vorderingen/*/Delen Inhoud/Vorderingen/*/Soort=open',
      'weg.Naar (Antwoord / Groep Naar) | Gewoon:Inhoud/Vorderingen/*/Naar! Inhoud/Vorderingen/*/Soort=weg',
      'punt.Letter (Antwoord / Groep Letter) | Gewoon:Inhoud/Punten/*/Letter!',
      'punt.Waar (Antwoord / Groep Waar) | Gewoon:Inhoud/Punten/*/Waar',
      'punt.Lagen (Antwoord / Groep Lagen) | Gewoon:Inhoud/Punten/*/Lagen',
      'Keuze.Ene.Veel (Antwoord / Groep Veel) | Gewoon:Inhoud/Keuze/Ene/Veel',
      'Letter (Antwoord / Groep Letter) | Gewoon:Inhoud/Keuze/Ander/*/Letter',
      'Cijfer (Antwoord / Groep Cijfer) | Gewoon:Inhoud/Keuze/Ander/*/Cijfer',
      'Antwoord.Wanneer (Antwoord / Groep Wanneer) | Gewoon:Inhoud/Wanneer | Weigering:Inhoud/Wanneer',
      'Namen (Antwoord / Groep Namen) | Gewoon:Inhoud/Namen!',
      'Reden (Antwoord / Groep Reden) | Weigering:Inhoud/Reden! | kiest Weigering',
      'Tot (Antwoord / Groep Tot) | Uitstel:Inhoud/Tot',
      'Afzender (Antwoord / Groep Wie) | Uitstel:Inhoud/Afzender',
      'Gever (Vraag / Groep Aan) | Vraag:Stuurgegevens/Ontvanger! | Weigering:Stuurgegevens/Afzender! | Gewoon:Stuurgegevens/Afzender! | Uitstel:Stuurgegevens/Afzender!',
    ],
  ],
  [
    'Gewoon',
    [
      'ConversatieReferentienummer (Groep Gesprek) | Gewoon:Stuurgegevens/ConversatieReferentienummer!',
      'Referentienummer (Groep Nummer) | Gewoon:Stuurgegevens/Referentienummer',
      'Tijdstip (Groep Tijdstip) | Gewoon:Stuurgegevens/Tijdstip!',
      'Gever (Groep Van) | Gewoon:Stuurgegevens/Afzender!',
      'Vrager (Groep Aan) | Gewoon:Stuurgegevens/Ontvanger!',
      'CrossReferentienummer (Groep Op) | Gewoon:Stuurgegevens/CrossReferentienummer!',
      'Klantnummer (Groep Klantnummer) | Gewoon:Inhoud/Klantnummer!',
      'Datum (Groep Datum) | Gewoon:Inhoud/Datum',
      'Contactpersoon CD.Naam (Groep Wie) | Gewoon:Inhoud/Contactpersoon/Naam!',
      'Soort (Groep Vast open) | Gewoon:Inhoud/Vorderingen/*/Soort!',
      'Nummer (Groep Factuur) | Gewoon:Inhoud/Vorderingen/*/Nummer! Inhoud/Vorderingen/*/Soort=open | Gewoon:Inhoud/Vorderingen/*/Nummer Inhoud/Vorderingen/*/Soort=weg',
      'nog open.Bedrag (Groep Open) | Gewoon:Inhoud/Vorderingen/*/Bedrag! Inhoud/Vorderingen/*/Soort=open',
      'nog open.Delen.Code (Groep Delen) | Gewoon:Inhoud/Vorderingen/*/Delen Inhoud/Vorderingen/*/Soort=open',
      'weg.Naar (Groep Naar) | Gewoon:Inhoud/Vorderingen/*/Naar! Inhoud/Vorderingen/*/Soort=weg',
      'punt.Letter (Groep Letter) | Gewoon:Inhoud/Punten/*/Letter!',
      'punt.Waar (Groep Waar) | Gewoon:Inhoud/Punten/*/Waar',
      'punt.Lagen (Groep Lagen) | Gewoon:Inhoud/Punten/*/Lagen',
      'Keuze.Ene.Veel (Groep Veel) | Gewoon:Inhoud/Keuze/Ene/Veel',
      'Letter (Groep Letter) | Gewoon:Inhoud/Keuze/Ander/*/Letter',
      'Cijfer (Groep Cijfer) | Gewoon:Inhoud/Keuze/Ander/*/Cijfer',
      'Wanneer (Groep Wanneer) | Gewoon:Inhoud/Wanneer',
      'Namen (Groep Namen) | Gewoon:Inhoud/Namen!',
    ],
  ],
  [
    'Tweede',
    [
      'ConversatieReferentienummer (Groep Gesprek) | Tweede:Stuurgegevens/ConversatieReferentienummer!',
      'Referentienummer (Groep Nummer) | Tweede:Stuurgegevens/Referentienummer',
      'Tijdstip (Groep Tijdstip) | Tweede:Stuurgegevens/Tijdstip!',
      'Vrager (Groep Van) | Tweede:Stuurgegevens/Afzender!',
      'Gever (Groep Aan) | Tweede:Stuurgegevens/Ontvanger!',
      'Datum (Groep Gevraagd) | Tweede:Inhoud/Datum!',
      'Is (Groep Vast mens) | Tweede:Inhoud/Klant/Is!',
      'Naam (Groep Mens) | Tweede:Inhoud/Klant/Naam! Inhoud/Klant/Is=mens | Tweede:Inhoud/Klant/Naam! Inhoud/Klant/Is=zaak',
      'zaak.Kvk (Groep Kvk) | Tweede:Inhoud/Klant/Kvk! Inhoud/Klant/Is=zaak',
    ],
  ],
  [
    'Tweede-beantwoorden',
    [
      'De dag (Antwoord / Dagen) | Gewoon:Inhoud/Datum',
      'Referentienummer (Vraag / Nummers) | Tweede:Stuurgegevens/Referentienummer | Gewoon:Stuurgegevens/CrossReferentienummer!',
      'Komt later (Antwoord / Keuze) | Ja: - ',
      'Datum (Vraag / Groep Gevraagd) | Tweede:Inhoud/Datum!',
      'ConversatieReferentienummer (Vraag / Groep Gesprek) | Tweede:Stuurgegevens/ConversatieReferentienummer! | Gewoon:Stuurgegevens/ConversatieReferentienummer!',
      'Vrager (Vraag / Groep Van) | Tweede:Stuurgegevens/Afzender! | Gewoon:Stuurgegevens/Ontvanger!',
      'Is (Vraag / Groep Vast mens) | Tweede:Inhoud/Klant/Is!',
      'Naam (Vraag / Groep Mens) | Tweede:Inhoud/Klant/Naam! Inhoud/Klant/Is=mens | Tweede:Inhoud/Klant/Naam! Inhoud/Klant/Is=zaak',
      'zaak.Kvk (Vraag / Groep Kvk) | Tweede:Inhoud/Klant/Kvk! Inhoud/Klant/Is=zaak',
      'Klantnummer (Antwoord / Groep Klantnummer) | Gewoon:Inhoud/Klantnummer!',
      'Contactpersoon CD.Naam (Antwoord / Groep Wie) | Gewoon:Inhoud/Contactpersoon/Naam!',
      'Soort (Antwoord / Groep Vast open) | Gewoon:Inhoud/Vorderingen/*/Soort!',
      'Nummer (Antwoord / Groep Factuur) | Gewoon:Inhoud/Vorderingen/*/Nummer! Inhoud/Vorderingen/*/Soort=open | Gewoon:Inhoud/Vorderingen/*/Nummer Inhoud/Vorderingen/*/Soort=weg',
      'nog open.Bedrag (Antwoord / Groep Open) | Gewoon:Inhoud/Vorderingen/*/Bedrag! Inhoud/Vorderingen/*/Soort=open',
      'nog open.Delen.Code (Antwoord / Groep Delen) | Gewoon:Inhoud/Vorderingen/*/Delen Inhoud/Vorderingen/*/Soort=open',
      'weg.Naar (Antwoord / Groep Naar) | Gewoon:Inhoud/Vorderingen/*/Naar! Inhoud/Vorderingen/*/Soort=weg',
      'punt.Letter (Antwoord / Groep Letter) | Gewoon:Inhoud/Punten/*/Letter!',
      'punt.Waar (Antwoord / Groep Waar) | Gewoon:Inhoud/Punten/*/Waar',
      'punt.Lagen (Antwoord / Groep Lagen) | Gewoon:Inhoud/Punten/*/Lagen',
      'Keuze.Ene.Veel (Antwoord / Groep Veel) | Gewoon:Inhoud/Keuze/Ene/Veel',
      'Letter (Antwoord / Groep Letter) | Gewoon:Inhoud/Keuze/Ander/*/Letter',
      'Cijfer (Antwoord / Groep Cijfer) | Gewoon:Inhoud/Keuze/Ander/*/Cijfer',
      'Wanneer (Antwoord / Groep Wanneer) | Gewoon:Inhoud/Wanneer',
      'Namen (Antwoord / Groep Namen) | Gewoon:Inhoud/Namen!',
      'Gever (Vraag / Groep Aan) | Tweede:Stuurgegevens/Ontvanger! | Gewoon:Stuurgegevens/Afzender!',
    ],
  ],
])('%s has these columns, with these elements in each', (id, columns) => {
  expect(of(id).columns.map(told)).toEqual(columns)
})

test('each column says for a reader what it is, and where that comes from', () => {
  const from = (id: string, from: number, to?: number): readonly string[] =>
    of(id)
      .columns.slice(from, to)
      .map(({ part, description, origin: { herkomst, bron, vraag = '-' } }) =>
        [part, description, herkomst, bron.join('+'), vraag].join(' '),
      )
  expect(from('Vraag', 5, 7)).toEqual([
    'bericht Over Klantnummer. ontworpen  OV-CSV-07',
    'bericht Over Mail. ontworpen  OV-CSV-07',
  ])
  expect(from('Vraag-beantwoorden', 9, 13)).toEqual([
    'vraag Over Plaats. ontworpen  OV-CSV-06',
    'antwoord Vul «Ja» in. ontworpen  OV-CSV-06',
    'antwoord Later. ontworpen  OV-CSV-06',
    'antwoord Over Datum. ontworpen  OV-CSV-06',
  ])
  expect(from('Tweede-beantwoorden', 0, 5)).toEqual([
    'antwoord Over Datum. bekend W9+W11 -',
    'vraag Over Nummer. bekend W9+W11 -',
    'antwoord Nog niet. bekend W9+W11 -',
    'vraag Over Gevraagd. bekend W9+W11 -',
    'vraag Over Gesprek. ontworpen  OV-CSV-05',
  ])
})

const ofGewoon = [
  { type: 'Gewoon', path: ['Inhoud', 'Tarief'], value: 7 },
  { type: 'Gewoon', path: ['Inhoud', 'Punten'], value: [] },
  { type: 'Gewoon', path: ['Inhoud', 'Punten', '*', 'Munt'], value: 'EUR' },
  { type: 'Gewoon', path: ['Inhoud', 'Keuze', 'Ene', 'Vast'], value: true },
  { type: 'Gewoon', path: ['Inhoud', 'Namen'], value: [] },
]

test.each([
  ['Vraag', [{ type: 'Vraag', path: ['Inhoud', 'Adres', 'Bus', 'Soort'], value: 'bus' }]],
  ['Gewoon', ofGewoon],
  ['Vraag-beantwoorden', ofGewoon],
])('%s fills in what has one value only', (id, fixed) => {
  expect(of(id).fixed).toEqual(fixed)
})

test('variants are one list of values, each with the title of its variant', () => {
  const [use] = of('Gewoon').columns.find(({ name }) => name === 'Soort')?.uses ?? []
  expect(use?.node).toMatchObject({
    kind: 'enum',
    values: ['open', 'weg'],
    schemaPointer: '/Vast open',
    annotations: { title: 'Vast open', waarden: { open: 'Soort open', weg: 'Soort weg' } },
  })
})

/** The lists when these columns of a question are known. */
const listsOf = (known: readonly object[]) =>
  csvLists({
    ...{ module, version: '3.1', models },
    agreement: {
      ...agreement,
      bekend: [{ vraag: 'Vraag', titel: 'x', bron: [], kolommen: known }],
    } as CsvAgreement,
  })

test('what is known of a choice stands where it is known, with its group', () => {
  const known = [
    { deel: 'antwoord', keuze: 'Wacht', groep: 'Apart' },
    { deel: 'antwoord', plaats: 'Inhoud/Klantnummer' },
    { deel: 'antwoord', keuze: 'Weet niet', kolom: 'Onbekend' },
  ]
  const columns = (told: readonly object[]) =>
    listsOf(told)
      .find(({ id }) => id.endsWith('/Vraag-beantwoorden'))
      ?.columns.map(({ name, group }) => `${name} (${group})`)
  expect(() => columns(known)).toThrow('no column for Inhoud/Klantnummer')
  expect(columns(known.toSpliced(1, 1))?.slice(0, 3)).toEqual([
    'Wacht (Antwoord / Apart)',
    'Onbekend (Antwoord / Keuze)',
    'ConversatieReferentienummer (Vraag / Groep Gesprek)',
  ])
})

test('a known column that no element and no choice makes is a mistake in the agreement', () => {
  expect(() => listsOf([{ deel: 'antwoord', plaats: 'Inhoud/Weg' }])).toThrow('no column for Inhoud/Weg')
  expect(() => listsOf([{ deel: 'antwoord', keuze: 'Wie weet' }])).toThrow('no column for Wie weet')
  // What stands in the other part is another column.
  expect(() => listsOf([{ deel: 'vraag', plaats: 'Inhoud/Datum' }])).toThrow('no column for Inhoud/Datum')
})

test('where an agreement says nothing more, every message has a list, and a party is called by its code', () => {
  const { zonderLijst: _, contact: __, ...less } = agreement
  const lists = csvLists({ module, version: '3.1', models, agreement: less })
  expect(lists.map(({ id }) => id)).toContain('proef@3.1/Machine')
  expect(lists[0]?.columns.map(({ name }) => name)).toContain('Contactpersoon AB.Naam')
})

test('a list with a name of its own gives it to each of its variants, and a flat message keeps its columns apart', () => {
  const variants = union('Post', 'Soort', {
    in: { Som: amount('Som') },
    uit: { Som: amount('Som'), Naar: text('Naar') },
  })
  const own = [
    model('Vraag', {}, { Naam: text('Naam'), Nummer: text('Nummer') }),
    model('Weigering', {}, { Posten: list('Posten', variants), 'Adres?': group('Adres', { Post: variants }) }),
  ]
  const lists = csvLists({
    ...{ module, version: '3.1', models: own },
    agreement: { ...agreement, voorvoegsels: { Posten: 'post', uit: 'eruit' }, keuzes: [] } as CsvAgreement,
  })
  const names = lists.map(({ id, columns }) => `${id}: ${columns.map(({ name }) => name).join()}`)
  expect(names).toEqual([
    'proef@3.1/Vraag: Naam,Nummer',
    'proef@3.1/Vraag-beantwoorden: Naam,Nummer,post.Soort,post.Som,post.eruit.Naar,Soort,Som,eruit.Naar',
    'proef@3.1/Weigering: post.Soort,post.Som,post.eruit.Naar,Soort,Som,eruit.Naar',
  ])
})
