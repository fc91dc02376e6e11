/**
 * Scoring: who says of every case what must be said passes; one wrong word anywhere fails, at its own level; nothing that is not
 * an answer counts as one.
 *
 * Inside: the laws are about single answers, which the door gives only as part of a whole result.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRight, scoreCase } from '../../../conformance/exam/score.ts'
import { takeExam } from '../../../conformance/index.ts'
import type { AnswerFinding, ExamCase, Level } from '../../../conformance/index.ts'
import { fake, perfect, smallExam } from './small-exam.ts'

const all: readonly Level[] = ['verdict', 'code', 'pointer', 'rule']

test('a perfect subject passes, with every mark right', async () => {
  const exam = await smallExam()
  const result = await takeExam(exam, perfect(exam.cases))

  expect(result).toMatchObject({ oordeel: 'geslaagd', bepalingen: [], bekend: [], verwachtingen: [] })
  expect(result?.totaal).toEqual({ gevallen: exam.cases.length, goed: exam.cases.length, bekend: 0 })
  expect(result?.fout.verdict).toEqual({ goed: exam.cases.length, fout: 0, geen: 0 })
})

test('flipping any one verdict fails, whichever it is', async () => {
  const exam = await smallExam()
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: exam.cases.length - 1 }), async (at) => {
      const flipped = exam.cases[at]
      const known = new Map(exam.cases.map((each) => [each.id, each.expect.valid]))
      const subject = fake(({ case: id }) => ({
        kind: 'verdict',
        valid: (known.get(id) ?? true) !== (id === flipped?.id),
      }))
      const result = await takeExam(exam, subject)

      expect(result?.oordeel).toBe('gezakt')
      expect(result?.totaal.goed).toBe(exam.cases.length - 1)
      expect(result?.gevallen.filter((each) => !isRight(each)).map(({ id }) => id)).toEqual([flipped?.id])
    }),
    { numRuns: 20 },
  )
})

test('leaving any one case out fails', async () => {
  const exam = await smallExam()
  const known = new Map(exam.cases.map((each) => [each.id, each.expect.valid]))
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: exam.cases.length - 1 }), fc.boolean(), async (at, skips) => {
      const left = exam.cases[at]?.id
      const subject = fake(({ case: id }) => {
        if (id !== left) return { kind: 'verdict', valid: known.get(id) ?? true }
        return skips ? { kind: 'skip', reason: 'later' } : { kind: 'fault', fault: 'timeout' }
      })
      const result = await takeExam(exam, subject)

      expect(result?.oordeel).toBe('gezakt')
      expect(result?.fout.verdict).toEqual({ goed: exam.cases.length - 1, fout: 0, geen: 1 })
    }),
    { numRuns: 10 },
  )
})

const asked: ExamCase = {
  ...{ id: 'fout/Bericht/0001', kind: 'fout', message: 'Bericht', clauses: ['SR-2.0-R001'], text: '{}' },
  expect: {
    valid: false,
    findings: [
      { code: 'text-too-long', severity: 'fout', pointer: '/Inhoud/A' },
      { code: 'rule', severity: 'signalering', pointer: '/Inhoud/B', rule: 'SR-2.0-R001' },
    ],
  },
}
const right: readonly AnswerFinding[] = asked.expect.findings
const answer = (findings?: readonly AnswerFinding[]) =>
  scoreCase(asked, { kind: 'verdict', valid: false, ...(findings === undefined ? {} : { findings }) }, all)

test('levels are scored apart', () => {
  expect(answer(right).fout).toEqual({ verdict: 'goed', code: 'goed', pointer: 'goed' })
  expect(answer([{ code: 'text-pattern', severity: 'fout', pointer: '/Inhoud/A' }]).fout).toEqual({
    ...{ verdict: 'goed', code: 'fout', pointer: 'goed' },
  })
  expect(answer([{ code: 'text-too-long', severity: 'fout', pointer: '/Inhoud' }]).fout).toEqual({
    ...{ verdict: 'goed', code: 'goed', pointer: 'fout' },
  })
})

test('a level that is not claimed has no mark, and one that is claimed and not answered is not right', () => {
  expect(scoreCase(asked, { kind: 'verdict', valid: false }, ['verdict']).fout).toEqual({ verdict: 'goed' })
  expect(answer().fout).toEqual({ verdict: 'goed', code: 'geen', pointer: 'geen' })
  expect(isRight(answer())).toBe(false)
})

test('what warns is scored, and never decides', () => {
  const quiet = answer(right.filter(({ severity }) => severity === 'fout'))

  expect(quiet.signalering).toEqual({ code: 'fout', pointer: 'fout', rule: 'fout' })
  expect(isRight(quiet)).toBe(true)
})

test('what a subject says too much is told in words of the standard only', () => {
  const told = answer([...right, { code: 'Jansen, 999990019', severity: 'fout', pointer: '/Inhoud/Jansen' }])

  expect(told.teveel).toEqual(['onbekend'])
  expect(JSON.stringify(told)).not.toMatch(/Jansen|9999/)
})
