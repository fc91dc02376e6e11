/** Dutch words for test messages. All people, organisations and places are made up. */

export const initials = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'R', 'S', 'T', 'W']
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
export const prefixes = ['van', 'de', 'van der', 'van den', 'ter', 'ten']
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

export const streets = [
  'Voorbeeldstraat',
  'Testlaan',
  'Proefplein',
  'Oefenweg',
  'Schijnkade',
  'Fictiesingel',
  'Verzinpad',
]
export const towns = ['Voorbeeldstad', 'Testdorp', 'Proefhuizen', 'Oefenveen', 'Schijnrecht', 'Fictiedam', 'Verzinbeek']
export const additions = ['A', '2', 'bis', 'hs', 'III', '1 hoog']
export const moorings = ['Ligplaats 3 Proefkade', 'Ligplaats 12 Testgracht', 'Steiger 4 Oefenhaven']
export const pitches = ['Standplaats 7 Voorbeeldpark', 'Standplaats 2 Testveld', 'Vak 11 Proefterrein']

export const teams = [
  'Team Schuldregelen',
  'Afdeling Bijzonder Beheer',
  'Team Betalingen',
  'Team Schuldhulp',
  'Afdeling Debiteuren',
  'Klantenservice Zakelijk',
]
export const organisations = [
  'Voorbeeld Incasso',
  'Proef Energie',
  'Test Verzekeringen',
  'Oefen Telecom',
  'Schijn Wonen',
  'Fictie Zorgverzekeraar',
  'Verzin Webwinkel',
]
export const offices = [
  'Bewindvoering Voorbeeld',
  'Kantoor Proefman',
  'Testhuis Bewindvoerders',
  'Oefen Beheer en Bewind',
]

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

export const mailboxes = ['schuldhulp', 'schuldregelen', 'bijzonderbeheer', 'betalingen', 'debiteuren', 'team.schulden']
export const domains = ['example.nl', 'example.org']
export const documents = ['toestemmingsverklaring', 'beschikking', 'bijlage', 'bewijsstuk']
export const statistics = ['uitkering', 'loondienst', '25-34', '35-44', 'alleenstaand', 'schuldsanering']
export const categories = ['Saneringskrediet', 'Sociale lening', 'Persoonlijke lening']
