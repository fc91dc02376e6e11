/** The words of the reports in Dutch, for a table with lawyers, counsellors and creditors. */
import type { Change } from '../compare/comparison.ts'
import { isList } from '../source/json.ts'
import { lastName, onlyIn, saysRequired, valueWords } from './values.ts'
import type { Words } from './words.ts'

const classes = {
  bijzonder: 'bijzonder persoonsgegeven',
  bsn: 'burgerservicenummer',
  financieel: 'financieel persoonsgegeven',
  gewoon: 'gewoon persoonsgegeven',
  geen: 'geen persoonsgegeven',
} as const

const levels = { none: 'geen nieuw nummer', patch: 'klein', minor: 'klein', major: 'groot' } as const

const limits: Readonly<Record<string, string>> = {
  minLength: 'het kleinste aantal tekens',
  maxLength: 'het grootste aantal tekens',
  minItems: 'hoe vaak het ten minste voorkomt',
  maxItems: 'hoe vaak het ten hoogste voorkomt',
  minProperties: 'het kleinste aantal elementen',
  maxProperties: 'het grootste aantal elementen',
  minimum: 'de kleinste waarde',
  maximum: 'de grootste waarde',
  exclusiveMinimum: 'de ondergrens',
  exclusiveMaximum: 'de bovengrens',
  multipleOf: 'de stapgrootte',
  uniqueItems: 'of dubbelen mogen',
  maxContains: 'hoe vaak het past',
}

const reasons: Readonly<Record<string, string>> = {
  'only-together': 'de wijziging is niet los van de andere te beoordelen',
  'rule-open': 'er is geen bericht gevonden dat de regel breekt, en geen bewijs dat het niet bestaat',
  'rule-elsewhere': 'de regel gaat over iets dat de andere versie anders vastlegt',
  budget: 'de schema’s zijn te ingewikkeld om binnen de tijd te vergelijken',
}

function nameOf({ title, path }: Change): string {
  const name = title === '' ? lastName(path) : title
  return name === '' ? 'het bericht' : `«${name}»`
}

function changeWords(change: Change): string {
  const { kind, before, after, subject, effect } = change
  const name = nameOf(change)
  switch (kind) {
    case 'message-added':
      return 'nieuw bericht'
    case 'message-removed':
      return 'dit bericht vervalt'
    case 'message-renamed':
      return `heette ${valueWords(before)}`
    case 'element-added':
      return `${name} komt erbij (${saysRequired(after) ? 'verplicht' : 'niet verplicht'})`
    case 'element-removed':
      return `${name} vervalt`
    case 'element-renamed':
      return `${valueWords(before)} heet nu ${valueWords(after)}`
    case 'element-required':
      return `${name} wordt verplicht`
    case 'element-optional':
      return `${name} is niet meer verplicht`
    case 'needs-added':
      return `wie ${pairWords(after)[0]} invult, moet ook ${pairWords(after)[1]} invullen`
    case 'needs-removed':
      return `bij ${pairWords(before)[0]} hoeft ${pairWords(before)[1]} niet meer`
    case 'values-changed':
      return `${name}: ${valuesWords(change)}`
    case 'type-changed':
      return `${name} was ${valueWords(before)} en is nu ${valueWords(after)}`
    case 'limit-changed':
      return `${name}: ${limits[subject] ?? subject} was ${valueWords(before)} en is nu ${valueWords(after)}`
    case 'form-changed':
      return `${name} krijgt een andere vorm`
    case 'variant-added':
      return `er komt een variant bij: ${name}`
    case 'variant-removed':
      return `er vervalt een variant: ${name}`
    case 'condition-added':
      return `${name}: de voorwaarde ${subject} wordt ${effect === 'looser' ? 'losser' : effect === 'tighter' ? 'strenger' : 'anders'}`
    case 'condition-removed':
      return `${name}: de voorwaarde ${subject} vervalt`
    default:
      return agreementWords(change)
  }
}

function agreementWords(change: Change): string {
  const { kind, before, after, subject, title } = change
  switch (kind) {
    case 'rule-added':
      return `nieuwe regel ${subject}: ${title}`
    case 'rule-removed':
      return `regel ${subject} vervalt: ${title}`
    case 'rule-changed':
      return `regel ${subject} verandert: ${title}`
    case 'signal-changed':
      return `waarschuwing ${subject} (keurt niets af): ${title}`
    case 'class-changed':
      return `${nameOf(change)} was ${className(before)} en is nu ${className(after)}`
    case 'purpose-changed':
      return `${nameOf(change)} krijgt een ander doel: ${valueWords(after)}`
    case 'basis-changed':
      return `${nameOf(change)} krijgt een andere grondslag: ${valueWords(after)}`
    case 'parties-changed':
      return `${subject === 'naar' ? 'wie het ontvangt' : subject === 'van' ? 'wie het verstuurt' : 'de voorwaarde'} was ${valueWords(before)} en is nu ${valueWords(after)}`
    case 'term-changed':
      return `${subject} was ${valueWords(before)} en is nu ${valueWords(after)}`
    case 'origin-changed':
      return `${nameOf(change)}: andere herkomst (${subject})`
    default:
      return `${nameOf(change)}: andere tekst (${subject})`
  }
}

function pairWords(value: Change['before']): readonly [string, string] {
  const [one, other] = isList(value) ? value : []
  return [valueWords(one), valueWords(other)]
}

function valuesWords({ before, after }: Change): string {
  const [come, gone] = [onlyIn(after, before), onlyIn(before, after)]
  if (before === undefined) return `alleen nog ${valueWords(after)}`
  if (after === undefined) return 'elke waarde mag'
  const parts = [
    ...(come.length === 0 ? [] : [`nieuw is ${valueWords(come)}`]),
    ...(gone.length === 0 ? [] : [`${valueWords(gone)} mag niet meer`]),
  ]
  return parts.join('; ')
}

function className(value: Change['before']): string {
  return typeof value === 'string' && value in classes ? classes[value as keyof typeof classes] : valueWords(value)
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

const plural = {
  bijzonder: ['bijzonder', 'bijzondere'],
  bsn: ['keer het BSN', 'keer het BSN'],
  financieel: ['financieel', 'financiële'],
  gewoon: ['gewoon', 'gewone'],
  geen: ['ander', 'andere'],
} as const

function totalWords(totals: readonly [keyof typeof plural, number][]): string {
  return totals.map(([name, count]) => counted(count, plural[name][0], plural[name][1])).join(', ')
}

export const nl: Words = {
  title: (old, young) => `Van ${old} naar ${young}`,
  heads: {
    what: 'Wat verandert',
    whom: 'Wie breekt',
    first: 'Wie gaat eerst',
    number: 'Welk nummer',
    privacy: 'Persoonsgegevens',
    message: 'Bericht',
    senders: 'Verzenders',
    receivers: 'Ontvangers',
    change: 'Wat er verandert',
    example: 'Voorbeeldbericht',
    details: 'Per bericht',
    place: 'Plaats in de schema’s',
    policy: 'Hoe u dit leest',
    technical: 'Technisch',
    same: 'Geen verschil',
    data: 'Gegeven',
    why: 'Waarom',
    question: 'Vraag',
    answer: 'Antwoord',
  },
  counts: ({ all, changed, same, added, removed }) =>
    [
      `${counted(all, 'bericht', 'berichten')}: ${changed} veranderd, ${same} gelijk`,
      ...(added === 0 ? [] : [`${added} nieuw`]),
      ...(removed === 0 ? [] : [`${removed} vervallen`]),
    ].join(', '),
  broken: (direction, { broken, open, all }) => {
    const told =
      direction === 'verzenders'
        ? `wie de oude versie verstuurt: ${broken} van de ${all} berichten ${broken === 1 ? 'wordt' : 'worden'} geweigerd`
        : `wie de oude versie leest: ${broken} van de ${all} berichten ${broken === 1 ? 'is' : 'zijn'} niet te lezen`
    return open === 0 ? told : `${told}, ${open} onzeker`
  },
  nobody: 'niemand',
  first: {
    nobody: 'niemand hoeft op een ander te wachten',
    receivers: 'eerst wie ontvangt, dan wie verstuurt',
    senders: 'eerst wie verstuurt, dan wie ontvangt',
    together: 'allen tegelijk, of met een omzetting in de gateway',
  },
  number: ({ level, least, given, enough }) => {
    if (level === 'none') return 'er is geen verschil, dus geen nieuw nummer nodig'
    if (least === undefined) return `een ${levels[level]} nieuw nummer`
    if (given === undefined)
      return `ten minste ${least} (een ${levels[level]} nieuw nummer), zodra de versie is vastgesteld`
    return enough
      ? `${given} is hoog genoeg (nodig is ten minste ${least}, een ${levels[level]} nieuw nummer)`
      : `${given} is te laag: deze wijziging vraagt ten minste ${least} (een ${levels[level]} nieuw nummer)`
  },
  answers: { holds: 'goed', breaks: 'breekt', unknown: 'onzeker' },
  reason: ({ code }) => reasons[code] ?? 'het gereedschap kan dit niet met zekerheid zeggen',
  change: changeWords,
  changeOfMessage: (title, kind) => (kind === 'added' ? `${title} is nieuw` : `${title} vervalt`),
  same: 'geen verschil',
  more: (count) => `en ${count} meer`,
  classes,
  moreWhy: {
    'new-message': 'in een nieuw bericht',
    added: 'komt erbij',
    heavier: 'wordt gevoeliger',
    obligatory: 'wordt verplicht',
    purpose: 'krijgt een ander doel',
    basis: 'krijgt een andere grondslag',
    wider: 'mag meer bevatten',
    receivers: 'gaat naar anderen',
  },
  less: 'vervalt',
  kindOfDatum: 'Soort',
  privacyTotals: (more, less) =>
    [
      more.length === 0 ? 'geen gegevens erbij' : `erbij: ${totalWords(more)}`,
      less.length === 0 ? 'geen eraf' : `eraf: ${totalWords(less)}`,
    ].join('; '),
  noPrivacy: 'geen persoonsgegeven erbij of eraf',
  exampleOf: (direction, message) =>
    direction === 'verzenders'
      ? `Goed in oud, geweigerd in nieuw (${message})`
      : `Goed in nieuw, geweigerd in oud (${message})`,
  without: (name) => `zonder ${name}`,
  synthetic: 'Alle voorbeeldberichten zijn verzonnen: ze zijn uit de schema’s gemaakt.',
  fullReport: 'Alles met de hele voorbeeldberichten: --format html of --format markdown.',
  between: (from, to) => `Van ${from} naar ${to}.`,
  party: (code) => parties[code] ?? code,
}

const parties: Readonly<Record<string, string>> = {
  SHV: 'schuldhulpverlener',
  SE: 'schuldeiser',
  KREDIETBANK: 'kredietbank',
  WSK: 'Waarborgfonds',
  BEWINDVOERDER: 'bewindvoerder',
  DEELNEMER: 'deelnemer',
  SKP: 'knooppunt',
}
