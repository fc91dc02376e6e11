/** Subjects that want to pass without judging: what they are shown helps them not, and what they say is kept or scored as no more than it is. */
import { expect, test } from 'vitest'
import { lineSubject } from '../../../conformance/index.ts'
import type { ExamResult, Question, Subject, Wire } from '../../../conformance/index.ts'
import { fake, perfect, smallExam, taken } from './small-exam.ts'

async function examined(subject: Subject): Promise<ExamResult> {
  return taken(await smallExam(), subject)
}

/** A wire to something that greets so, and answers so. */
function talking(greeting: object, answer: (id: string) => object = (id) => ({ case: id, valid: true })): Wire {
  return {
    renew: async () => undefined,
    exchange: async (line) => {
      const asked = JSON.parse(line) as Record<string, unknown>
      const said = 'hello' in asked ? greeting : answer(String(asked['case']))
      return { ok: true, line: JSON.stringify(said) }
    },
    end: async () => undefined,
  }
}

const hello = { hello: 'skp-examen-1', name: 'wire', version: '1', levels: ['verdict'] }

test('a question holds the case and its text, and nothing of what is expected', async () => {
  const exam = await smallExam()
  const questions: Question[] = []
  await examined({
    ...fake(() => ({ kind: 'verdict', valid: true })),
    ask: async (question) => {
      questions.push(question)
      return { kind: 'verdict', valid: true }
    },
  })

  expect(questions).toEqual(
    exam.cases.map(({ id, text, bytes }) => (bytes === undefined ? { case: id, text } : { case: id, bytes })),
  )
})

test('fresh cases come mixed: their order tells neither message nor verdict', async () => {
  const { cases } = await smallExam()
  const fresh = cases.filter(({ kind }) => kind === 'vers').map(({ message }) => message)
  const changes = fresh.filter((message, index) => index > 0 && message !== fresh[index - 1]).length

  expect(changes).toBeGreaterThan(2 * new Set(fresh).size)
})

test('who does not greet is asked nothing at all', async () => {
  let count = 0
  const result = await examined({
    ...perfect((await smallExam()).cases),
    greet: async () => ({ ok: false, fault: 'timeout' }),
    ask: async () => {
      count += 1
      return { kind: 'verdict', valid: true }
    },
  })

  expect(count).toBe(0)
  expect(new Set(result.gevallen.map(({ antwoord }) => antwoord))).toEqual(new Set(['timeout']))
})

test('a fault is no answer, and not a wrong one', async () => {
  const result = await examined(fake(() => ({ kind: 'fault', fault: 'crash' })))
  const { gevallen } = result.totaal

  expect(result.fout.verdict).toEqual({ goed: 0, fout: 0, geen: gevallen })
})

test.each([
  ['steers a terminal', { ...hello, name: '\u001B[31mrood' }],
  ['has two lines', { ...hello, name: 'een\ntwee' }],
  ['reads backwards', { ...hello, version: '1\u202E2' }],
  ['is empty', { ...hello, version: '' }],
  ['is longer than a name', { ...hello, name: 'x'.repeat(81) }],
  ['is no text', { ...hello, name: { toString: 'x' } }],
])('a program whose name or version %s is not heard', async (_, greeting) => {
  const { proefstuk, totaal } = await examined(lineSubject(talking(greeting)))

  expect(proefstuk).toEqual({ stil: 'garbage' })
  expect(totaal.goed).toBe(0)
})

test.each([
  [10_000, 'ongeldig'],
  [10_001, 'garbage'],
])('an answer with %i findings is heard as %s', async (count, heard) => {
  const findings = Array.from({ length: count }, () => ({}))
  const { gevallen } = await examined(lineSubject(talking(hello, (id) => ({ case: id, valid: false, findings }))))

  expect(gevallen[0]?.antwoord).toBe(heard)
})

test('where nothing was asked nothing is passed', async () => {
  const result = await taken({ ...(await smallExam()), cases: [] }, perfect([]))

  expect(result.oordeel).toBe('gezakt')
})
