/** Sentences in Dutch, for a caseworker: what is wrong with a file, and what to do. */
import { choices, numberAdvice } from './cell-nl.ts'
import type { CsvPlaceWords, CsvSentences } from './sentences.ts'

/** Every finding of CSV in Dutch. */
export const nl: CsvSentences = {
  'csv-extension': () => ['De naam van dit bestand eindigt niet op .csv.', 'Bewaar de lijst als CSV-bestand.'],
  'csv-too-large': ({ limit }) => [
    `Het bestand is groter dan 4 MB (${limit} bytes).`,
    'Verdeel de rijen over meer bestanden. Zet de rij met koppen boven aan elk bestand.',
  ],
  'csv-too-many-rows': ({ limit }) => [
    `Het bestand heeft meer dan ${limit} rijen.`,
    'Verdeel de rijen over meer bestanden. Zet de rij met koppen boven aan elk bestand.',
  ],
  'csv-empty': () => ['Het bestand is leeg.', 'Gebruik het bestand dat u hebt gedownload.'],
  'csv-not-utf8': ({ found }) => [
    `De tekens in dit bestand zijn niet in UTF-8 bewaard${found === 'windows-1252' ? ', maar waarschijnlijk in Windows-1252' : ''}.`,
    'Kies bij het bewaren «CSV UTF-8» of als tekenset «Unicode (UTF-8)».',
  ],
  'csv-workbook': () => [
    'Dit is een werkmap van een rekenprogramma, ook al eindigt de naam op .csv.',
    'Open het bestand in uw rekenprogramma en bewaar het als «CSV UTF-8».',
  ],
  'csv-cut-off': () => [
    'Het bestand houdt op midden in deze rij, of het regeleinde erna ontbreekt. Zo is niet te zien of alles er staat.',
    'Bewaar het bestand opnieuw uit uw rekenprogramma. Weet u zeker dat alles er staat, zet dan een regeleinde achter de laatste rij.',
  ],
  'csv-separator': ({ separator, found }) => [
    `Tussen de kolommen staat een ${signs[found] ?? 'ander teken'}, geen ${signs[separator] ?? separator}.`,
    signs[found] === undefined
      ? `Bewaar het bestand met een ${signs[separator] ?? separator} tussen de kolommen, en zonder een regel sep= erboven.`
      : `Bewaar het bestand met een ${signs[separator] ?? separator} tussen de kolommen, of geef aan dat het een ${signs[found]} is.`,
  ],
  'csv-quoting': () => [
    'In deze rij klopt een aanhalingsteken niet, of het bestand houdt erna op.',
    'Bewaar het bestand opnieuw uit uw rekenprogramma. Zet om een cel met " erin zelf aanhalingstekens en schrijf "" voor elke ".',
  ],
  'csv-heading': ({ heading }) => [
    `Boven deze kolom hoort «${heading}» te staan.`,
    `Verander de kop in «${heading}». In welke volgorde de kolommen staan, maakt niet uit.`,
  ],
  'csv-heading-unknown': () => [
    'De lijst heeft geen kolom met deze kop.',
    'Haal de kolom weg, of neem de kop over uit het bestand dat u hebt gedownload.',
  ],
  'csv-heading-twice': ({ heading }) => [
    `De kop «${heading}» staat ook boven een eerdere kolom.`,
    'Laat één van beide kolommen staan.',
  ],
  'csv-headings-missing': ({ headings }) => [
    `In het bestand ontbreekt ${headings.length === 1 ? 'de kolom' : 'een aantal kolommen:'} ${listed(headings)}.`,
    `Zet ${headings.length === 1 ? 'de kolom erbij, met de kop' : 'die erbij, met hun koppen'} op de eerste rij. Een kolom die bij uw berichten niet nodig is, mag leeg blijven.`,
  ],
  'csv-other-list': () => [
    'Op de eerste rij staan niet de koppen van deze lijst.',
    'Zet de rij met koppen uit het bestand dat u hebt gedownload bovenaan, of kies de lijst waar dit bestand bij hoort.',
  ],
  'csv-beyond-columns': () => [
    'Hier staat iets in een kolom zonder kop.',
    'Maak de cel leeg. Is de rij een kolom opgeschoven, zet dan aanhalingstekens om de cel met een scheidingsteken erin.',
  ],
  'csv-mangled': () => [
    'De letters met een accent lijken hier verminkt. De tekst is overgenomen zoals hij er staat.',
    'Kijk de tekst na. Typ hem zo nodig opnieuw en bewaar het bestand als «CSV UTF-8».',
  ],
  'csv-row-again': ({ row }) => [
    `Deze rij zegt hetzelfde als rij ${row}.`,
    'Haal de rij weg, of geef beide rijen een eigen referentienummer als het twee berichten zijn.',
  ],
  'csv-date-notation': () => [
    'Dit is niet als datum te lezen.',
    'Schrijf de datum als dd-mm-jjjj, bijvoorbeeld 31-12-2026.',
  ],
  'csv-date-year': () => [
    'In deze datum heeft het jaar twee cijfers.',
    'Schrijf het jaar met vier cijfers. Geef de kolom in uw rekenprogramma de notatie DD-MM-JJJJ.',
  ],
  'csv-date-serial': () => [
    'Hier staat een getal in plaats van een datum.',
    'Geef de kolom in uw rekenprogramma de notatie DD-MM-JJJJ en bewaar opnieuw.',
  ],
  'csv-date-unreal': () => ['Deze dag bestaat niet.', 'Kijk de dag en de maand na. Eerst komt de dag, dan de maand.'],
  'csv-number-notation': ({ cell }) => [
    'Dit is geen getal zoals het hier hoort.',
    numberAdvice(cell) ?? 'Schrijf een bedrag als 1234,56 of € 1.234,56 en een ander getal in cijfers.',
  ],
  'csv-number-english': ({ cell }) => [
    'Hier staat een punt voor de decimalen.',
    `Schrijf een komma voor de decimalen en een punt alleen tussen duizendtallen. ${numberAdvice(cell) ?? 'Dus 1.234,56.'}`,
  ],
  'csv-number-decimals': ({ cell }) => [
    'Dit getal heeft meer dan twee cijfers achter de komma.',
    `Schrijf een punt, geen komma, tussen duizendtallen. ${numberAdvice(cell) ?? 'Rond af op twee cijfers.'}`,
  ],
  'csv-number-size': ({ cell }) => ['Dit getal heeft te veel cijfers.', numberAdvice(cell) ?? 'Kijk het getal na.'],
  'csv-digits-lost': () => [
    'Uw rekenprogramma heeft hier een lang nummer afgerond, dus de laatste cijfers zijn weg.',
    "Typ het nummer opnieuw, met een apostrof (') ervoor.",
  ],
  'csv-yes-no': () => ['Hier hoort «Ja» of «Nee» te staan, of niets.', 'Schrijf Ja of Nee, of maak de cel leeg.'],
  'csv-value-unknown': ({ allowed }) => [
    'Deze waarde staat niet in de lijst van deze kolom.',
    `Kies ${choices(allowed)}.`,
  ],
  'csv-pieces': ({ limit }) => [
    `In deze cel horen ${limit} delen te staan, met een | ertussen.`,
    'Laat een deel leeg als u het niet weet, maar laat de streep staan.',
  ],
  'csv-rows-differ': ({ row }) => [
    `Hier staat iets anders dan op rij ${row}, en het gaat over hetzelfde bericht.`,
    `Schrijf hetzelfde als op rij ${row}, of maak deze cel leeg.`,
  ],
  'csv-rows-disagree': () => [
    'Bij deze vraag zegt de ene rij «Ja» en de andere «Nee».',
    'Schrijf op elke rij hetzelfde.',
  ],
  'csv-other-variant': () => [
    'Deze kolom hoort niet bij de soort die u op deze rij koos.',
    'Maak de cel leeg, of kies een andere soort.',
  ],
  'csv-other-answer': () => [
    'Deze kolom hoort niet bij het antwoord dat u op deze rij koos.',
    'Maak de cel leeg, of kies een ander antwoord.',
  ],
  'csv-two-answers': () => [
    'Op deze rij staan twee antwoorden die niet samengaan.',
    'Laat één antwoord staan en maak de andere kolommen leeg.',
  ],
  'csv-not-in-version': () => ['Dit antwoord bestaat niet in deze versie.', 'Maak de cel leeg.'],
  'csv-question-missing': () => [
    'Hier ontbreekt het nummer van de vraag.',
    'Neem de eerste kolommen over uit het bestand dat u hebt gedownload.',
  ],
  'csv-question-unknown': () => [
    'Er is geen vraag met dit nummer.',
    'Neem de eerste kolommen over uit het bestand dat u hebt gedownload.',
  ],
  'csv-question-changed': () => [
    'Deze cel is anders dan in de vraag.',
    'Zet terug wat er stond. De kolommen van de vraag mag u niet veranderen.',
  ],
  'csv-number-twice': ({ file, row }) => [
    `Dit nummer staat ook in ${file} op rij ${row}.`,
    'Laat het bericht maar op één plaats staan.',
  ],
  'csv-number-again': () => [
    'Een bericht met dit nummer, of een antwoord op dezelfde vraag, kwam al eerder.',
    'Geef elk bericht één keer op.',
  ],
  'csv-other-message': () => [
    'Dit bericht hoort niet in deze lijst.',
    'Kies een andere lijst, of laat het bericht weg.',
  ],
  'csv-attachment': () => [
    'Bij dit bericht hoort een bijlage, en die past niet in een CSV-bestand.',
    'Verstuur dit bericht zonder CSV-bestand.',
  ],
  'csv-answer-alone': () => ['De vraag bij dit antwoord ontbreekt.', 'Geef ook de vraag op.'],
  'csv-answer-empty': () => [
    'Dit antwoord zegt niets. In de lijst zou de vraag nog openstaan.',
    'Verstuur dit antwoord zonder CSV-bestand.',
  ],
  'csv-answer-differs': () => [
    'Dit antwoord noemt een ander klantnummer dan de vraag.',
    'Verstuur dit antwoord zonder CSV-bestand.',
  ],
}

/** Where a finding stands. */
export const nlPlace: CsvPlaceWords = {
  row: (number) => `rij ${number}`,
  column: (letter, heading) => `kolom ${letter}${heading === undefined ? '' : ` (${heading})`}`,
}

const signs: Readonly<Record<string, string>> = { semicolon: 'puntkomma (;)', comma: 'komma (,)', tab: 'tab' }

/** More names than this are counted. */
const mostListed = 8

function listed(names: readonly string[]): string {
  const quoted = names.slice(0, mostListed).map((name) => `«${name}»`)
  const more = names.length - quoted.length
  return more > 0 ? `${quoted.join(', ')} en nog ${more}` : quoted.join(', ')
}
