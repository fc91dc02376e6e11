/**
 * H-28: a suite is added by one row of data and, for another kind of key, one module; nothing else changes.
 *
 * Inside: puts a row in the table of suites, which the door does not let anyone do.
 */
import { expect, test, vi } from 'vitest'
import type { Suite, SuiteNumber } from '../../envelope/index.ts'

const number = 9 as SuiteNumber

vi.mock('../../envelope/suites.ts', async (original) => {
  const { suites } = await original<typeof import('../../envelope/suites.ts')>()
  const { ecModule } = await import('../../envelope/suite-ec.ts')
  const row: Suite = {
    number: 9 as SuiteNumber,
    status: 'naar keuze',
    sign: { alg: 'ES384' },
    seal: { alg: 'ECDH-ES', enc: 'A256GCM', epk: true },
    key: 'EC, P-384',
    module: ecModule('P-384', 48),
  }
  const table = [...suites, row]
  return { suites: table, suiteOf: (wanted: number) => table.find((suite) => suite.number === wanted) }
})

const envelope = await import('../../envelope/index.ts')
const { codesOf, pairOf, sealed, unwrap } = await import('./cast.ts')

test('H-28: a new suite seals, opens, attests, signs and refuses the other suites', async () => {
  const { event, verifier, opener, recipient, signer } = await sealed(number, number)

  expect(envelope.suites.map((suite) => suite.number)).toEqual([1, 2, 9])
  expect(unwrap(await envelope.verifyAttestation(event, verifier)).uitslag).toBe('conform')
  expect(await envelope.sealingFaults(event.data, { kid: event.kid, suite: number })).toEqual([])
  expect(await envelope.sealingFaults(event.data, { kid: event.kid, suite: 2 })).toEqual([
    { code: 'jwe-header', pointer: '/data' },
  ])
  const opened = await envelope.openMessage(event, { keyOf: () => opener, signer: verifier })
  expect(codesOf(opened)).toEqual(['ok'])
  expect([verifier.suite, recipient.suite]).toEqual([9, 9])
  const old = await pairOf(2, 'teken', signer.kid)
  expect(codesOf(await envelope.verifyAttestation(event, old.public))).toEqual(['jws-alg /verklaring'])
})
