/** One mistake gives one finding, at its place, whichever way the message comes in. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PatchStep } from '../../schemas/index.ts'
import { brief, goodMessage, patched, proefJudge } from './proef.ts'

type Vector = { name: string; steps: PatchStep[]; findings: unknown[] }

const vectors = JSON.parse(readFileSync(join(import.meta.dirname, 'branch-vectors.json'), 'utf8')) as Vector[]
const judge = proefJudge()

describe('a parsed message', () => {
  for (const { name, steps, findings } of vectors)
    test(name, () => {
      const report = judge.validate(patched(goodMessage(), steps))

      expect(brief(report.findings)).toEqual(findings)
      expect(report.valid).toBe(findings.length === 0)
    })
})

describe('the same message as text', () => {
  for (const { name, steps, findings } of vectors)
    test(name, () => {
      const report = judge.validateText(JSON.stringify(patched(goodMessage(), steps), null, 2))

      expect(brief(report.findings)).toEqual(findings)
    })
})

test('with `as`, Stuurgegevens are judged like everything else', () => {
  const message = patched(goodMessage(), [
    { op: 'replace', path: '/Stuurgegevens/Versie', value: '2.0' },
    { op: 'remove', path: '/Stuurgegevens/Module' },
  ])

  const { findings, message: id } = judge.validate(message, {
    as: { module: 'proef', version: '1.0', type: 'Proef' },
  })

  expect(id).toEqual({ module: 'proef', version: '1.0', type: 'Proef' })
  expect(brief(findings)).toEqual([
    ['element-missing', '/Stuurgegevens/Module', {}],
    ['value-fixed', '/Stuurgegevens/Versie', { allowed: '1.0' }],
  ])
})

test('`as` a message that does not exist is our caller’s mistake', () => {
  expect(() => judge.validate({}, { as: { module: 'proef', version: '1.0', type: 'Weg' } })).toThrow(
    'no message proef@1.0/Weg',
  )
})

test('a message that names two things too few is unidentified twice, and one that names nothing once', () => {
  const stuurgegevens = { Module: 'proef', Versie: 1, Berichttype: null }

  expect(brief(judge.validate({ Stuurgegevens: stuurgegevens }).findings)).toEqual([
    ['message-unidentified', '/Stuurgegevens/Versie', {}],
    ['message-unidentified', '/Stuurgegevens/Berichttype', {}],
  ])
  for (const nothing of [{}, { Stuurgegevens: {} }, { Stuurgegevens: [] }])
    expect(brief(judge.validate(nothing).findings)).toEqual([['message-unidentified', '/Stuurgegevens', {}]])
})
