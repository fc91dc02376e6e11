/** The words of the reports in English. */
import type { Change } from '../compare/comparison.ts'
import { isList } from '../source/json.ts'
import { lastName, onlyIn, saysRequired, valueWords } from './values.ts'
import type { Words } from './words.ts'

const classes = {
  bijzonder: 'special-category personal data',
  bsn: 'citizen service number',
  financieel: 'financial personal data',
  gewoon: 'ordinary personal data',
  geen: 'no personal data',
} as const

const limits: Readonly<Record<string, string>> = {
  minLength: 'the least number of characters',
  maxLength: 'the largest number of characters',
  minItems: 'the least number of items',
  maxItems: 'the largest number of items',
  minProperties: 'the least number of elements',
  maxProperties: 'the largest number of elements',
  minimum: 'the smallest value',
  maximum: 'the largest value',
  exclusiveMinimum: 'the lower bound',
  exclusiveMaximum: 'the upper bound',
  multipleOf: 'the step',
  uniqueItems: 'whether duplicates are refused',
  maxContains: 'how many items may fit',
}

const reasons: Readonly<Record<string, string>> = {
  'only-together': 'the change cannot be judged apart from the others',
  'rule-open': 'no message was found that breaks the rule, and no proof that there is none',
  'rule-elsewhere': 'the rule is about something that the other version lays down differently',
  budget: 'the schemas are too complicated to compare within the time',
}

function nameOf({ title, path }: Change): string {
  const name = title === '' ? lastName(path) : title
  return name === '' ? 'the message' : `«${name}»`
}

function changeWords(change: Change): string {
  const { kind, before, after, subject, effect } = change
  const name = nameOf(change)
  switch (kind) {
    case 'message-added':
      return 'new message'
    case 'message-removed':
      return 'this message is dropped'
    case 'message-renamed':
      return `was called ${valueWords(before)}`
    case 'element-added':
      return `${name} is added (${saysRequired(after) ? 'required' : 'optional'})`
    case 'element-removed':
      return `${name} is dropped`
    case 'element-renamed':
      return `${valueWords(before)} is now called ${valueWords(after)}`
    case 'element-required':
      return `${name} becomes required`
    case 'element-optional':
      return `${name} is no longer required`
    case 'needs-added':
      return `who fills in ${pairWords(after)[0]} must fill in ${pairWords(after)[1]} as well`
    case 'needs-removed':
      return `${pairWords(before)[0]} no longer asks for ${pairWords(before)[1]}`
    case 'values-changed':
      return `${name}: ${valuesWords(change)}`
    case 'type-changed':
      return `${name} was ${valueWords(before)} and is now ${valueWords(after)}`
    case 'limit-changed':
      return `${name}: ${limits[subject] ?? subject} was ${valueWords(before)} and is now ${valueWords(after)}`
    case 'form-changed':
      return `${name} gets another form`
    case 'variant-added':
      return `a variant is added: ${name}`
    case 'variant-removed':
      return `a variant is dropped: ${name}`
    case 'condition-added':
      return `${name}: the condition ${subject} becomes ${effect === 'looser' ? 'looser' : effect === 'tighter' ? 'stricter' : 'different'}`
    case 'condition-removed':
      return `${name}: the condition ${subject} is dropped`
    default:
      return agreementWords(change)
  }
}

function agreementWords(change: Change): string {
  const { kind, before, after, subject, title } = change
  switch (kind) {
    case 'rule-added':
      return `new rule ${subject}: ${title}`
    case 'rule-removed':
      return `rule ${subject} is dropped: ${title}`
    case 'rule-changed':
      return `rule ${subject} changes: ${title}`
    case 'signal-changed':
      return `warning ${subject} (refuses nothing): ${title}`
    case 'class-changed':
      return `${nameOf(change)} was ${className(before)} and is now ${className(after)}`
    case 'purpose-changed':
      return `${nameOf(change)} gets another purpose: ${valueWords(after)}`
    case 'basis-changed':
      return `${nameOf(change)} gets another legal basis: ${valueWords(after)}`
    case 'parties-changed':
      return `${subject === 'naar' ? 'who receives it' : subject === 'van' ? 'who sends it' : 'the condition'} was ${valueWords(before)} and is now ${valueWords(after)}`
    case 'term-changed':
      return `${subject} was ${valueWords(before)} and is now ${valueWords(after)}`
    case 'origin-changed':
      return `${nameOf(change)}: another origin (${subject})`
    default:
      return `${nameOf(change)}: another text (${subject})`
  }
}

function pairWords(value: Change['before']): readonly [string, string] {
  const [one, other] = isList(value) ? value : []
  return [valueWords(one), valueWords(other)]
}

function valuesWords({ before, after }: Change): string {
  const [come, gone] = [onlyIn(after, before), onlyIn(before, after)]
  if (before === undefined) return `only ${valueWords(after)} from now on`
  if (after === undefined) return 'any value is allowed'
  const parts = [
    ...(come.length === 0 ? [] : [`new is ${valueWords(come)}`]),
    ...(gone.length === 0 ? [] : [`${valueWords(gone)} is no longer allowed`]),
  ]
  return parts.join('; ')
}

function className(value: Change['before']): string {
  return typeof value === 'string' && value in classes ? classes[value as keyof typeof classes] : valueWords(value)
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

const short = {
  bijzonder: 'special',
  bsn: 'citizen number',
  financieel: 'financial',
  gewoon: 'ordinary',
  geen: 'other',
}

function totalWords(totals: readonly [keyof typeof short, number][]): string {
  return totals.map(([name, count]) => `${count} ${short[name]}`).join(', ')
}

export const en: Words = {
  title: (old, young) => `From ${old} to ${young}`,
  heads: {
    what: 'What changes',
    whom: 'Who breaks',
    first: 'Who goes first',
    number: 'Which number',
    privacy: 'Personal data',
    message: 'Message',
    senders: 'Senders',
    receivers: 'Receivers',
    change: 'What changes',
    example: 'Example message',
    details: 'Message by message',
    place: 'Place in the schemas',
    policy: 'How to read this',
    technical: 'Technical',
    same: 'No difference',
    data: 'Datum',
    why: 'Why',
    question: 'Question',
    answer: 'Answer',
  },
  counts: ({ all, changed, same, added, removed }) =>
    [
      `${counted(all, 'message', 'messages')}: ${changed} changed, ${same} the same`,
      ...(added === 0 ? [] : [`${added} new`]),
      ...(removed === 0 ? [] : [`${removed} dropped`]),
    ].join(', '),
  broken: (direction, { broken, open, all }) => {
    const told =
      direction === 'verzenders'
        ? `who sends the old version: ${broken} of ${all} messages may be refused`
        : `who reads the old version: ${broken} of ${all} messages cannot be read`
    return open === 0 ? told : `${told}, ${open} open`
  },
  nobody: 'nobody',
  first: {
    nobody: 'nobody needs to wait for another',
    receivers: 'first who receives, then who sends',
    senders: 'first who sends, then who receives',
    together: 'all at the same time, or with a conversion in the gateway',
  },
  number: ({ level, least, given, enough }) => {
    if (level === 'none') return 'there is no difference, so no new number is needed'
    if (least === undefined) return `a ${level} number`
    if (given === undefined) return `at least ${least} (${level}), once the version is frozen`
    return enough
      ? `${given} is high enough (needed is at least ${least}, ${level})`
      : `${given} is too low: this change asks at least ${least} (${level})`
  },
  answers: { holds: 'fine', breaks: 'breaks', unknown: 'open' },
  reason: ({ code }) => reasons[code] ?? 'the tool cannot say for certain',
  change: changeWords,
  changeOfMessage: (title, kind) => (kind === 'added' ? `${title} is new` : `${title} is dropped`),
  same: 'no difference',
  more: (count) => `and ${count} more`,
  classes,
  moreWhy: {
    'new-message': 'in a new message',
    added: 'is added',
    heavier: 'becomes more sensitive',
    obligatory: 'becomes required',
    purpose: 'gets another purpose',
    basis: 'gets another legal basis',
    wider: 'may hold more',
    receivers: 'goes to others',
  },
  less: 'is dropped',
  kindOfDatum: 'Kind',
  privacyTotals: (more, less) =>
    [
      more.length === 0 ? 'no data added' : `added: ${totalWords(more)}`,
      less.length === 0 ? 'none dropped' : `dropped: ${totalWords(less)}`,
    ].join('; '),
  noPrivacy: 'no personal data added or dropped',
  exampleOf: (direction, message) =>
    direction === 'verzenders'
      ? `Fine in old, refused in new (${message})`
      : `Fine in new, refused in old (${message})`,
  without: (name) => `without ${name}`,
  synthetic: 'All example messages are invented: they are made from the schemas.',
  fullReport: 'Everything, with the example messages in full: --format html or --format markdown.',
  between: (from, to) => `From ${from} to ${to}.`,
  party: (code) => parties[code] ?? code,
}

const parties: Readonly<Record<string, string>> = {
  SHV: 'debt counsellor',
  SE: 'creditor',
  KREDIETBANK: 'municipal credit bank',
  WSK: 'guarantee fund',
  BEWINDVOERDER: 'administrator',
  DEELNEMER: 'participant',
  SKP: 'hub',
}
