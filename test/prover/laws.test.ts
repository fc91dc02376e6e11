/** What must hold of any answer, for random schemas over the whole list of keywords. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { subset } from '../../governance/index.ts'
import type { Subset } from '../../governance/index.ts'
import { anySchema, smallValues } from './arbitrary-schemas.ts'
import type { Schema } from './arbitrary-schemas.ts'
import { judges, together } from './engines.ts'

const runs = (numRuns: number) => ({ numRuns, endOnFailure: false })

/** Definitions come along under a name of their own, so that two schemas can be put into one. */
function renamed(schema: Schema, name: string): { readonly part: Schema; readonly $defs: Record<string, unknown> } {
  if (typeof schema === 'boolean' || schema['$defs'] === undefined) return { part: schema, $defs: {} }
  const text = JSON.stringify(schema).replaceAll('#/$defs/', `#/$defs/${name}`)
  const { $defs, ...part } = JSON.parse(text) as { $defs: Record<string, unknown> }
  return { part, $defs: Object.fromEntries(Object.entries($defs).map(([key, value]) => [`${name}${key}`, value])) }
}

function combined(keyword: 'allOf' | 'anyOf', a: Schema, b: Schema): Schema {
  const [left, right] = [renamed(a, 'l'), renamed(b, 'r')]
  return { [keyword]: [left.part, right.part], $defs: { ...left.$defs, ...right.$defs } }
}

function negated(schema: Schema): Schema {
  const { part, $defs } = renamed(schema, 'n')
  return { not: part, $defs }
}

const isYesOrOpen = ({ answer }: Subset): boolean => answer !== 'no'

test('agrees with brute force: no wrong yes, and every witness is one', { timeout: 120_000 }, async () => {
  const answers = { yes: 0, no: 0, unknown: 0 }
  await fc.assert(
    fc.asyncProperty(anySchema, anySchema, async (a, b) => {
      const result = await subset(a, b)
      answers[result.answer]++
      const [inA, inB] = [await judges(a), await judges(b)]
      const shows = (value: unknown): boolean => together(inA, value) === true && together(inB, value) === false
      if (result.answer === 'no') expect(shows(result.witness)).toBe(true)
      else expect(smallValues.find(shows)).toBeUndefined()
    }),
    runs(250),
  )
  expect(Math.min(answers.yes, answers.no)).toBeGreaterThan(50)
  expect(answers.unknown).toBeLessThanOrEqual(8)
})

test('asks about one value what a validator says of it', { timeout: 120_000 }, async () => {
  const asked = { yes: 0, no: 0 }
  await fc.assert(
    fc.asyncProperty(
      anySchema,
      fc.shuffledSubarray([...smallValues], { minLength: 6, maxLength: 6 }),
      async (schema, values) => {
        const judge = await judges(schema)
        for (const value of values) {
          const valid = together(judge, value)
          if (valid === undefined) continue
          asked[valid ? 'yes' : 'no']++
          const { answer } = await subset({ const: value }, schema)
          expect({ value, answer }).toEqual({ value, answer: valid ? 'yes' : 'no' })
        }
      },
    ),
    runs(120),
  )
  expect(Math.min(asked.yes, asked.no)).toBeGreaterThan(100)
})

test('is reflexive, and knows its own reflection without definitions shared', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anySchema, async (schema) => {
      expect((await subset(schema, structuredClone(schema))).answer).toBe('yes')
    }),
    runs(200),
  )
})

/** The schema without one of its keywords, which is wider as a rule; without all of them at the end. */
const wider = (schema: Schema, at: number): Schema => {
  if (typeof schema === 'boolean') return true
  const { $defs, ...own } = schema
  const kept = Object.entries(own).filter((_, index, all) => index !== at % Math.max(1, all.length))
  return { ...Object.fromEntries(kept), ...($defs === undefined ? {} : { $defs }) }
}

test('is transitive', { timeout: 60_000 }, async () => {
  let chains = 0
  await fc.assert(
    fc.asyncProperty(anySchema, anySchema, fc.nat(5), async (a, other, at) => {
      const b = wider(a, at)
      // Two random schemas hardly ever lie within each other; of two that are related most do.
      for (const c of [wider(b, at + 1), other]) {
        const [ab, bc] = [await subset(a, b), await subset(b, c)]
        if (ab.answer !== 'yes' || bc.answer !== 'yes') continue
        chains++
        expect(isYesOrOpen(await subset(a, c))).toBe(true)
      }
    }),
    runs(60),
  )
  expect(chains).toBeGreaterThan(30)
})

test(
  'what two have in common is within each, and each is within what they are together',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(anySchema, anySchema, async (a, b) => {
        expect((await subset(combined('allOf', a, b), a)).answer).toBe('yes')
        expect((await subset(b, combined('anyOf', a, b))).answer).toBe('yes')
      }),
      runs(120),
    )
  },
)

test('not not is the same; nothing is within both a schema and its opposite', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anySchema, async (schema) => {
      // Evaluated members do not come out of a "not", so unevaluated words may say more inside one: only without them.
      fc.pre(!JSON.stringify(schema).includes('unevaluated'))
      const twice = negated(negated(schema))
      expect((await subset(schema, twice)).answer).toBe('yes')
      expect((await subset(twice, schema)).answer).toBe('yes')
      expect((await subset(combined('allOf', schema, negated(schema)), false)).answer).toBe('yes')
    }),
    runs(120),
  )
})
