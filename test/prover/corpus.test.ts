/**
 * The corpus: labelled pairs of schemas, answered as labelled; the labels themselves are checked by the two engines. With which witness stands
 * in `witnesses/`: the same one each time, and as small as it was.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { subset } from '../../governance/index.ts'
import { smallValues } from './arbitrary-schemas.ts'
import type { Schema } from './arbitrary-schemas.ts'
import { dialectIds, judges, together } from './engines.ts'
import type { Dialect, Judges } from './engines.ts'

type Label = 'yes' | 'no'
type Vector = {
  readonly name: string
  readonly dialect: Dialect
  readonly a: Schema
  readonly b: Schema
  readonly aInB: Label
  readonly bInA: Label
  readonly note?: string
}

const folder = resolve(import.meta.dirname, './corpus')
const files = readdirSync(folder).map((name) => ({
  name,
  vectors: JSON.parse(readFileSync(join(folder, name), 'utf8')) as readonly Vector[],
}))

test('the corpus holds at least four hundred pairs, each with a name of its own', () => {
  const names = files.flatMap(({ name, vectors }) => vectors.map((vector) => `${name} ${vector.name}`))

  expect(names.length).toBeGreaterThanOrEqual(400)
  expect(new Set(names).size).toBe(names.length)
})

/** The values that the blind generator attacks a "yes" with: all small ones, and what the two schemas mention. */
function attackers({ a, b }: Vector): readonly unknown[] {
  const mentioned: unknown[] = []
  const open: unknown[] = [a, b]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    mentioned.push(next)
    if (typeof next === 'number')
      mentioned.push(next + 1, next - 1, next + 0.5, 'a'.repeat(Math.min(50, Math.max(0, next))))
    if (typeof next === 'object' && next !== null) open.push(...Object.values(next))
  }
  return [...smallValues, ...mentioned, ...mentioned.map((one) => ({ a: one })), ...mentioned.map((one) => [one])]
}

/** A witness; what is long is cut, with how long it is and its digest. */
function shown(witness: unknown): string {
  const text = JSON.stringify(witness)
  if (text.length <= 300) return text
  return `${text.slice(0, 100)}… ${text.length} ${createHash('sha256').update(text).digest('base64url')}`
}

type Answered = { readonly found: readonly string[]; readonly witnesses: readonly string[] }

async function disagreements(vector: Vector): Promise<Answered> {
  const declare = (schema: Schema): Schema =>
    typeof schema === 'boolean' ? schema : { $schema: dialectIds[vector.dialect], ...schema }
  const [a, b] = [declare(vector.a), declare(vector.b)]
  const [inA, inB] = [await judges(a, vector.dialect), await judges(b, vector.dialect)]
  const ways: readonly (readonly [string, Label, Schema, Schema, Judges, Judges])[] = [
    ['a in b', vector.aInB, a, b, inA, inB],
    ['b in a', vector.bInA, b, a, inB, inA],
  ]
  const found: string[] = []
  const witnesses: string[] = []
  for (const [way, label, one, other, inOne, inOther] of ways) {
    // A boolean schema has no dialect of its own; the other one tells.
    const result = await subset(one, other)
    const shows = (value: unknown): boolean => together(inOne, value) === true && together(inOther, value) === false
    if (result.answer === 'no') witnesses.push(`${vector.name}, ${way}: ${shown(result.witness)}`)
    if (result.answer !== label) found.push(`${vector.name}, ${way}: ${result.answer}, labelled ${label}`)
    if (result.answer === 'no' && !shows(result.witness)) found.push(`${vector.name}, ${way}: the witness is none`)
    const broken = label === 'yes' ? attackers(vector).find(shows) : undefined
    if (broken !== undefined) found.push(`${vector.name}, ${way}: labelled yes, but ${JSON.stringify(broken)}`)
  }
  return { found, witnesses }
}

test.each(files)(
  '$name is answered as labelled, and the labels are true',
  { timeout: 120_000 },
  async ({ name, vectors }) => {
    const all: Answered[] = []
    for (const vector of vectors) all.push(await disagreements(vector))

    expect(all.flatMap(({ found }) => found)).toEqual([])
    const text = `${all.flatMap(({ witnesses }) => witnesses).join('\n')}\n`
    await expect(text).toMatchFileSnapshot(join(import.meta.dirname, 'witnesses', name.replace('.json', '.txt')))
  },
)
