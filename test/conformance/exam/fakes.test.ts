/** Fakes: whoever answers without judging fails, and each failure is told as what it is. */
import { expect, test } from 'vitest'
import { lineSubject, messageOf, ownSubject } from '../../../conformance/index.ts'
import type { ExamResult, Subject, Wire } from '../../../conformance/index.ts'
import { fake, smallExam, smallKit, taken } from './small-exam.ts'

async function examined(subject: Subject, seed = 1): Promise<ExamResult> {
  return taken(await smallExam(seed), subject)
}

/** Right, of all, by the kind of case. */
const rights = ({ soorten }: ExamResult) =>
  Object.fromEntries(
    Object.entries(soorten).map(([kind, { goed, gevallen }]) => [
      kind,
      goed === gevallen ? 'all' : goed === 0 ? 'none' : 'some',
    ]),
  )

test('the judge of this toolkit passes at every level', async () => {
  const result = await examined(ownSubject('1'))

  expect(result.oordeel).toBe('geslaagd')
  const { verdict, code, pointer, rule } = result.fout
  expect([verdict, code, pointer, rule].map((counts) => [counts?.fout, counts?.geen])).toEqual(
    Array.from({ length: 4 }, () => [0, 0]),
  )
  // Each case has a verdict, each fault a code and a place, and each broken rule its number.
  expect(verdict?.goed).toBe(result.gevallen.length)
  expect([code?.goed, pointer?.goed]).toEqual(
    Array(2).fill(result.gevallen.filter(({ verwacht }) => verwacht === 'ongeldig').length),
  )
  const isBroken = ({ verwacht, bepalingen }: (typeof result.gevallen)[number]): boolean =>
    verwacht === 'ongeldig' && bepalingen.some((each) => /-R\d{3}$/.test(each))
  expect(rule?.goed).toBe(result.gevallen.filter(isBroken).length)
})

test('always valid fails on every fault', async () => {
  const result = await examined(fake(() => ({ kind: 'verdict', valid: true })))

  expect(result.oordeel).toBe('gezakt')
  expect(rights(result)).toEqual({ geldig: 'all', fout: 'none', vers: 'some' })
})

test('always invalid fails on every valid message', async () => {
  const result = await examined(fake(() => ({ kind: 'verdict', valid: false })))

  expect(result.oordeel).toBe('gezakt')
  expect(rights(result)).toEqual({ geldig: 'none', fout: 'all', vers: 'some' })
})

test('one that skips everything gets nothing right, and its reasons are kept as codes only', async () => {
  const result = await examined(
    lineSubject(talking((_, id) => JSON.stringify({ case: id, skip: id.startsWith('f') ? 'not-yet' : 'Jansen zegt' }))),
  )

  expect(rights(result)).toEqual({ geldig: 'none', fout: 'none', vers: 'none' })
  expect(new Set(result.gevallen.map(({ reden }) => reden))).toEqual(new Set(['not-yet', 'overig']))
})

test('one that learned the published cases by heart fails on the fresh ones', async () => {
  const { cases } = await smallKit()
  const learned = new Map(cases.map((each) => [each.bytes ?? messageOf(each), each.expect.valid]))
  const result = await examined(
    fake((question) => ({
      kind: 'verdict',
      valid: learned.get('text' in question ? question.text : question.bytes) ?? true,
    })),
  )

  expect(rights(result)).toEqual({ geldig: 'all', fout: 'all', vers: 'some' })
  expect(result.oordeel).toBe('gezakt')
})

test('one that reads the verdict from the id of a case fails on the fresh ones, whichever it guesses', async () => {
  for (const guess of [true, false]) {
    const result = await examined(
      fake(({ case: id }) => ({
        kind: 'verdict',
        valid: id.startsWith('geldig/') || (id.startsWith('vers/') && guess),
      })),
    )

    expect(rights(result)).toEqual({ geldig: 'all', fout: 'all', vers: 'some' })
  }
})

/** A wire to something that answers each line so; how often it was opened is counted. */
function talking(
  answer: (
    question: Record<string, unknown>,
    id: string,
  ) => string | { readonly fault: 'crash' | 'timeout' | 'too-long' },
) {
  let starts = 0
  const wire: Wire & { readonly starts: () => number } = {
    starts: () => starts,
    renew: async () => void (starts += 1),
    exchange: async (line) => {
      const question = JSON.parse(line) as Record<string, unknown>
      const hello = { hello: 'skp-examen-1', name: 'wire', version: '1', levels: ['verdict'] }
      const said = 'hello' in question ? JSON.stringify(hello) : answer(question, String(question['case']))
      return typeof said === 'string' ? { ok: true, line: said } : { ok: false, fault: said.fault }
    },
    end: async () => undefined,
  }
  return wire
}

test.each([
  ['crash', () => ({ fault: 'crash' }) as const],
  ['timeout', () => ({ fault: 'timeout' }) as const],
  ['too-long', () => ({ fault: 'too-long' }) as const],
  ['garbage', () => 'Traceback (most recent call last):'],
  ['garbage', (id: string) => JSON.stringify({ case: id })],
  ['garbage', (id: string) => JSON.stringify({ case: id, valid: 'yes' })],
  ['garbage', (id: string) => JSON.stringify({ case: id, valid: true, skip: 'both' })],
  ['garbage', (id: string) => JSON.stringify({ case: id, valid: false, findings: [{ severity: 'erg' }] })],
  ['wrong-case', () => JSON.stringify({ case: 'geldig/Ander/0001', valid: true })],
] as const)(
  'a subject of %s is told as such, started anew twenty times and then asked no more',
  async (fault, answer) => {
    const wire = talking((_, id) => answer(id))
    const result = await examined(lineSubject(wire))
    const answers = result.gevallen.map(({ antwoord }) => antwoord)

    expect(answers.slice(0, 21)).toEqual(Array(21).fill(fault))
    expect(new Set(answers.slice(21))).toEqual(new Set(['gone']))
    expect(wire.starts()).toBe(21)
    expect(result.totaal.goed).toBe(0)
    expect(result.oordeel).toBe('gezakt')
  },
)

test('a verdict that its own findings contradict is no answer, and costs no new start', async () => {
  const wire = talking((_, id) => JSON.stringify({ case: id, valid: true, findings: [{ code: 'type-wrong' }] }))
  const result = await examined(lineSubject(wire))

  expect(new Set(result.gevallen.map(({ antwoord }) => antwoord))).toEqual(new Set(['contradiction']))
  expect(wire.starts()).toBe(1)
})

test('answers out of order never count, however right they are', async () => {
  const exam = await smallExam()
  const known = new Map(exam.cases.map((each) => [each.id, each.expect.valid]))
  let before = ''
  const wire = talking((_, id) => {
    const answered = before
    before = id
    return JSON.stringify({ case: answered, valid: known.get(answered) ?? true })
  })
  const result = await examined(lineSubject(wire))

  expect(result.totaal.goed).toBe(0)
})

test('one crash among good answers costs that case alone', async () => {
  const exam = await smallExam()
  const known = new Map(exam.cases.map((each) => [each.id, each.expect.valid]))
  const victim = exam.cases[3]?.id
  const wire = talking((_, id) =>
    id === victim ? { fault: 'crash' } : JSON.stringify({ case: id, valid: known.get(id) }),
  )
  const result = await examined(lineSubject(wire))

  expect(result.totaal).toEqual({ gevallen: exam.cases.length, goed: exam.cases.length - 1, bekend: 0 })
  expect(wire.starts()).toBe(2)
})

test('one that does not greet is asked nothing and gets nothing', async () => {
  const wire: Wire = {
    ...talking(() => ''),
    exchange: async () => ({ ok: true, line: '{"hello":"iets anders"}' }),
  }
  const result = await examined(lineSubject(wire))

  expect(result.proefstuk).toEqual({ stil: 'garbage' })
  expect(result.totaal.goed).toBe(0)
  expect(result.oordeel).toBe('gezakt')
})

test('fresh cases follow from the seed: the same again, others with another', async () => {
  const [one, again, other] = [await smallExam(1), await smallExam(1), await smallExam(2)]

  expect(again).toEqual(one)
  expect(other.cases.filter(({ kind }) => kind === 'vers').map(({ text }) => text)).not.toEqual(
    one.cases.filter(({ kind }) => kind === 'vers').map(({ text }) => text),
  )
})

test('fresh cases are of all sorts: valid and not, by rule and by shape, in text and in bytes of text', async () => {
  const fresh = (await Promise.all([1, 2, 3, 4].map(smallExam))).flatMap(({ cases }) =>
    cases.filter(({ kind }) => kind === 'vers'),
  )
  const codes = new Set(fresh.flatMap(({ expect: { findings } }) => findings.map(({ code }) => code)))

  expect(fresh.some(({ expect: { valid } }) => valid)).toBe(true)
  expect([...codes].some((code) => code.startsWith('json-'))).toBe(true)
  expect(codes).toContain('rule')
  expect(codes.size).toBeGreaterThan(8)
})
