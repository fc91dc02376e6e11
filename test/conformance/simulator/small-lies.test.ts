/** The exam notices each small lie by the check that is about it, and by no other. */
import { expect, test } from 'vitest'
import { participantChecks } from '../../../conformance/index.ts'
import { examine } from './exam-room.ts'
import { noticed } from './noticed.ts'
import { smallLies } from './small-lies.ts'

test.each(Object.entries(smallLies))('%s', { timeout: 240_000 }, async (_name, [fake, only, told]) => {
  const results = await examine({ kind: 'shv-fase-2', module: 'schuldregeling', version: '2.0', fake, only })
  const failed = results.filter(({ outcome }) => outcome === 'failed')

  expect([...new Set(failed.map(({ check, reason }) => `${check} ${reason}`))].sort()).toEqual(told)
})

test('every check is failed by somebody', () => {
  const failed = new Set([
    ...Object.values(smallLies).flatMap(([, , told]) => told.map((each) => each.split(' ')[0])),
    ...Object.values(noticed).flatMap(([, told]) => told.map((each) => each.split(' ')[2])),
  ])

  expect(Object.keys(participantChecks).filter((check) => !failed.has(check))).toEqual([])
})
