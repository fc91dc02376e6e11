/** Reading cases: for each reading rule of `spec/examen/lezen.md`, bytes that keep it and bytes that break it. */
import { Buffer } from 'node:buffer'
import { isList, isObject, printPointer } from '../../../json/index.ts'
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
  const { type, ...from } = base
  return Object.entries({ ...byteVectors, ...textVectors, ...valueVectors }).flatMap(([clause, make]) =>
    make(from).map((vector, index) => caseOf({ clause, type, vector }, index)),
  )
}

function caseOf(
  { clause, type, vector }: { clause: string; type: string; vector: ReadingVector },
  index: number,
): ExamCase {
  const { input, finding } = vector
  const [code, pointer = ''] = finding ?? []
  const given = typeof input === 'string' ? { text: input } : { bytes: Buffer.from(input).toString('base64') }
  const findings = code === undefined ? [] : [{ code, severity: 'fout' as const, pointer }]
  return {
    ...{ id: named('lezen', clause, index + 1), kind: 'lezen', message: type, clauses: [clause], ...given },
    expect: code === undefined ? welcome : { valid: false, findings },
  }
}

type Base = ReadingBase & { readonly type: string }

function baseOf({ examples, messages }: KitLaw): Base | undefined {
  const bases = examples.flatMap((example): readonly Base[] => {
    const own = messages.find(({ type }) => type === example.type)
    return own === undefined ? [] : (basesFrom(example, own) ?? [])
  })
  return bases.find(({ number }) => number !== undefined) ?? bases[0]
}

function basesFrom({ message, type }: KitExample, own: KitMessage): readonly Base[] {
  if (byRules(own.sampler, message).findings.length > 0) return []
  const places = leaves(message, []).map(({ path, value }) => ({ ...placeOf(message, path), value }))
  const textPlace = places.find((place) => typeof place.value === 'string' && isFree(place, own))
  const number = places.flatMap(({ value, ...place }) => (typeof value === 'number' ? [{ ...place, value }] : []))[0]
  if (textPlace === undefined) return []
  return [{ type, message, text: JSON.stringify(message), textPlace, ...(number === undefined ? {} : { number }) }]
}

function placeOf(message: JsonObject, path: Path): Place {
  return { path, pointer: printPointer(path), written: (json) => textWith(message, path, json) }
}

/** Whether any text may stand here: the schema takes it, and no rule minds. */
function isFree({ path, pointer, written }: Place, { sampler, schema }: KitMessage): boolean {
  const changed = JSON.parse(written(JSON.stringify(freeText))) as JsonObject
  const { type, pattern, format, maxLength = freeText.length } = keywordsAt(schema, changed, pointer)
  if (path[0] !== 'Inhoud' || type !== 'string' || format !== undefined || Number(maxLength) < freeText.length)
    return false
  const takes = pattern === undefined || new RegExp(String(pattern), 'u').test(freeText)
  return takes && byRules(sampler, changed).findings.length === 0
}

function leaves(value: Json, path: Path): readonly { readonly path: Path; readonly value: Json }[] {
  if (isList(value)) return value.flatMap((item, index) => leaves(item, [...path, index]))
  if (isObject(value)) return Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]))
  return [{ path, value }]
}
