/** The strength of a kit is measured: a change of the law makes a case come out otherwise, and who does not judge does not pass. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  buildExam,
  judgeRule,
  judgeSchema,
  makeKit,
  messageOf,
  readKit,
  ruleMutants,
  schemaMutants,
  takeExam,
} from '../../conformance/index.ts'
import type { LooseSchema, Question, Reply } from '../../conformance/index.ts'
import { strengthOf } from '../../proof/law/strength-of.mjs'
import { readStrengths } from '../../proof/law/results.mjs'
import { parseExpression, parseRule } from '../../schemas/index.ts'
import { readCatalog, readLaw, readModels, readRules } from '../../schemas/read.ts'
import { fake } from './exam/small-exam.ts'

/** The smallest kit of a version that is not made from another. */
const version = { module: 'protocol', version: '1.0' }
const kit = await makeKit({ ...version, tool: '0.0.0' })

const small = (): LooseSchema => ({
  type: 'object',
  properties: {
    Soort: { enum: ['a', 'b'] },
    Naam: { type: 'string', pattern: '^[a-z]+$', minLength: 1, maxLength: 3 },
  },
  required: ['Soort'],
  additionalProperties: false,
})

describe('a schema', () => {
  test('has a mutant for every keyword, each bound, code and name, and is as it was after each', () => {
    const schema = small()
    const mutants = schemaMutants(schema)
    const changed = mutants.map(({ apply, undo }) => {
      apply()
      const text = JSON.stringify(schema)
      undo()
      return text
    })

    expect(schema).toEqual(small())
    expect(new Set(changed).size).toBe(mutants.length)
    expect(mutants.map(({ place, what }) => `${place} ${what}`)).toEqual([
      '/type dropped',
      '/additionalProperties dropped',
      '/required/0 dropped',
      '/required Naam obliged',
      '/properties without Soort',
      '/properties without Naam',
      '/properties/Soort/enum dropped',
      '/properties/Soort/enum without code 0',
      '/properties/Soort/enum without code 1',
      '/properties/Soort/enum in any capitals',
      '/properties/Soort/enum with a space behind',
      '/properties/Soort/enum or nothing',
      '/properties/Naam/type dropped',
      '/properties/Naam/pattern dropped',
      '/properties/Naam/minLength dropped',
      '/properties/Naam/maxLength dropped',
      '/properties/Naam/minLength one wider',
      '/properties/Naam/minLength one narrower',
      '/properties/Naam/maxLength one wider',
      '/properties/Naam/maxLength one narrower',
      '/properties/Naam/pattern without its beginning',
      '/properties/Naam/pattern without its end',
    ])
  })

  test('is told from a mutant by the case that comes out otherwise, and from the others not', () => {
    const one = (id: string, message: Record<string, string>, isGood: boolean) => ({ id, message, isGood, clauses: [] })
    const cases = [one('good', { Soort: 'a', Naam: 'abc' }, true), one('long', { Soort: 'a', Naam: 'abcd' }, false)]
    const killers = judgeSchema({ name: 'X', schema: small() }, cases).filter(({ killer }) => killer !== undefined)

    expect(killers.map(({ place, what, killer }) => `${place} ${what}: ${killer}`)).toEqual([
      '/properties without Soort: good',
      '/properties without Naam: good',
      '/properties/Soort/enum without code 0: good',
      '/properties/Naam/maxLength dropped: long',
      '/properties/Naam/maxLength one wider: long',
      '/properties/Naam/maxLength one narrower: good',
    ])
    expect(() => judgeSchema({ name: 'X', schema: small() }, [one('wrong', {}, true)])).toThrow(/as it says/)
  })
})

describe('a rule', () => {
  test('has a mutant for every operator, number and part', () => {
    const told = ruleMutants(parseExpression('!has(a.b) || a.b + 1 <= 3')).map(({ what }) => what)

    expect(told).toEqual([
      'true for ||',
      'false for ||',
      '&& for ||',
      'not left out',
      'true for has b',
      'false for has b',
      'true for <=',
      'false for <=',
      '< for <=',
      '== for <=',
      '!= for <=',
      '>= for <=',
      '> for <=',
      '- for +',
      '* for +',
      '/ for +',
      '% for +',
      'only the left of +',
      'only the right of +',
      '2',
      '0',
      '4',
      '2',
    ])
  })

  test('is told from a mutant by a message of which it says something else', () => {
    const rule = readRules('protocol', '1.0').find(({ id }) => id === 'PR-1.0-R004')
    if (rule === undefined) throw new Error('the rule is there')
    const message = { Inhoud: { Bevindingen: [{ Ernst: 'signalering' }] } }
    const judged = judgeRule(parseRule(rule), readModels(readLaw('protocol', '1.0')), [
      { id: 'one', type: 'Afkeurbericht', message },
    ])
    const dead = judged.filter(({ killer }) => killer === 'one').map(({ name }) => name.replace(/^.*: /, ''))

    expect(dead).toContain('true for exists')
    expect(dead).toContain('!= for ==')
    expect(dead).not.toContain('false for exists')
  })
})

/** One in eight of the mutants, others for every other kit. */
const isDrawn = (name: string): boolean =>
  (createHash('sha256').update(`${kit.casesDigest} ${name}`).digest()[0] ?? 0) % 8 === 0

test('a part of the mutants dies again of the kit, but for those that are known to survive', async () => {
  const { mutants, killed, survivors } = await strengthOf(version, kit, isDrawn)

  expect(killed).toBeGreaterThan(50)
  expect(mutants).toBeLessThan(200)
  expect(survivors.filter((each) => readStrengths()['protocol@1.0']?.survivors.includes(each) !== true)).toEqual([])
})

test('a kit without its faulty messages lets what is looser live', async () => {
  const files = kit.files.filter(({ path }) => path !== 'cases/fout.ndjson' && path !== 'cases/vormen.ndjson')
  const { survivors } = await strengthOf(
    version,
    { files },
    (name) => isDrawn(name) && /\/required\/\d+ dropped$/.test(name),
  )

  expect(survivors.length).toBeGreaterThan(2)
})

describe('who does not judge fails the whole exam', async () => {
  const own = { module: version.module, versie: version.version }
  const opened = readKit((path) => {
    const text = kit.files.find((file) => file.path === path)?.text
    return text === undefined ? undefined : Buffer.from(text)
  })
  const seed = { waarde: 7, van: 'zelf', rondes: 1 } as const
  const exam = await buildExam({
    ...{ kit: opened, catalog: readCatalog(), claim: own, seed, tool: { naam: 'test', versie: '0' } },
  })
  const known = new Map(opened.cases.map((one) => [asText(messageOf(one)), one.expect.valid]))
  const answers: Readonly<Record<string, (question: Question) => Reply>> = {
    nothing: () => ({ kind: 'skip', reason: 'not-yet' }),
    'always valid': () => ({ kind: 'verdict', valid: true }),
    'always invalid': () => ({ kind: 'verdict', valid: false }),
    'learned by heart, and valid else': (question) => ({
      kind: 'verdict',
      valid: known.get(askedText(question)) ?? true,
    }),
    'learned by heart, and invalid else': (question) => ({
      kind: 'verdict',
      valid: known.get(askedText(question)) ?? false,
    }),
  }

  test.each(Object.entries(answers))('%s', async (name, answer) => {
    const result = await takeExam(exam, fake(answer))
    const wrong = result?.gevallen.filter(({ fout }) => fout.verdict !== 'goed') ?? []

    expect(result?.oordeel).toBe('gezakt')
    expect(wrong.length).toBeGreaterThan(name.startsWith('learned') ? 3 : 100)
    if (name.startsWith('learned')) expect(wrong.filter(({ soort }) => soort !== 'vers')).toEqual([])
  })
})

function asText(message: string | Uint8Array): string {
  return typeof message === 'string' ? message : `base64:${Buffer.from(message).toString('base64')}`
}

function askedText(question: Question): string {
  return 'text' in question && question.text !== undefined
    ? question.text
    : `base64:${'bytes' in question ? question.bytes : ''}`
}
