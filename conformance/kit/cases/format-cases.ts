/** Format cases: messages with the vectors of each form at a place that has it, and texts counted in code points. */
import { isList, isObject, printPointer } from '../../../json/index.ts'
import type { Json, JsonObject, Path } from '../../../json/index.ts'
import { seededChoices } from '../../../samples/index.ts'
import type { Sampler } from '../../../samples/index.ts'
import type { ExamCase, Expectation } from '../../exam-case.ts'
import { keywordsAt } from '../finding-places.ts'
import type { KitLaw, KitMessage } from '../kit-law.ts'
import { named } from './case-of.ts'
import type { CaseContext } from './case-of.ts'
import { byRules } from './expected.ts'
import { formatVectors } from './format-vectors.ts'
import { textWith } from './reading-vector.ts'

/** A text in a message that nothing must be said of, with the keywords that judge it. */
type TextPlace = {
  readonly own: KitMessage
  readonly message: JsonObject
  readonly path: Path
  readonly keywords: JsonObject
}

/** The format cases of a version: for each clause its vectors, each where no rule minds it when there is such a place. */
export function formatCases(law: KitLaw, { seed }: CaseContext): readonly ExamCase[] {
  const places = textPlaces(law, seed)
  const byHand = Object.entries(formatVectors).flatMap(([clause, { isAt, good, near = [], bad }]) => {
    const own = places.filter(({ path, keywords }) => isAt(String(path.at(-1)), keywords))
    return numbered(clause, [
      ...good.flatMap((value) => goodCase(own, value)),
      ...near.flatMap((value) => badCase(own, value, 'text-pattern')),
      ...bad.flatMap((value) => badCase(own, value)),
    ])
  })
  const free = places.find(isFree)
  const [counted, doubted] = free === undefined ? [[], []] : [lengthCases(free), suspectCases(free)]
  return [...byHand, ...numbered('VRM-08', counted), ...numbered('VRM-11', doubted)].toSorted((one, other) =>
    one.id < other.id ? -1 : 1,
  )
}

function numbered(clause: string, cases: readonly Made[]): readonly ExamCase[] {
  return cases.map((each, index) => ({ id: named('vormen', clause, index + 1), clauses: [clause], ...each }))
}

type Made = Pick<ExamCase, 'kind' | 'message' | 'text' | 'expect'>

/** A case at the first place where no rule minds the value, or else at the first place. */
function goodCase(places: readonly TextPlace[], value: Json): readonly Made[] {
  const expected = (place: TextPlace): Expectation => byRules(place.own.sampler, changed(place, value))
  const best = places.find((place) => expected(place).findings.length === 0) ?? places[0]
  return best === undefined ? [] : [made(best, value, expected(best))]
}

/** A case whose finding is that of the form, or of the length where only that is wrong. */
function badCase([place]: readonly TextPlace[], value: Json, code?: string): readonly Made[] {
  if (place === undefined) return []
  const told = code ?? (place.keywords['format'] === undefined ? 'text-pattern' : 'text-format')
  return [
    made(place, value, {
      valid: false,
      findings: [{ code: told, severity: 'fout', pointer: printPointer(place.path) }],
    }),
  ]
}

function made(place: TextPlace, value: Json, expect: Expectation): Made {
  return { kind: 'vormen', message: place.own.type, text: JSON.stringify(changed(place, value)), expect }
}

function changed({ message, path }: TextPlace, value: Json): JsonObject {
  return JSON.parse(textWith(message, path, JSON.stringify(value))) as JsonObject
}

/** Characters of one and of two units of UTF-16, of one to four bytes of UTF-8, and one that joins the letter before it. */
const characters = ['a', 'é', '€', '😀', 'e\u0301'] as const

/** The longest text, and one code point more, of each kind of character. */
function lengthCases(free: TextPlace): readonly Made[] {
  const most = Number(free.keywords['maxLength'])
  return characters.flatMap((character) => {
    const full = [...character.repeat(most)].slice(0, most).join('')
    return [...goodCase([free], full), ...badCase([free], `${full}b`, 'text-too-long')]
  })
}

/** Texts that nobody would have written so, and texts that only come near. */
function suspectCases(place: TextPlace): readonly Made[] {
  const pointer = printPointer(place.path)
  const doubt: Expectation = { valid: true, findings: [{ code: 'text-suspect', severity: 'signalering', pointer }] }
  const isTaken = (text: string): boolean => new RegExp(String(place.keywords['pattern'] ?? ''), 'u').test(text)
  return [
    ...['MÃ¼ller', 'CafÃ©', 'Â£ 1', 'donâ€™t', 'a\u00ADb', 'a\u200Bb', 'a\u200Db', 'a\u2060b', 'a\uFFFDb']
      .filter(isTaken)
      .map((text) => made(place, text, doubt)),
    ...['Müller', 'Ãn', 'Âme', 'â la', '€', 'a\u2009b'].filter(isTaken).flatMap((text) => goodCase([place], text)),
  ]
}

/** Whether any characters may stand here, up to a length that makes no large message. */
function isFree(place: TextPlace): boolean {
  const { maxLength, pattern, format } = place.keywords
  if (typeof maxLength !== 'number' || maxLength > 1000 || format !== undefined) return false
  const text = characters.join('')
  if (maxLength < text.length || (typeof pattern === 'string' && !new RegExp(pattern, 'u').test(text))) return false
  return byRules(place.own.sampler, changed(place, text)).findings.length === 0
}

/** The texts of the examples that nothing must be said of, and of a drawn message with every element, in that order. */
function textPlaces({ examples, messages }: KitLaw, seed: number): readonly TextPlace[] {
  const examined = examples.flatMap(({ type, message }) =>
    messages.filter((each) => each.type === type).map((own) => ({ own, message })),
  )
  const full = messages.map((own) => ({ own, message: fullMessage(own.sampler, seed) }))
  return [...examined, ...full]
    .filter(({ own, message }) => byRules(own.sampler, message).findings.length === 0)
    .flatMap(({ own, message }) =>
      texts(message, []).map((path) => ({
        ...{ own, message, path },
        keywords: keywordsAt(own.schema, message, printPointer(path)),
      })),
    )
}

function fullMessage({ valid }: Sampler, seed: number): JsonObject {
  return valid({ choices: seededChoices(seed, 0), wild: false, optional: 'all' })
}

function texts(value: Json, path: Path): readonly Path[] {
  if (isList(value)) return value.flatMap((item, index) => texts(item, [...path, index]))
  if (isObject(value)) return Object.entries(value).flatMap(([name, inner]) => texts(inner, [...path, name]))
  return typeof value === 'string' ? [path] : []
}
