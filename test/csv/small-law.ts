/** A module made by hand, small enough to know by heart: a question, three answers to it, and an element of every kind. */
import { csvLists } from '../../csv/index.ts'
import type { CsvList } from '../../csv/index.ts'
import type { CatalogMessage, CatalogModule, CsvAgreement } from '../../schemas/read.ts'
import { amount, choice, constant, date, group, list, model, oneOf, text, truth, union } from './elements.ts'

const message = (bericht: string, antwoordOp: readonly string[], versies: readonly string[] = ['3.1']) =>
  ({
    ...{
      bericht,
      antwoordOp,
      van: antwoordOp.length > 0 ? ['CD'] : ['AB'],
      naar: antwoordOp.length > 0 ? ['AB'] : ['CD'],
    },
    versies: Object.fromEntries(versies.map((versie) => [versie, { type: bericht, naam: `${bericht} van ${versie}` }])),
  }) as unknown as CatalogMessage

export const module = {
  module: 'proef',
  berichten: [
    message('Vraag', []),
    message('Weigering', ['Vraag']),
    message('Gewoon', ['Vraag', 'Tweede']),
    message('Uitstel', ['Vraag']),
    message('Later', ['Vraag'], ['3.2']),
    message('Machine', ['Vraag']),
    message('Tweede', []),
  ],
} as unknown as CatalogModule

export const agreement = {
  module: 'proef',
  rollen: { AB: 'Vrager', CD: 'Gever' },
  overnemen: ['Klantnummer', 'Elders'],
  voorvoegsels: { open: 'nog open', Punten: 'punt', Adres: 'adr' },
  contact: { AB: 'hulp' },
  zonderLijst: ['Machine'],
  keuzes: [
    { bericht: 'Later', kolom: 'Komt later', groep: 'Keuze', omschrijving: 'Nog niet.' },
    {
      bericht: 'Weigering',
      kolom: 'Weet niet',
      groep: 'Keuze',
      omschrijving: 'Vul «Ja» in.',
      vult: { Reden: 'weg', Elders: 'x' },
    },
    { bericht: 'Weigering', element: 'Reden' },
    { bericht: 'Weigering', element: 'Wanneer' },
    { bericht: 'Uitstel', kolom: 'Wacht', groep: 'Keuze', omschrijving: 'Later.' },
  ],
  bekend: [
    {
      vraag: 'Tweede',
      titel: 'CSV GEWOON van 3.1',
      bron: ['W9', 'W11'],
      kolommen: [
        { deel: 'antwoord', plaats: 'Inhoud/Datum', groep: 'Dagen', kolom: 'De dag' },
        { deel: 'vraag', plaats: 'Stuurgegevens/Referentienummer', groep: 'Nummers' },
        { deel: 'antwoord', keuze: 'Komt later' },
        { deel: 'vraag', plaats: 'Inhoud/Datum' },
      ],
    },
    { vraag: 'Nergens', titel: 'CSV Nergens', bron: [], kolommen: [] },
  ],
} as unknown as CsvAgreement

const heading = {
  ConversatieReferentienummer: text('Gesprek'),
  'Referentienummer?': text('Nummer'),
  Tijdstip: text('Tijdstip', { format: 'date-time' }),
  Afzender: text('Van'),
  Ontvanger: text('Aan'),
}
const answerHeading = { ...heading, CrossReferentienummer: text('Op') }
const attachment = list(
  'Bijlagen',
  group('Bijlage', { Naam: text('Bestand'), Inhoud: text('Bytes', { contentMediaType: 'application/pdf' }) }),
)

export const models = [
  model(
    'Vraag',
    { ...heading, 'Bewijsstukken?': attachment },
    {
      Klantnummer: text('Klantnummer'),
      Contactpersoon: group('Contact', { 'Mail?': text('Mail'), Naam: text('Wie') }),
      'Adres?': group('Adres', {
        Straat: text('Straat'),
        Bus: group('Bus', { Letter: text('Letter'), Soort: constant('bus') }),
      }),
      'Schulden?': list('Schulden', group('Schuld', { Factuur: text('Factuur') }), { minItems: 0 }),
      'Wanneer?': date('Gevraagd op'),
      Woonplaats: group('Plaats', { Naam: text('Stad'), Land: text('Land') }),
    },
  ),
  model('Weigering', answerHeading, {
    Reden: oneOf('Reden', ['weg', 'op']),
    Klantnummer: text('Klantnummer'),
    'Wanneer?': date('Wanneer'),
  }),
  model('Gewoon', answerHeading, {
    Klantnummer: text('Klantnummer'),
    Tarief: constant(7),
    'Datum?': date('Datum'),
    Contactpersoon: group('Contact', { Naam: text('Wie') }),
    Vorderingen: list(
      'Vorderingen',
      union('Vordering', 'Soort', {
        open: {
          Nummer: text('Factuur'),
          Bedrag: amount('Open'),
          'Delen?': list('Delen', group('Deel', { Code: text('Code') })),
        },
        weg: { 'Nummer?': text('Factuur'), Naar: text('Naar') },
      }),
    ),
    Punten: list(
      'Punten',
      group('Punt', {
        Letter: text('Letter'),
        Munt: constant('EUR'),
        'Waar?': truth('Waar'),
        'Lagen?': list('Lagen', group('Laag', { Nr: text('Nr'), Vast: constant(2) })),
      }),
      {
        minItems: 0,
      },
    ),
    Keuze: choice('Keuze', {
      Ene: group('Ene', { Vast: constant(true), Veel: text('Veel') }),
      Ander: list('Ander', group('Deel', { Letter: text('Letter'), Cijfer: text('Cijfer') })),
    }),
    'Wanneer?': date('Wanneer'),
    Namen: list('Namen', text('Naam'), { minItems: 0 }),
  }),
  model('Uitstel', answerHeading, { Klantnummer: text('Klantnummer'), 'Tot?': date('Tot'), 'Afzender?': text('Wie') }),
  model('Machine', answerHeading, { Nut: text('Nut') }),
  model('Tweede', heading, {
    Datum: date('Gevraagd'),
    Klant: union('Klant', 'Is', { mens: { Naam: text('Mens') }, zaak: { Naam: text('Zaak'), Kvk: text('Kvk') } }),
  }),
]

export const lists = csvLists({ module, version: '3.1', agreement, models })

/** One of its lists, such as `Vraag-beantwoorden`. */
export function smallList(name: string): CsvList {
  const found = lists.find(({ id }) => id === `proef@3.1/${name}`)
  if (found === undefined) throw new Error(name)
  return found
}
