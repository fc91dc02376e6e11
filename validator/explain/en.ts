/** Sentences in English, for a developer: what is wrong, and what to do. */
import { enumerateChoices } from '../../schemas/index.ts'
import { capitalised, enumerate, numbered } from './phrases.ts'
import type { Named, ToldElement, Sentences, Telling } from './telling.ts'

/** Every finding in English. */
export const en: Sentences = {
  'input-empty': () => ['The message is empty.', 'Supply a message in JSON.'],
  'input-not-utf8': () => ['The bytes are not UTF-8 (RFC 3629).', 'Encode the message as UTF-8.'],
  'input-bom': () => [
    'The message starts with a byte order mark (RFC 8259, section 8.1).',
    'Write UTF-8 without a byte order mark.',
  ],
  'input-too-large': ({ limit }) => [
    `The message is larger than ${numbered(limit, 'byte', 'bytes')}.`,
    'Make it smaller, for instance with a smaller attachment.',
  ],
  'json-syntax': () => [
    'The text stops being JSON here (RFC 8259).',
    'Look for a comma, bracket or quote too many or too few.',
  ],
  'json-too-deep': ({ limit }) => [
    `Objects and lists nest deeper than ${numbered(limit, 'level', 'levels')}.`,
    'Remove the needless levels; no message of the standard needs so many.',
  ],
  'json-duplicate-key': (telling) => [
    `An element stands twice in ${the(telling)}; member ${telling.member} is the second.`,
    'Write the element once.',
  ],
  'json-unsafe-number': (telling) => [
    `${subject(telling)} is outside ±(2^53 − 1), so JSON readers round it.`,
    'Check the number and write a smaller one.',
  ],
  'json-number-notation': (telling) => [
    `${subject(telling)} is a whole number with a fraction, an exponent or a negative zero.`,
    'Write digits only: 12 rather than 12.0 or 1.2e1, and 0 rather than -0.',
  ],
  'json-lone-surrogate': (telling) => [
    `${subject(telling)} holds half a surrogate pair (RFC 8259, section 8.2).`,
    'Write the whole character, or leave it out.',
  ],
  'message-not-object': () => [
    'This is no message: a message is an object with Stuurgegevens and Inhoud.',
    'Supply the whole message as one JSON object.',
  ],
  'message-unidentified': (telling) => [
    `Without ${the(telling)} nothing tells which message this is.`,
    'Fill in Module, Versie and Berichttype in Stuurgegevens, all three as strings.',
  ],
  'message-unknown-module': (telling) => ['This module does not exist.', meant(telling)],
  'message-unknown-version': (telling) => ['This version of the module does not exist.', meant(telling)],
  'message-unknown-type': (telling) => ['This version of the module has no such message type.', meant(telling)],
  'type-wrong': (telling) => {
    const [what, how] = types[telling.expected] ?? ['something else', 'Look the element up in the schema.']
    return [`${subject(telling)} must be ${what}.`, how]
  },
  'element-missing': ({ place, parent }) => [
    `${place === undefined ? 'An element' : `Element ${named(place)}`} is missing in ${inside(parent)}.`,
    `Add ${place === undefined ? 'the element' : named(place)}.`,
  ],
  'element-unknown': ({ place, member, suggestion }) => [
    `Member ${member} of ${inside(place)} does not belong there.`,
    suggestion === undefined ? 'Remove the element.' : `Rename it to ${suggestion}, if that is what you mean.`,
  ],
  'element-needs-other': (telling) => [
    `${subject(telling)} needs ${named(telling.needs)}, which is missing.`,
    `Add ${named(telling.needs)}, or remove ${the(telling)}.`,
  ],
  'value-not-in-list': (telling) => [`The value of ${the(telling)} is not in the list.`, `Choose ${choices(telling)}.`],
  'value-fixed': (telling) => [`${subject(telling)} does not have its fixed value.`, `Write ${choices(telling)}.`],
  'text-too-short': (telling) => [
    `${subject(telling)} is too short.`,
    `Write at least ${numbered(telling.limit, 'character', 'characters')}.`,
  ],
  'text-too-long': (telling) => [
    `${subject(telling)} is too long.`,
    `Write at most ${numbered(telling.limit, 'character', 'characters')}.`,
  ],
  'text-pattern': (telling) => [
    `${subject(telling)} does not match its pattern.`,
    `Write ${telling.node?.vorm?.en ?? 'the text as the schema asks'}.`,
  ],
  'text-format': (telling) => {
    const [what, how] = formats[telling.format] ?? ['does not have the right format', 'the text as the schema asks']
    return [`${subject(telling)} ${what}.`, `Write ${telling.node?.vorm?.en ?? how}.`]
  },
  'text-suspect': (telling) => [
    `${subject(telling)} has characters that nobody sees, or letters that were mangled on the way.`,
    'Look the text over, for Ã¼ instead of ü for example, and type it again if need be; nothing needs to change when it is right.',
  ],
  'number-too-low': (telling) => [`${subject(telling)} is too low.`, `Write a number of at least ${counted(telling)}.`],
  'number-too-high': (telling) => [
    `${subject(telling)} is too high.`,
    `Write a number of at most ${counted(telling)}.`,
  ],
  'list-too-short': (telling) => [`${subject(telling)} has too few items.`, `Give at least ${telling.limit}.`],
  'list-too-long': (telling) => [`${subject(telling)} has too many items.`, `Give at most ${telling.limit}.`],
  'choice-none': (telling) => [`Nothing is chosen in ${the(telling)}.`, `Give one of ${options(telling)}.`],
  'choice-multiple': (telling) => [
    `More than one element is chosen in ${the(telling)}.`,
    `Keep one of ${options(telling)}.`,
  ],
  'tag-unknown': (telling) => [
    `Nothing tells which variant ${the(telling)} is.`,
    `Write ${choices(telling)} in ${telling.tag === undefined ? 'the element that names the variant' : named(telling.tag)}.`,
  ],
  rule: (telling) => [
    `${subject(telling)} breaks a rule of the standard.`,
    'Look the rule up with skp explain and change the message.',
  ],
  'seal-broken': () => [
    'The seal of the message is broken, or what is inside belongs to another envelope.',
    'Seal the message again with the key from the address book and send it under a new reference number.',
  ],
  'answer-question-unknown': () => [
    'The message that this one answers is not known.',
    'Put the Referentienummer of a message that you had from this party into CrossReferentienummer.',
  ],
  'answer-not-allowed': (telling) => [
    'This message is no answer to the message that it names.',
    `It answers ${choices(telling)}; otherwise send a message that may follow.`,
  ],
  'answer-parties': () => [
    'Sender and receiver are not those of the message that this one answers, swapped.',
    'Send the answer to the sender of that message, on behalf of its receiver.',
  ],
  'answer-conversation': () => [
    'The answer names another conversation than the message that it answers.',
    'Copy ConversatieReferentienummer from the message that you answer.',
  ],
  'answer-late': ({ limit }) => [
    `The answer comes after its term of ${numbered(limit, 'working day', 'working days')}.`,
    'It counts all the same. Answer earlier next time.',
  ],
  'findings-capped': ({ limit }) => [
    `There are more findings than the ${limit === '1' ? 'one' : limit} shown here.`,
    'Mend these first and check the message again.',
  ],
}

const types: Readonly<Record<string, readonly [what: string, how: string]>> = {
  object: ['an object', 'Put its elements between { and }.'],
  list: ['a list', 'Put the items between [ and ], even when there is only one.'],
  text: ['a string', 'Put the text between double quotes.'],
  integer: ['a whole number', 'Write digits only, without quotes or decimals.'],
  boolean: ['true or false', 'Write true or false, without quotes.'],
}

const formats: Readonly<Record<string, readonly [what: string, how: string]>> = {
  date: ['is not a date that exists', 'an existing date as year-month-day, such as 2026-03-31'],
  'date-time': ['is not an instant that exists', 'an existing instant in UTC, such as 2026-03-02T09:30:00Z'],
  uuid: ['is not a UUID', 'a UUID, such as 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21'],
  email: ['is not an e-mail address', 'an e-mail address, such as name@example.nl'],
}

/** A bound in the unit of the message. */
function counted({ limit, node }: Telling): string {
  if (node?.scale === 'euros') return numbered(limit, 'eurocent', 'eurocents')
  return node?.scale === undefined ? limit : `${numbered(limit, 'hundredth', 'hundredths')} of a percent`
}

function the({ place }: Telling): string {
  if (place === undefined) return 'an element'
  if (place.kind === 'message') return 'the message'
  if (place.kind === 'item') return itemOf(place)
  return `element ${named(place)}${place.item === undefined ? '' : ` of ${itemOf(place)}`}`
}

function subject(telling: Telling): string {
  return capitalised(the(telling))
}

function inside(place: ToldElement | undefined): string {
  if (place === undefined || place.kind === 'message') return 'the message'
  return place.kind === 'item'
    ? itemOf(place)
    : `${named(place)}${place.item === undefined ? '' : ` of ${itemOf(place)}`}`
}

function itemOf({ item }: ToldElement): string {
  return item === undefined ? '' : `${item.title} ${item.number}`
}

function meant({ suggestion, known }: Telling): string {
  if (suggestion !== undefined) return `Write ${suggestion}, if that is what you mean.`
  return known.length === 0 ? 'Choose one that the standard knows.' : `Choose ${enumerate(known, 'or', more)}.`
}

/** Codes only: their meanings are in Dutch. */
function choices({ allowed }: Telling): string {
  if (allowed.length === 0) return 'a value that the standard knows'
  return enumerateChoices(
    allowed.map(({ code }) => ({ code, word: code })),
    'or',
  )
}

function options(telling: Telling): string {
  const names = telling.options.map((option: Named) => option.name)
  return names.length === 0 ? '…' : enumerate(names, 'or', more)
}

function more(count: number): string {
  return `and ${count} more`
}

/** Developers look for the name in the message; titles are Dutch and for caseworkers. */
function named({ title, name }: Named): string {
  return name === '' ? title : name
}
