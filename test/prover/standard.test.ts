/** Our own standard: every pair of messages of one name is decided, and every change to a message is noticed the right way. */
import { expect, test } from 'vitest'
import { messageSchema, subset } from '../../governance/index.ts'
import { lawVersions, readLaw } from '../../schemas/read.ts'
import { judges, together } from './engines.ts'
import type { Schema } from './arbitrary-schemas.ts'

const messages = lawVersions().flatMap(({ module, version }) =>
  Object.keys(readLaw(module, version).messages).map((type) => ({
    type,
    id: `${module}@${version}/${type}`,
    schema: messageSchema({ module, version, type }) as { readonly [keyword: string]: unknown },
  })),
)

test('all pairs of the same message are decided, with witnesses that are', { timeout: 120_000 }, async () => {
  const pairs = messages.flatMap((a) => messages.filter((b) => b.type === a.type).map((b) => [a, b] as const))
  const wrong: string[] = []
  for (const [a, b] of pairs) {
    const result = await subset(a.schema, b.schema)
    // Each names its own module and version, so only a message with itself agrees.
    if (result.answer !== (a === b ? 'yes' : 'no')) wrong.push(`${a.id} ${b.id}: ${result.answer}`)
  }

  expect(pairs.length).toBeGreaterThan(150)
  expect(wrong).toEqual([])
})

test('versions apart from their number: what 1.1 asks of a Saldoverzoek, 2.0 still accepts or shows why not', async () => {
  const [older, newer] = ['1.1', '2.0'].map((version) =>
    withoutVersion(messageSchema({ module: 'schuldregeling', version, type: 'Saldoverzoek' })),
  )
  const [forth, back] = [await subset(older, newer), await subset(newer, older)]

  expect([forth.answer, back.answer]).not.toContain('unknown')
  for (const [result, from, to] of [
    [forth, older, newer],
    [back, newer, older],
  ] as const) {
    if (result.answer !== 'no') continue
    expect(together(await judges(from as Schema), result.witness)).toBe(true)
    expect(together(await judges(to as Schema), result.witness)).toBe(false)
  }
})

function withoutVersion(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll(/"Versie":\{"const":"[0-9.]+"/g, '"Versie":{"const":"1"'))
}

type Change = { readonly name: string; readonly schema: Schema; readonly wider: boolean }
type Loose = Record<string, unknown>

/** For each keyword that sets a condition: what it becomes when loosened (or dropped, or tightened). */
const loosened: Readonly<Record<string, (value: never) => unknown>> = {
  maxLength: (value: number) => value + 1,
  maxItems: (value: number) => value + 1,
  maximum: (value: number) => value + 1,
  minimum: (value: number) => value - 1,
  enum: (values: string[]) => [...values, 'Iets anders'],
  required: (names: string[]) => names.slice(1),
}
const tightened: Readonly<Record<string, (value: never) => unknown>> = {
  maxLength: (value: number) => value - 1,
  maxItems: (value: number) => value - 1,
  maximum: (value: number) => value - 1,
  minimum: (value: number) => value + 1,
  enum: (values: string[]) => values.slice(1),
}
const dropped = [
  'maxItems',
  'minItems',
  'maximum',
  'minimum',
  'enum',
  'const',
  'required',
  'additionalProperties',
  'type',
]

/** Every single change of a keyword, in definitions that the message uses and in the message itself. */
function* changes(schema: Loose): Generator<Change> {
  const text = JSON.stringify(schema)
  const paths: (readonly string[])[] = []
  const visit = (node: unknown, path: readonly string[]): void => {
    if (typeof node !== 'object' || node === null) return
    paths.push(path)
    for (const [key, value] of Object.entries(node)) visit(value, [...path, key])
  }
  visit(schema, [])
  for (const path of paths.filter((one) => isSchemaPath(one))) {
    const at = (copy: unknown): Loose =>
      path.reduce((node, key) => (node as Record<string, Loose>)[key] ?? {}, copy as Loose)
    for (const keyword of Object.keys(at(schema))) {
      const change = (edit: (node: Loose) => void, wider: boolean, word: string): Change => {
        const copy = JSON.parse(text) as Loose
        edit(at(copy))
        return { name: `${word} ${path.join('/')}/${keyword}`, schema: copy, wider }
      }
      const [loosen, tighten] = [loosened[keyword], tightened[keyword]]
      const value = at(schema)[keyword] as never
      if (loosen !== undefined) yield change((node) => (node[keyword] = loosen(value)), true, 'loosen')
      if (tighten !== undefined) yield change((node) => (node[keyword] = tighten(value)), false, 'tighten')
      if (dropped.includes(keyword)) yield change((node) => delete node[keyword], true, 'drop')
    }
  }
}

/** Not the names under `properties` or `$defs`, and not annotations. */
function isSchemaPath(path: readonly string[]): boolean {
  const last = path.at(-1)
  return last === undefined || (last !== 'properties' && last !== '$defs' && !path.some((key) => key.startsWith('x-')))
}

test(
  'every keyword of a message dropped, loosened or tightened is noticed, in the right direction',
  { timeout: 120_000 },
  async () => {
    const schema = messageSchema({ module: 'schuldregeling', version: '2.0', type: 'KennisgevingPubliek' }) as Loose
    const wrong: string[] = []
    let noticed = 0
    let silent = 0
    for (const change of changes(schema)) {
      const [small, large] = change.wider ? [schema, change.schema] : [change.schema, schema]
      const [inLarge, inSmall] = [await subset(small, large), await subset(large, small)]
      if (inLarge.answer !== 'yes') wrong.push(`${change.name}: must fit within, is ${inLarge.answer}`)
      // Beside a pattern or an unused definition a keyword may say nothing; unknown it never is.
      if (inSmall.answer === 'unknown') wrong.push(`${change.name}: unknown`)
      if (inSmall.answer === 'no') noticed++
      else silent++
    }

    expect(wrong).toEqual([])
    expect({ noticed: noticed > 40, silent }).toEqual({ noticed: true, silent })
  },
)
