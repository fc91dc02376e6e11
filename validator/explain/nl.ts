/** Sentences in Dutch, for a caseworker: what is wrong, and what to do. */
import { enumerateChoices } from '../../schemas/index.ts'
import { capitalised, enumerate, numbered, titled } from './phrases.ts'
import type { ToldElement, Sentences, Telling } from './telling.ts'

/** Every finding in Dutch. */
export const nl: Sentences = {
  'input-empty': () => ['Het bericht is leeg.', 'Lever een bericht in JSON aan.'],
  'input-not-utf8': () => [
    'Het bericht is geen leesbare tekst: de bytes zijn geen UTF-8.',
    'Sla het bericht op als tekst in UTF-8 en lever het opnieuw aan.',
  ],
  'input-bom': () => [
    'Vóór het bericht staat een onzichtbaar teken, een byte order mark.',
    'Sla het bericht op als UTF-8 zonder BOM.',
  ],
  'input-too-large': ({ limit }) => [
    `Het bericht is groter dan ${numbered(limit, 'byte', 'bytes')}.`,
    'Maak het bericht kleiner, bijvoorbeeld met een kleinere bijlage.',
  ],
  'json-syntax': () => [
    'De opbouw van het bericht klopt hier niet: dit is geen JSON.',
    'Kijk of hier een komma, haakje of aanhalingsteken te veel of te weinig staat.',
  ],
  'json-too-deep': ({ limit }) => [
    `Het bericht heeft meer dan ${numbered(limit, 'laag', 'lagen')} in elkaar.`,
    'Haal de overbodige lagen weg; geen enkel bericht van de standaard heeft er zo veel.',
  ],
  'json-duplicate-key': (telling) => [
    `In ${the(telling)} staat een element dubbel; nummer ${telling.member} is de tweede.`,
    'Laat het element maar één keer staan.',
  ],
  'json-unsafe-number': (telling) => [
    `${subject(telling)} is te groot om zonder afronden te lezen.`,
    'Controleer het getal en schrijf het kleiner.',
  ],
  'json-number-notation': (telling) => [
    `${subject(telling)} is een heel getal in een andere schrijfwijze.`,
    'Schrijf alleen de cijfers, dus 12 en niet 12.0 of 1.2e1, en 0 in plaats van -0.',
  ],
  'json-lone-surrogate': (telling) => [
    `${subject(telling)} bevat een beschadigd teken.`,
    'Typ de tekst opnieuw, zonder het beschadigde teken.',
  ],
  'message-not-object': () => [
    'Dit is geen bericht: een bericht is een groep met Stuurgegevens en Inhoud.',
    'Lever het hele bericht aan, van de eerste { tot de laatste }.',
  ],
  'message-unidentified': (telling) => [
    `Zonder ${the(telling)} is niet te zien welk bericht dit is.`,
    'Vul in Stuurgegevens de Module, de Versie en het Berichttype in, alle drie als tekst.',
  ],
  'message-unknown-module': (telling) => ['Deze module bestaat niet.', meant(telling)],
  'message-unknown-version': (telling) => ['Deze versie van de module bestaat niet.', meant(telling)],
  'message-unknown-type': (telling) => ['Dit berichttype bestaat niet in deze versie van de module.', meant(telling)],
  'type-wrong': (telling) => {
    const [what, how] = types[telling.expected] ?? [
      'iets anders',
      'Kijk in de beschrijving van het bericht wat er moet staan.',
    ]
    return [`${subject(telling)} moet ${what} zijn.`, how]
  },
  'element-missing': ({ place, parent }) => [
    `In ${inside(parent)} ontbreekt ${place === undefined ? 'een element' : `het element ${titled(place)}`}.`,
    `Voeg ${place === undefined ? 'het element' : titled(place)} toe.`,
  ],
  'element-unknown': ({ place, member, suggestion }) => [
    `Het element met nummer ${member} in ${inside(place)} hoort daar niet.`,
    suggestion === undefined ? 'Haal het element weg.' : `Verander de naam in ${suggestion}, als u dat bedoelt.`,
  ],
  'element-needs-other': (telling) => [
    `Bij ${the(telling)} hoort ook ${titled(telling.needs)}, maar dat ontbreekt.`,
    `Voeg ${titled(telling.needs)} toe, of haal ${the(telling)} weg.`,
  ],
  'value-not-in-list': (telling) => [
    `${subject(telling)} heeft een waarde die niet in de lijst staat.`,
    `Kies ${choices(telling)}.`,
  ],
  'value-fixed': (telling) => [`${subject(telling)} heeft niet de vaste waarde.`, `Vul ${choices(telling)} in.`],
  'text-too-short': (telling) => [
    `${subject(telling)} is te kort.`,
    `Schrijf ten minste ${numbered(telling.limit, 'teken', 'tekens')}.`,
  ],
  'text-too-long': (telling) => [
    `${subject(telling)} is te lang.`,
    `Schrijf ten hoogste ${numbered(telling.limit, 'teken', 'tekens')}.`,
  ],
  'text-pattern': (telling) => [
    `${subject(telling)} heeft niet de goede vorm.`,
    `Schrijf ${telling.node?.vorm?.nl ?? 'de tekst zoals de beschrijving van het element vraagt'}.`,
  ],
  'text-format': (telling) => {
    const [what, how] = formats[telling.format] ?? ['heeft niet de goede vorm', 'de tekst zoals het element vraagt']
    return [`${subject(telling)} ${what}.`, `Schrijf ${telling.node?.vorm?.nl ?? how}.`]
  },
  'text-suspect': (telling) => [
    `${subject(telling)} bevat tekens die niet te zien zijn, of letters die onderweg verminkt zijn.`,
    'Kijk de tekst na, bijvoorbeeld op Ã¼ in plaats van ü, en typ haar zo nodig over; klopt zij, dan hoeft u niets te doen.',
  ],
  'number-too-low': (telling) => [
    `${subject(telling)} is te laag.`,
    `Vul een getal van ten minste ${counted(telling)} in.`,
  ],
  'number-too-high': (telling) => [
    `${subject(telling)} is te hoog.`,
    `Vul een getal van ten hoogste ${counted(telling)} in.`,
  ],
  'list-too-short': (telling) => [
    `${subject(telling)} heeft te weinig onderdelen.`,
    `Neem er ten minste ${telling.limit} op.`,
  ],
  'list-too-long': (telling) => [
    `${subject(telling)} heeft te veel onderdelen.`,
    `Neem er ten hoogste ${telling.limit} op.`,
  ],
  'choice-none': (telling) => [
    `Bij ${the(telling)} is niets gekozen.`,
    `Vul één van deze elementen in: ${options(telling)}.`,
  ],
  'choice-multiple': (telling) => [
    `Bij ${the(telling)} is meer dan één element ingevuld.`,
    `Laat er één staan: ${options(telling)}.`,
  ],
  'tag-unknown': (telling) => [
    `Bij ${the(telling)} is niet te zien om welke soort het gaat.`,
    `Vul bij ${telling.tag === undefined ? 'de soort' : titled(telling.tag)} ${choices(telling)} in.`,
  ],
  rule: (telling) => [
    `${subject(telling)} houdt zich niet aan een regel van de standaard.`,
    'Zoek de regel op in het handboek en pas het bericht aan.',
  ],
  'seal-broken': () => [
    'De verzegeling van het bericht klopt niet, of de inhoud past niet bij de omslag.',
    'Verzegel het bericht opnieuw met de sleutel uit het adresboek en verstuur het met een nieuw referentienummer.',
  ],
  'answer-question-unknown': () => [
    'Het bericht dat u beantwoordt is niet bekend.',
    'Vul bij CrossReferentienummer het Referentienummer in van een bericht dat u van deze partij kreeg.',
  ],
  'answer-not-allowed': (telling) => [
    'Dit bericht is geen antwoord op het bericht dat u noemt.',
    `Dit bericht beantwoordt ${choices(telling)}; kies anders een bericht dat hier wel op mag volgen.`,
  ],
  'answer-parties': () => [
    'Afzender en ontvanger zijn niet die van het bericht dat u beantwoordt.',
    'Stuur het antwoord aan de afzender van het bericht, namens de ontvanger ervan.',
  ],
  'answer-conversation': () => [
    'Het antwoord noemt een andere conversatie dan het bericht dat u beantwoordt.',
    'Neem ConversatieReferentienummer over uit het bericht dat u beantwoordt.',
  ],
  'answer-late': ({ limit }) => [
    `Het antwoord komt later dan de ${limit === '1' ? 'ene werkdag die ervoor staat' : `${limit} werkdagen die ervoor staan`}.`,
    'Het antwoord telt gewoon mee. Antwoord een volgende keer eerder.',
  ],
  'findings-capped': ({ limit }) => [
    `Er zijn meer bevindingen dan de ${limit === '1' ? 'ene die hier staat' : `${limit} die hier staan`}.`,
    'Los deze eerst op en controleer het bericht daarna opnieuw.',
  ],
}

const types: Readonly<Record<string, readonly [what: string, how: string]>> = {
  object: ['een groep elementen', 'Zet de elementen bij elkaar tussen { en }.'],
  list: ['een lijst', 'Zet de onderdelen tussen [ en ], ook als het er maar één is.'],
  text: ['tekst', 'Zet de tekst tussen dubbele aanhalingstekens.'],
  integer: ['een heel getal', 'Schrijf alleen cijfers, zonder aanhalingstekens en zonder cijfers achter de komma.'],
  boolean: ['true (ja) of false (nee)', 'Schrijf true of false, zonder aanhalingstekens.'],
}

const formats: Readonly<Record<string, readonly [what: string, how: string]>> = {
  date: ['is geen bestaande datum', 'een bestaande datum als jaar-maand-dag, zoals 2026-03-31'],
  'date-time': ['is geen bestaand tijdstip', 'een bestaand tijdstip in UTC, zoals 2026-03-02T09:30:00Z'],
  uuid: ['is geen UUID', 'een UUID, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21'],
  email: ['is geen e-mailadres', 'een e-mailadres, zoals naam@example.nl'],
}

/** A bound in the unit of the message. */
function counted({ limit, node }: Telling): string {
  if (node?.scale === 'euros') return `${limit} eurocent`
  return node?.scale === undefined ? limit : `${numbered(limit, 'honderdste', 'honderdsten')} van een procent`
}

function the({ place }: Telling): string {
  if (place === undefined) return 'een element'
  if (place.kind === 'message') return 'het bericht'
  if (place.kind === 'item') return itemOf(place)
  return `het element ${titled(place)}${place.item === undefined ? '' : ` van ${itemOf(place)}`}`
}

function subject(telling: Telling): string {
  return capitalised(the(telling))
}

function inside(place: ToldElement | undefined): string {
  if (place === undefined || place.kind === 'message') return 'het bericht'
  return place.kind === 'item'
    ? itemOf(place)
    : `${titled(place)}${place.item === undefined ? '' : ` van ${itemOf(place)}`}`
}

function itemOf({ item }: ToldElement): string {
  return item === undefined ? '' : `${item.title} ${item.number}`
}

function meant({ suggestion, known }: Telling): string {
  if (suggestion !== undefined) return `Vul ${suggestion} in, als u dat bedoelt.`
  return known.length === 0 ? 'Kies een waarde die de standaard kent.' : `Kies ${enumerate(known, 'of', more)}.`
}

function choices({ allowed }: Telling): string {
  if (allowed.length === 0) return 'een waarde die de standaard kent'
  const told = allowed.map(({ code, meaning }) => ({
    code,
    word: meaning === undefined ? code : `${code} (${meaning})`,
  }))
  return enumerateChoices(told, 'of')
}

function options(telling: Telling): string {
  return telling.options.length === 0 ? '…' : enumerate(telling.options.map(titled), 'of', more)
}

function more(count: number): string {
  return `en nog ${count} andere`
}
