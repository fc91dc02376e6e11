/** Reading cases: for each reading rule of `spec/examen/lezen.md`, bytes that keep it and bytes that break it. */
import { Buffer } from 'node:buffer'
import { isList, isObject, printPointer, sameJson } from '../../../json/index.ts'
import type { Json, JsonObject, Path } from '../../../json/index.ts'
import type { ExamCase } from '../../exam-case.ts'
import { keywordsAt } from '../finding-places.ts'
import type { KitExample, KitLaw, KitMessage } from '../kit-law.ts'
import { named } from './case-of.ts'
import { byRules, welcome } from './expected.ts'
import { byteVectors } from './reading-bytes.ts'
import { textVectors } from './reading-texts.ts'
import { textWith } from './reading-vector.ts'
import type { Place, ReadingBase, ReadingVector } from './reading-vector.ts'
import { valueVectors } from './reading-values.ts'

/** Something that every free text takes, and that few others do. */
const freeText = 'a😀b é "\\/'

/** The reading cases of a version, on the first of its examples that has a free text and, where there is one, a whole number. */
export function readingCases(law: KitLaw): readonly ExamCase[] {
  const base = baseOf(law)
  if (base === undefined) return []
  const { type, isFree, ...from } = base
  return Object.entries({ ...byteVectors, ...textVectors, ...valueVectors }).flatMap(([clause, make]) =>
    make(from)
      .filter((vector) => isFree || !saysOther(vector, from.message))
      .map((vector, index) => caseOf({ clause, type, vector }, index)),
  )
}

function caseOf(
  { clause, type, vector }: { clause: string; type: string; vector: ReadingVector },
  index: number,
): ExamCase {
  const { input, spaces, finding } = vector
  const [code, pointer = ''] = finding ?? []
  const given =
    typeof input === 'string'
      ? { text: input, ...(spaces === undefined ? {} : { spaces }) }
      : { bytes: Buffer.from(input).toString('base64') }
  const findings = code === undefined ? [] : [{ code, severity: 'fout' as const, pointer }]
  return {
    ...{ id: named('lezen', clause, index + 1), kind: 'lezen', message: type, clauses: [clause], ...given },
    expect: code === undefined ? welcome : { valid: false, findings },
  }
}

/** True for what must be read and is another message: where no text is free, its new text is not welcome. */
function saysOther({ input, finding }: ReadingVector, message: JsonObject): boolean {
  return finding === undefined && !sameJson(JSON.parse(String(input)) as Json, message)
}

type Base = ReadingBase & { readonly type: string; readonly isFree: boolean }

/** The first example with a free text and a whole number, or else with one of both, or with none. */
function baseOf({ examples, messages }: KitLaw): Base | undefined {
  const bases = examples.flatMap((example) =>
    messages.filter(({ type }) => type === example.type).flatMap((own) => basesFrom(example, own)),
  )
  const worth = ({ number, isFree }: Base): number => (isFree ? 2 : 0) + (number === undefined ? 0 : 1)
  return bases.toSorted((one, other) => worth(other) - worth(one))[0]
}

function basesFrom({ message, type }: KitExample, own: KitMessage): readonly Base[] {
  if (byRules(own.sampler, message).findings.length > 0) return []
  const places = leaves(message, []).map(({ path, value }) => ({ ...placeOf(message, path), value }))
  const texts = places.filter(({ value, path }) => typeof value === 'string' && path[0] === 'Inhoud')
  const free = texts.find((place) => takesAll(place, own))
  const patterned = texts.find(({ pointer }) => {
    const { pattern, format } = keywordsAt(own.schema, message, pointer)
    return pattern !== undefined && format === undefined
  })
  const textPlace = free ?? patterned
  const number = places.flatMap(({ value, ...place }) => (typeof value === 'number' ? [{ ...place, value }] : []))[0]
  if (textPlace === undefined) return []
  const numbered = number === undefined ? {} : { number }
  return [{ type, message, text: JSON.stringify(message), textPlace, isFree: free !== undefined, ...numbered }]
}

function placeOf(message: JsonObject, path: Path): Place {
  return { path, pointer: printPointer(path), written: (json) => textWith(message, path, json) }
}

/** Whether any text may stand here: the schema takes it, and no rule minds. */
function takesAll({ pointer, written }: Place, { sampler, schema }: KitMessage): boolean {
  const changed = JSON.parse(written(JSON.stringify(freeText))) as JsonObject
  const { type, pattern, format, maxLength = freeText.length } = keywordsAt(schema, changed, pointer)
  if (type !== 'string' || format !== undefined || Number(maxLength) < freeText.length) return false
  const takes = pattern === undefined || new RegExp(String(pattern), 'u').test(freeText)
  return takes && byRules(sampler, changed).findings.length === 0
}

function leaves(value: Json, path: Path): readonly { readonly path: Path; readonly value: Json }[] {
  if (isList(value)) return value.flatMap((item, index) => leaves(item, [...path, index]))
  if (isObject(value)) return Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]))
  return [{ path, value }]
}
