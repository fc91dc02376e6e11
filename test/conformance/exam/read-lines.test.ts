/**
 * The lines of a subject: what is a greeting or an answer, and what is neither.
 *
 * Inside: reads line by line; at the door there is a process or a wire around each.
 */
import { expect, test } from 'vitest'
import { readGreeting, readReply, settle } from '../../../conformance/exam/subjects/read-line.ts'

const reply = (value: unknown) => readReply(JSON.stringify(value), 'een')
const garbage = { kind: 'fault', fault: 'garbage' }
const greet = (over: object) =>
  readGreeting(JSON.stringify({ hello: 'skp-examen-1', name: 'Voorbeeld', version: '1', levels: ['verdict'], ...over }))

test.each<[unknown, unknown]>([
  [
    { case: 'een', valid: true },
    { kind: 'verdict', valid: true },
  ],
  [
    { case: 'een', valid: false },
    { kind: 'verdict', valid: false },
  ],
  [
    { case: 'een', valid: true, findings: [] },
    { kind: 'verdict', valid: true, findings: [] },
  ],
  [
    { case: 'een', valid: false, findings: [{}, { code: 'c', pointer: '', rule: 'r', more: 1 }] },
    {
      kind: 'verdict',
      valid: false,
      findings: [{ severity: 'fout' }, { severity: 'fout', code: 'c', pointer: '', rule: 'r' }],
    },
  ],
  [
    { case: 'een', valid: true, findings: [{ severity: 'signalering', rule: 'r' }] },
    { kind: 'verdict', valid: true, findings: [{ severity: 'signalering', rule: 'r' }] },
  ],
  [
    { case: 'een', valid: true, findings: [{ rule: 'r' }] },
    { kind: 'fault', fault: 'contradiction' },
  ],
  [
    { case: 'een', skip: 'te-groot' },
    { kind: 'skip', reason: 'te-groot' },
  ],
  [
    { case: 'een', skip: 'Zomaar, om iets' },
    { kind: 'skip', reason: 'overig' },
  ],
  [
    { case: 'twee', valid: true },
    { kind: 'fault', fault: 'wrong-case' },
  ],
])('%j is an answer, or one to something else', (value, expected) => {
  expect(reply(value)).toEqual(expected)
})

const noAnswers: readonly unknown[] = [
  ...[null, 1, 'een', [], {}, { case: 1, valid: true }, { case: 'een' }, { case: 'een', valid: 'true' }],
  ...[
    { case: 'een', valid: true, skip: 'x' },
    { case: 'een', skip: 1 },
    { case: 'een', skip: 'x', findings: [] },
  ],
  ...[{}, null, 'x'].map((findings) => ({ case: 'een', valid: false, findings })),
  ...[{ severity: 'erg' }, { code: 1 }, { pointer: null }, { rule: {} }, 'x', null, []].map((finding) => ({
    ...{ case: 'een', valid: false, findings: [{}, finding] },
  })),
]

test.each(noAnswers.map((value) => [value]))('%j is no answer', (value) => {
  expect(reply(value)).toEqual(garbage)
})

test('what is no JSON is neither answer nor greeting', () => {
  for (const line of ['', '{', 'x', '{"case":"een","valid":true}}']) {
    expect(readReply(line, 'een')).toEqual(garbage)
    expect(readGreeting(line)).toEqual({ ok: false, fault: 'garbage' })
  }
})

test('ten thousand findings are read, and one more is no answer', () => {
  const many = (length: number) =>
    reply({ case: 'een', valid: false, findings: Array.from({ length }, () => ({})) }).kind

  expect([9_999, 10_000, 10_001].map(many)).toEqual(['verdict', 'verdict', 'fault'])
})

test('an answer contradicts itself only when it calls good what it refuses', () => {
  const kind = (valid: boolean, ...found: readonly ('fout' | 'signalering')[]) =>
    settle(
      valid,
      found.map((severity) => ({ severity })),
    ).kind

  expect([kind(true), kind(true, 'signalering'), kind(false, 'fout'), kind(false)]).toEqual(Array(4).fill('verdict'))
  expect([kind(true, 'fout'), kind(true, 'signalering', 'fout')]).toEqual(['fault', 'fault'])
})

test('a greeting says the protocol, who it is and what it claims', () => {
  expect(greet({})).toEqual({ ok: true, name: 'Voorbeeld', version: '1', levels: ['verdict'] })
  for (const over of [
    ...[{ hello: 'skp-examen-2' }, { hello: undefined }, { name: '' }, { name: 1 }, { version: undefined }],
    ...[{ version: 'a\nb' }, { levels: 'verdict' }, { levels: ['verdict', 'alles'] }, { levels: [1] }],
  ])
    expect([over, greet(over)]).toEqual([over, { ok: false, fault: 'garbage' }])
})
