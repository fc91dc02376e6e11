/** H-04: any text at the place of a JWE or JWS gets a verdict, never an exception, and for work that grows with the text. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { stepsOf } from '../counting/steps.ts'
import {
  objectCertificates,
  objectKid,
  openMessage,
  readEvent,
  sealingFaults,
  verifyAttestation,
  verifyConfirmation,
  verifyObject,
  verifyReceipt,
} from '../../envelope/index.ts'
import type { SealedEvent } from '../../envelope/index.ts'
import { b64, bytes } from './by-hand.ts'
import { sealed } from './cast.ts'

const names = ['alg', 'enc', 'typ', 'kid', 'epk', 'zip', 'crit', 'p2c', 'x5c', 'kern', 'b64', '__proto__', 'toString']
const values = [
  'PS256',
  'ES256',
  'RSA-OAEP-256',
  'ECDH-ES',
  'A256GCM',
  'JWE',
  'skp-verklaring+jws',
  'none',
  'DEF',
  'teken-2',
]

const headerText = fc.oneof(
  fc
    .dictionary(fc.constantFrom(...names), fc.oneof(fc.constantFrom(...values), fc.jsonValue()))
    .map((one) => JSON.stringify(one)),
  fc.json(),
  fc.string(),
  fc.nat(30_000).map((depth) => '['.repeat(depth)),
  fc.nat(9_000).map((depth) => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth)),
)
const part = fc.oneof(
  headerText.map((text) => b64(text)),
  fc.uint8Array({ maxLength: 5000, size: 'max' }).map((one) => b64(one)),
  fc.string({ maxLength: 50 }),
  fc.nat(6_000_000).map((length) => 'A'.repeat(length)),
  fc.constant(''),
)
const compact = fc.oneof(
  { weight: 6, arbitrary: fc.array(part, { minLength: 1, maxLength: 7 }).map((parts) => parts.join('.')) },
  { weight: 1, arbitrary: fc.nat(2_000_000).map((length) => '.'.repeat(length)) },
)

/** Steps in which an answer must come. */
const mostSteps = (text: string): number => 10_000 + 5 * text.length

test('H-04: any text as a seal or a signature', { timeout: 120_000 }, async () => {
  const { event, verifier, opener } = await sealed()
  const [head = '', , ...rest] = event.data.split('.')
  const known = fc.constantFrom(head, ...rest, ...event.verklaring.split('.'))
  const mixed = fc.array(fc.oneof(part, known), { minLength: 3, maxLength: 5 }).map((parts) => parts.join('.'))
  await fc.assert(
    fc.asyncProperty(fc.oneof(compact, mixed), async (text) => {
      const odd: SealedEvent = { ...event, data: text }
      const oddly: SealedEvent = { ...event, verklaring: text }
      const tasks: readonly (() => unknown)[] = [
        () => readEvent(odd),
        () => sealingFaults(text, { kid: event.kid, suite: 1 }),
        () => sealingFaults(text, { kid: event.kid, suite: 2 }),
        () => verifyAttestation(oddly, verifier),
        () => verifyAttestation(odd, verifier),
        () => verifyObject('skp-inschrijving+jws', text, verifier),
        () => verifyConfirmation(text, { bericht: '', ladingHash: '' }, verifier),
        () => verifyReceipt({ feit: {}, bewijs: {}, ondertekening: text }, verifier),
        () => [objectKid(text), objectCertificates(text)],
        () => openMessage(oddly, { keyOf: () => opener, signer: verifier }),
      ]
      const steps = await stepsOf(async () => {
        for (const task of tasks) await task()
      })
      expect(steps).toBeLessThan(mostSteps(text))
    }),
    { numRuns: 150 },
  )
})

test('H-04: a real seal or signature with some bytes changed', { timeout: 120_000 }, async () => {
  const { event, verifier, opener } = await sealed(1, 1)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('data', 'verklaring'),
      fc.nat(4),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 }),
      async (name, place, changes) => {
        const parts = event[name as 'data'].split('.')
        const index = place % parts.length
        const changed = bytes(parts[index])
        for (const [spot, value] of changes)
          changed[spot % changed.length] = (changed[spot % changed.length] ?? 0) ^ value
        const text = parts.with(index, b64(changed)).join('.')
        fc.pre(text !== event[name as 'data'])
        const odd = { ...event, [name]: text }
        let verdict: { readonly ok: boolean } = { ok: true }
        const steps = await stepsOf(async () => {
          verdict = await openMessage(odd, { keyOf: () => opener, signer: verifier })
        })
        expect([verdict.ok, steps > mostSteps(text)]).toEqual([false, false])
      },
    ),
    { numRuns: 200 },
  )
})
