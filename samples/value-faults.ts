/** Mistakes in one value: out of the list, of another form, too short or long, too low or high. */
import type { Json } from '../json/index.ts'
import type { Finding, FindingCode, Node, TextNode } from '../schemas/index.ts'
import { countCharacters, formOf, textInPattern } from './draw-text.ts'
import { findingAt } from './fault.ts'
import type { PossibleFaults } from './fault.ts'
import { replaced } from './spot.ts'
import type { Spot } from './spot.ts'
import { testEmail } from './test-numbers.ts'

/** Most codes that a finding lists. */
const mostAllowed = 50
/** Longer texts are not made too long: the message would be large, and teach nothing more. */
const mostLength = 100_000

/** The possible mistakes in this value. */
export function valueFaults(node: Node, value: Json, spot: Spot): readonly PossibleFaults[] {
  switch (node.kind) {
    case 'enum':
      return enumFaults(node.values, value, spot)
    case 'const':
      return constFaults(node.value, spot)
    case 'integer':
      return [
        faults('number-too-low', { values: () => [node.minimum - 1], params: { limit: node.minimum } }, spot),
        faults('number-too-high', { values: () => [node.maximum + 1], params: { limit: node.maximum } }, spot),
      ].filter(({ code }) => code !== 'number-too-low' || Number.isSafeInteger(node.minimum - 1))
    case 'text':
      return typeof value === 'string' ? textFaults(node, value, spot) : []
    default:
      return []
  }
}

type Wrong = { readonly values: () => readonly Json[]; readonly params?: Finding['params'] }

function faults(code: FindingCode, { values, params = {} }: Wrong, spot: Spot): PossibleFaults {
  const way = (value: Json) => () => ({ message: replaced(spot, value), finding: findingAt(code, spot.path, params) })
  return { code, ways: () => values().map(way) }
}

function enumFaults(values: readonly string[], value: Json, spot: Spot): readonly PossibleFaults[] {
  const text = String(value)
  const params = { allowed: values.slice(0, mostAllowed) }
  const wrong = () =>
    ['geen-keuze', `${text} `, text.toLowerCase(), text.toUpperCase(), ''].filter((each) => !values.includes(each))
  return [faults('value-not-in-list', { values: wrong, params }, spot)]
}

/** The constants of Stuurgegevens tell which message it is; another one there would name another message. */
function constFaults(constant: string | number | boolean, spot: Spot): readonly PossibleFaults[] {
  if (spot.path.length === 2 && ['Module', 'Versie', 'Berichttype'].includes(spot.name)) return []
  const wrong = { string: `${String(constant)}-anders`, number: Number(constant) - 1, boolean: constant !== true }
  const value = wrong[typeof constant === 'number' ? 'number' : typeof constant === 'boolean' ? 'boolean' : 'string']
  return [faults('value-fixed', { values: () => [value], params: { allowed: constant } }, spot)]
}

/** Texts that no reading of the format accepts. */
const misformatted: Readonly<Record<NonNullable<TextNode['format']>, readonly string[]>> = {
  date: ['2026-02-30', '2026-13-01', '02-03-2026', 'morgen', ''],
  'date-time': ['2026-02-30T10:00:00Z', '2026-03-02T25:00:00Z', '2026-03-02', 'vandaag', ''],
  uuid: ['geen-uuid', '2f1c7a54-9d1e-4c39-8b8e', ''],
  'partial-date': [],
  email: ['geen e-mailadres', 'naam@', '@example.nl', ''],
}

function textFaults(node: TextNode, value: string, spot: Spot): readonly PossibleFaults[] {
  const { format } = node
  const formatted =
    format === undefined
      ? []
      : [faults('text-format', { values: () => outsideFormat(format, value), params: { format } }, spot)]
  return [
    ...formatted,
    faults('text-pattern', { values: () => outsidePattern(node, value, spot) }, spot),
    ...lengthFaults(node, spot),
  ]
}

function outsideFormat(format: NonNullable<TextNode['format']>, value: string): readonly string[] {
  // An exclamation mark may stand in an e-mail address.
  const around = format === 'partial-date' ? [] : within(value, format === 'email' ? ['\u0007'] : undefined)
  return [...misformatted[format], ...around]
}

/** Texts that hold the value, or most of it, with something else before or behind it; some as long as it is, some shorter. */
function within(value: string, others: readonly string[] = ['\u0007', '!']): readonly string[] {
  return others.flatMap((other) => [
    ...[`${other}${value}`, `${value}${other}`, `${other}${value.slice(1)}`, `${value.slice(0, -1)}${other}`],
    ...[`${other}${value.slice(2)}`, `${value.slice(0, -2)}${other}`, other],
  ])
}

/** Texts outside the pattern, whose format is right all the same. */
function outsidePattern(node: TextNode, value: string, { name }: Spot): readonly string[] {
  const { format } = node
  const form = formOf(node, name)
  if (form === undefined) return []
  const ends = [
    ` ${value}`,
    `${value}\u0007`,
    `${value}!`,
    '',
    '\u202Eomgekeerd',
    '?',
    value.toLowerCase(),
    ...within(value),
  ]
  const byFormat = {
    date: [value.replace(/^[0-9]{4}/, '0000')],
    'partial-date': [
      '1980-02-30',
      '1980-13-01',
      '1980-00-12',
      '0000-05-00',
      '12-04-1980',
      '19800412',
      '',
      ...within(value),
    ],
    email: [],
    uuid: [value.toUpperCase()],
    'date-time': [value.replace('Z', '+00:00'), value.replace(/^[0-9]{4}/, '0000'), value.replace(/T.*/, 'T23:59:60Z')],
  }
  const texts = format === undefined ? ends : byFormat[format]
  return [...new Set(texts)].filter((text) => !form.test(text))
}

/** Texts in the right form, but too short or too long; impossible where the form itself sets the length. */
function lengthFaults(node: TextNode, spot: Spot): readonly PossibleFaults[] {
  const { minLength, maxLength = Number.POSITIVE_INFINITY } = node
  const made = (
    code: 'text-too-short' | 'text-too-long',
    lengths: readonly number[],
    limit: number,
  ): PossibleFaults => {
    const way = () => {
      const texts = lengths.map((length) => inForm(node, length, spot))
      const text = texts.find((each, index) => each !== undefined && countCharacters(each) === lengths[index])
      return text === undefined
        ? undefined
        : { message: replaced(spot, text), finding: findingAt(code, spot.path, { limit }) }
    }
    return { code, ways: () => [way] }
  }
  return [
    ...(minLength > 0 ? [made('text-too-short', lengthsFrom(minLength - 1, -1), minLength)] : []),
    ...(maxLength <= mostLength ? [made('text-too-long', lengthsFrom(maxLength + 1, 1), maxLength)] : []),
  ]
}

/** The nearest length, and some beyond for forms that allow multiples only. */
function lengthsFrom(nearest: number, step: 1 | -1): readonly number[] {
  return [0, 1, 2, 3].map((count) => nearest + count * step).filter((length) => length >= 0)
}

function inForm(node: TextNode, length: number, { name, drawing: { choices } }: Spot): string | undefined {
  const { pattern, format } = node
  if (format === 'email') {
    const text = testEmail(choices, length)
    return formOf(node, name)?.test(text) === false ? undefined : text
  }
  if (format !== undefined || pattern === undefined) return undefined
  return textInPattern({ node, name, choices }, length)
}
