/** Dutch words for test messages. All people, organisations and places are made up. */

/** Initials of given names. */
export const initials = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'J',
  'K',
  'L',
  'M',
  'N',
  'P',
  'R',
  'S',
  'T',
  'W',
  'IJ',
  'Th',
  'Ü',
]
/** Given names. */
export const firstNames = [
  'Anna',
  'Bram',
  'Carla',
  'Daan',
  'Eva',
  'Finn',
  'Hanna',
  'Jan',
  'Lotte',
  'Mila',
  'Noor',
  'Sem',
]
/** Prefixes of family names. */
export const prefixes = ['van', 'de', 'van der', 'van den', 'ter', 'ten']
/** First halves of family names that do not exist. */
export const familyStarts = [
  'Voorbeeld',
  'Proef',
  'Test',
  'Schijn',
  'Oefen',
  'Model',
  'Verzin',
  'Droom',
  'Denk',
  'Fictie',
]
/** Second halves of family names that do not exist. */
export const familyEnds = [
  'steen',
  'man',
  'berg',
  'huis',
  'dijk',
  'wijk',
  'veld',
  'horst',
  'brink',
  'mans',
  'stra',
  'kamp',
]

/** Streets that do not exist. */
export const streets = [
  'Voorbeeldstraat',
  'Testlaan',
  'Proefplein',
  'Oefenweg',
  'Schijnkade',
  'Fictiesingel',
  'Verzinpad',
]
/** Towns that do not exist. */
export const towns = ['Voorbeeldstad', 'Testdorp', 'Proefhuizen', 'Oefenveen', 'Schijnrecht', 'Fictiedam', 'Verzinbeek']
/** Countries. */
export const countries = ['België', 'Duitsland', 'Polen', 'Turkije', 'Curaçao']
/** Additions to house numbers. */
export const additions = ['A', '2', 'bis', 'hs', 'III', '1 hoog']
/** Moorings of house boats. */
export const moorings = ['Ligplaats 3 Proefkade', 'Ligplaats 12 Testgracht', 'Steiger 4 Oefenhaven']
/** Pitches of caravans. */
export const pitches = ['Standplaats 7 Voorbeeldpark', 'Standplaats 2 Testveld', 'Vak 11 Proefterrein']

/** Departments of organisations. */
export const teams = [
  'Team Schuldregelen',
  'Afdeling Bijzonder Beheer',
  'Team Betalingen',
  'Team Schuldhulp',
  'Afdeling Debiteuren',
  'Klantenservice Zakelijk',
]
/** Organisations that do not exist. */
export const organisations = [
  'Voorbeeld Incasso',
  'Proef Energie',
  'Test Verzekeringen',
  'Oefen Telecom',
  'Schijn Wonen',
  'Fictie Zorgverzekeraar',
  'Verzin Webwinkel',
]
/** Offices of administrators (bewindvoerders) that do not exist. */
export const offices = [
  'Bewindvoering Voorbeeld',
  'Kantoor Proefman',
  'Testhuis Bewindvoerders',
  'Oefen Beheer en Bewind',
]

/** Sentences for free texts; they say nothing of anybody. */
export const sentences = [
  'De klant heeft geen aflosruimte.',
  'De gegevens zijn met de klant besproken.',
  'Wij ontvangen graag binnen tien werkdagen een antwoord.',
  'Het inkomen is in de afgelopen maand gewijzigd.',
  'De factuur is nog in behandeling bij onze afdeling.',
  'Er is eerder een betalingsregeling afgesproken.',
  'De klant woont sinds kort op een ander adres.',
  'Wij hebben de vordering opnieuw berekend.',
]

/** First parts of mail addresses. */
export const mailboxes = ['schuldhulp', 'schuldregelen', 'bijzonderbeheer', 'betalingen', 'debiteuren', 'team.schulden']
/** Domains that are reserved for examples (RFC 2606). */
export const domains = ['example.nl', 'example.org']
/** Names of documents. */
export const documents = ['toestemmingsverklaring', 'beschikking', 'bijlage', 'bewijsstuk']
/** Codes that look like those of a statistic. */
export const statistics = ['uitkering', 'loondienst', '25-34', '35-44', 'alleenstaand', 'schuldsanering']
/** Kinds of credit. */
export const categories = ['Saneringskrediet', 'Sociale lening', 'Persoonlijke lening']
