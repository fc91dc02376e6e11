/**
 * An answer is of who was asked to who asked, in the conversation of the question, and one that the catalogue allows.
 *
 * Inside: a whole exchange would stop most of these at the hub or at the other gateway.
 */
import { expect, test } from 'vitest'
import { createCalendar } from '../../calendar/index.ts'
import { checkChoreography } from '../../gateway/choreography.ts'
import type { Heading } from '../../gateway/heading.ts'
import { readCatalog } from '../../schemas/read.ts'

const [shv, se, other] = ['00000099000000001000', '00000099000000002000', '00000099000000003000'] as const
const catalog = readCatalog()
const setting = { catalog, calendar: createCalendar(catalog.werkdagen), now: new Date('2026-11-23T10:00:00Z') }
const question = {
  ...{ id: crypto.randomUUID(), module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek' },
  ...{ sender: shv, receiver: se, conversation: crypto.randomUUID(), time: '2026-11-23T10:00:00Z' },
} as Heading
const answer = {
  ...{ ...question, id: crypto.randomUUID(), type: 'SaldoverzoekAntwoord' },
  ...{ sender: se, receiver: shv, cross: question.id },
} as Heading

const found = (change: Partial<Heading>, asked: Heading | undefined = question): readonly string[] =>
  checkChoreography({ ...answer, ...change }, asked, setting).map(({ code, severity }) => `${severity} ${code}`)

test.each<[string, Partial<Heading>, readonly string[]]>([
  ['by who was asked, to who asked', {}, []],
  ['by another', { sender: other }, ['fout answer-parties']],
  ['to another', { receiver: other }, ['fout answer-parties']],
  ['by who asked, to itself', { sender: shv }, ['fout answer-parties']],
  ['in another conversation', { conversation: crypto.randomUUID() }, ['fout answer-conversation']],
  ['that answers something else', { type: 'BetaalvoorstelAntwoord' }, ['fout answer-not-allowed']],
])('H-06: an answer %s', (_, change, expected) => {
  expect(found(change)).toEqual(expected)
})

test('H-06: an answer to what is not in the own log', () => {
  expect(checkChoreography(answer, undefined, setting).map(({ code }) => code)).toEqual(['answer-question-unknown'])
})

test('an answer after its term is told, and goes through', () => {
  expect(found({}, { ...question, time: '2026-09-01T10:00:00Z' })).toEqual(['signalering answer-late'])
})
