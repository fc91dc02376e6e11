/** A kit is read from its files: a case may say how many spaces follow its text, and is no case when it says so of something else. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { messageOf, readKit } from '../../../conformance/index.ts'

/** A kit of one case: a text of two characters, changed so. */
function kitOf(change: object) {
  const expected = { valid: false, findings: [] }
  const line = { id: 'lezen/LEZ-03/0001', kind: 'lezen', clauses: ['LEZ-03'], text: '{}', ...change, expect: expected }
  const text = `${JSON.stringify(line)}\n`
  const listed = { pad: 'cases/lezen.ndjson', sha256: createHash('sha256').update(text).digest('hex') }
  const manifest = { module: 'protocol', versie: '1.0', schemaset: 'sha256-x', bestanden: [listed] }
  const files = new Map([
    ['manifest.json', JSON.stringify(manifest)],
    ['cases/lezen.ndjson', text],
  ])
  return readKit((path) => Buffer.from(files.get(path) ?? ''))
}

test('the spaces of a case follow its text', () => {
  expect(kitOf({ spaces: 3 }).cases.map(messageOf)).toEqual(['{}   '])
  expect(kitOf({}).cases.map(messageOf)).toEqual(['{}'])
})

test.each([
  ...[{ spaces: 0 }, { spaces: -1 }, { spaces: 1.5 }, { spaces: '3' }, { spaces: 2 ** 40 }],
  { spaces: 3, text: undefined, bytes: 'e30=' },
])('a case with %j is no case', (change) => {
  expect(() => kitOf(change)).toThrow('cases/lezen.ndjson:1 of the kit is no case')
})
