/**
 * H-04: a seal whose header is refused is refused by looking alone: nothing is decrypted, agreed or inflated for it.
 *
 * Inside: the checks are asked as the listener does, so that what they ask of the cryptography can be heard.
 */
import { beforeAll, expect, test } from 'vitest'
import { importPublicKey, openMessage } from '../../envelope/index.ts'
import type { SealedEvent } from '../../envelope/index.ts'
import { firstProblem } from '../../hub/checks.ts'
import type { Problem } from '../../hub/problems.ts'
import { askedWhile, openingCalls } from '../counting/asked.ts'
import { b64, bytes, join, split } from '../envelope/by-hand.ts'
import { attestAgain } from '../envelope/cast.ts'
import { addressBook, catalog, now, offerOf, party, saldoverzoek, sealed } from './parties.ts'
import type { Party } from './parties.ts'

const shvOin = '00000099000000001000'
const seOin = '00000099000000002000'

let shv: Party
const receivers: Record<1 | 2, Party> = {} as Record<1 | 2, Party>
const events: Record<1 | 2, SealedEvent> = {} as Record<1 | 2, SealedEvent>

beforeAll(async () => {
  shv = await party(shvOin, 'shv-fase-2')
  for (const suite of [1, 2] as const) {
    receivers[suite] = await party(seOin, 'schuldeiser', suite)
    events[suite] = await sealed(saldoverzoek(shvOin, seOin), { from: shv, to: receivers[suite] })
  }
}, 60_000)

type Header = Readonly<Record<string, unknown>>

const headers: Readonly<Record<string, (header: Header) => Header | string>> = {
  'text that is compressed': (header) => ({ ...header, zip: 'DEF' }),
  'a password': (header) => ({ ...header, alg: 'PBES2-HS512+A256KW', p2c: 1_000_000_000, p2s: 'AAAAAAAAAAA' }),
  'no algorithm': (header) => ({ ...header, alg: 'none' }),
  'a key of the sender': (header) => ({ ...header, alg: 'dir' }),
  'an older padding': (header) => ({ ...header, alg: 'RSA1_5' }),
  'a wrapped agreement': (header) => ({ ...header, alg: 'ECDH-ES+A256KW' }),
  'another cipher': (header) => ({ ...header, enc: 'A256CBC-HS512' }),
  'something critical': (header) => ({ ...header, crit: ['exp'] }),
  'a key from elsewhere': (header) => ({ ...header, jku: 'https://example.test/keys' }),
  'another type': (header) => ({ ...header, typ: 'JWT' }),
  'another key': (header) => ({ ...header, kid: 'x' }),
  'no header': () => 'x',
  'a deep header': () => '['.repeat(3000),
  'a long header': (header) => ({ ...header, x: 'x'.repeat(100_000) }),
}

test.each([1, 2] as const)('what is listened for is heard when a seal of suite %i opens', async (suite) => {
  const asked = await askedWhile(() => opened(events[suite], suite))

  expect(asked.filter((call) => openingCalls.test(call))).not.toEqual([])
})

test.each(Object.entries(headers))(
  'H-04: %s in the header: neither the hub nor the receiver opens anything',
  async (_, change) => {
    for (const suite of [1, 2] as const) {
      const parts = split(events[suite].data)
      const header = change(JSON.parse(bytes(parts.head).toString()) as Header)
      const head = b64(typeof header === 'string' ? header : JSON.stringify(header))
      const event = await attestAgain({ ...events[suite], data: join({ ...parts, head }) }, shv.sign)
      let problem: Problem | undefined
      const ofHub = await askedWhile(async () => {
        const directory = addressBook(shv.entry, receivers[suite].entry)
        problem = await firstProblem(offerOf(event, shvOin), {
          mode: 'conformiteit',
          openGrounds: () => [],
          directory,
          catalog,
          now,
        })
      })
      let verdict: { readonly ok: boolean } = { ok: true }
      const ofReceiver = await askedWhile(async () => {
        verdict = await opened(event, suite)
      })

      expect([problem?.code, verdict.ok]).toEqual(['SKP-H-12', false])
      expect([...ofHub, ...ofReceiver].filter((call) => openingCalls.test(call))).toEqual([])
      expect(ofHub.some((call) => call.startsWith('verify '))).toBe(true)
    }
  },
)

async function opened(event: SealedEvent, suite: 1 | 2) {
  const [record] = shv.entry.sleutels.filter(({ gebruik }) => gebruik === 'teken')
  const signer = record && (await importPublicKey(record))
  if (signer?.ok !== true) throw new Error('a key of the test is no key')
  return openMessage(event, { keyOf: () => receivers[suite].open, signer: signer.value })
}
