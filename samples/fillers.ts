/** Fillers: realistic Dutch test values by the name of the element. */
import { between, digits, oneIn, pick } from './choices.ts'
import type { Choices } from './choices.ts'
import { dateBetween, instantBetween } from './dates.ts'
import { standardNames } from './standard-names.ts'
import {
  testAddress,
  testBsn,
  testEmail,
  testIban,
  testInsolvency,
  testOin,
  testPhone,
  testUuid,
} from './test-numbers.ts'
import * as words from './words.ts'

/** Makes one text for an element. */
export type Filler = {
  readonly make: (choices: Choices) => string
  /** A text of exactly this many characters, where the form asks more than the pattern says. */
  readonly ofLength?: (choices: Choices, length: number) => string
  /** Only test ranges will do: no other text may stand here, though the pattern would allow it. */
  readonly fixed?: true
}

const sentence = (choices: Choices): string =>
  Array.from({ length: between(choices, 1, 3) }, () => pick(choices, words.sentences)).join(' ')
const numbered =
  (prefix: string) =>
  (choices: Choices): string =>
    `${prefix}-2026-${digits(choices, 4)}`
const pastDate = (choices: Choices): string => dateBetween(choices, '2026-01-02', '2026-02-27')
const comingDate = (choices: Choices): string => dateBetween(choices, '2026-07-20', '2027-01-31')
const oldDate = (choices: Choices): string => dateBetween(choices, '2023-01-09', '2025-12-12')
const instant = (choices: Choices): string => instantBetween(choices, '2026-03-02', '2026-06-26')
const earlierInstant = (choices: Choices): string => instantBetween(choices, '2026-01-05', '2026-02-26')
const fullInstant = (choices: Choices, length: number): string =>
  length === 20
    ? instant(choices)
    : instant(choices).replace('Z', `.${'123456789'.slice(0, Math.max(1, length - 21))}Z`)

const uuid: Filler = { make: testUuid, fixed: true }
const date: Filler = { make: pastDate, fixed: true }
const future: Filler = { make: comingDate, fixed: true }
const past: Filler = { make: oldDate, fixed: true }
const email: Filler = { make: (choices) => testEmail(choices), ofLength: testEmail, fixed: true }
const moment: Filler = { make: instant, ofLength: fullInstant, fixed: true }

/** What the text of a format is, whatever the name. */
const byFormat: Readonly<Record<string, Filler>> = { uuid, date, 'date-time': moment, email }

const invoice: Filler = { make: numbered('F') }
const organisation: Filler = { make: (choices) => pick(choices, words.organisations) }

/** A web address at a domain that is reserved for examples (RFC 2606). */
const address: Filler = {
  make: (choices) => `https://example.nl/documenten/${digits(choices, 6)}`,
  ofLength: (_, length) => testAddress(length),
  fixed: true,
}

const byName: Readonly<Record<string, Filler>> = {
  Afzender: { make: (choices) => testOin(choices, 1), fixed: true },
  Ontvanger: { make: (choices) => testOin(choices, 2), fixed: true },
  BSN: { make: testBsn, fixed: true },
  IBAN: { make: (choices) => testIban(choices), ofLength: testIban, fixed: true },
  Telefoonnummer: { make: (choices) => testPhone(choices), ofLength: testPhone, fixed: true },
  Insolventienummer: { make: (choices) => testInsolvency(choices), ofLength: testInsolvency, fixed: true },
  Voorletters: {
    make: (choices) =>
      Array.from({ length: between(choices, 1, 3) }, () => `${pick(choices, words.initials)}.`).join(''),
  },
  Voornamen: { make: (choices) => pick(choices, words.firstNames) },
  Voorvoegsel: { make: (choices) => pick(choices, words.prefixes) },
  Achternaam: { make: (choices) => `${pick(choices, words.familyStarts)}${pick(choices, words.familyEnds)}` },
  Naam: { make: (choices) => pick(choices, words.teams) },
  NaamOrganisatie: organisation,
  OorspronkelijkeSchuldeiser: organisation,
  Kantoornaam: { make: (choices) => pick(choices, words.offices) },
  Straatnaam: { make: (choices) => pick(choices, words.streets) },
  Adresregel1: { make: (choices) => pick(choices, words.streets) },
  Adresregel2: { make: (choices) => pick(choices, words.towns) },
  Land: { make: (choices) => pick(choices, words.countries) },
  Woonplaats: { make: (choices) => pick(choices, words.towns) },
  Huisnummertoevoeging: { make: (choices) => pick(choices, words.additions) },
  WoonbootVerwijzing: { make: (choices) => pick(choices, words.moorings) },
  WoonwagenVerwijzing: { make: (choices) => pick(choices, words.pitches) },
  KlantnummerSHV: { make: numbered('SHV') },
  KlantnummerSE: { make: numbered('K') },
  KlantnummerSEVolgensSHV: { make: numbered('K') },
  Klantnummer: { make: numbered('K') },
  Kenmerk: { make: numbered('REF') },
  FactuurnummerSE: invoice,
  FactuurnummerSEVolgensSHV: invoice,
  Factuurnummers: invoice,
  Betaalreferentie: { make: (choices) => `K-${digits(choices, 4)} F-2026-${digits(choices, 4)}` },
  Toelichting: { make: sentence },
  Motivering: { make: sentence },
  Bestandsnaam: { make: (choices) => `${pick(choices, words.documents)}-${digits(choices, 4)}.pdf` },
  Pointer: {
    make: (choices) => pick(choices, ['/Inhoud', '/Inhoud/Klant', '/Inhoud/Vorderingen/0', '/Stuurgegevens']),
  },
  Berichttype: { make: (choices) => pick(choices, standardNames().types) },
  Versie: { make: (choices) => pick(choices, standardNames().versions) },
  Geboortedatum: { make: (choices) => dateBetween(choices, '1946-01-01', '2004-12-31'), fixed: true },
  Ontstaansdatum: past,
  DatumOverdracht: past,
  DatumToelating: past,
  DatumBeschikking: past,
  GeldigTot: future,
  EersteBetaling: future,
  VerwachteDatum: future,
  VerwachteEinddatum: future,
  Einddatum: future,
  WeerMogelijkVanaf: future,
  TotDatum: future,
  Uitbetaaldatum: past,
  Datum_Uitbetaald: past,
  Laatste_Aanlevering_Op: { make: earlierInstant, ofLength: fullInstant, fixed: true },
  Details: address,
  Document: address,
  Waarde: { make: (choices) => pick(choices, words.statistics) },
  Categorie: { make: (choices) => pick(choices, words.categories) },
  TijdstipFout: { make: earlierInstant, ofLength: fullInstant, fixed: true },
  Datum: date,
}

/** A small document, so that an attachment looks like one. */
const document: Filler = {
  make: (choices) => btoa(`%PDF-1.4\n% Testdocument ${digits(choices, 6)}, zonder inhoud\n%%EOF\n`),
}

/** What a text element looks like: by its name, else by its format or encoding. */
export function fillerFor(name: string, format?: string, encoding?: string): Filler | undefined {
  if (encoding === 'base64') return document
  const formatted = format === undefined ? undefined : byFormat[format]
  if (format === 'date-time' && name === 'Datum') return byName['TijdstipFout']
  if (format === 'uuid') return formatted
  const named = Object.hasOwn(byName, name) ? byName[name] : undefined
  return named ?? formatted
}

/** Ranges that look real, in the unit of the element. */
const ranges: Readonly<Record<string, readonly [number, number]>> = {
  Huisnummer: [1, 240],
  Postbusnummer: [10, 9999],
  OrigineleVordering: [2_500, 450_000],
  ActueelVorderingsbedrag: [5_000, 400_000],
  PrognoseEindbedrag: [1_000, 5_000],
  Afkooppercentage: [300, 10_000],
  Rente: [0, 4_000],
  Kosten: [0, 4_000],
  ReedsBetaald: [0, 2_000],
  TotaleSchuld: [2_000_000, 6_000_000],
  TotaalAanbod: [200_000, 1_800_000],
  Termijnbedrag: [1_000, 25_000],
  Looptijd: [12, 36],
  AantalSchuldeisers: [4, 30],
  AantalSchuldeisersAkkoord: [0, 4],
  AantalVorderingen: [1, 8],
  Bruto: [700_000, 900_000],
  Netto: [400_000, 600_000],
  Bruto_Kredietsom: [200_000, 499_000],
  Uitstaand_Saldo: [10_000, 190_000],
  Aflossing: [1_000, 60_000],
  Kredietvergoeding: [1_000, 90_000],
  Voorstand: [0, 900],
  Boete_Rente: [0, 2_500],
  Vertragingsrente: [0, 2_500],
}
const wideRange = 250_000

/** A whole number within bounds: mostly one that looks real, sometimes any. */
export function drawInteger(choices: Choices, name: string, [least, most]: readonly [number, number]): number {
  const [from, to] = ranges[name] ?? [least, Math.min(most, least + wideRange)]
  if (name === 'Borgstelling_Categorie' && most <= 500) return 100 * between(choices, least / 100, most / 100)
  const isRealistic = from >= least && to <= most && !oneIn(choices, 40)
  return isRealistic ? between(choices, from, to) : between(choices, least, most)
}
