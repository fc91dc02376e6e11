/** C5: which check refuses which change; signatures and hashes hold an envelope together on both edges. */
import { describe, expect, test } from 'vitest'
import {
  bindingFaults,
  kernHash,
  openMessage,
  readEvent,
  sealingFaults,
  verifyAttestation,
} from '../../envelope/index.ts'
import type { SealedEvent } from '../../envelope/index.ts'
import {
  attestAgain,
  codesOf,
  kernFor,
  keysOf,
  messageOf,
  pairOf,
  receiver,
  sealed,
  sealEvent,
  sender,
  unwrap,
  validator,
} from './cast.ts'

/** Another value in form for every member of the kern that can have one. */
const others: readonly (readonly [name: string, changes: Partial<SealedEvent>])[] = [
  ['id', { id: '50b40e32-3362-4fdb-a6d7-48fa4eeb331c' }],
  [
    'type',
    {
      type: 'nl.schuldenknooppunt.schuldregeling.Saldoverzoek',
      dataschema: 'https://schuldenknooppunt.nl/schemas/schuldregeling/2.0/Saldoverzoek',
    },
  ],
  ['version', { dataschema: 'https://schuldenknooppunt.nl/schemas/schuldregeling/1.1/Kennisgeving' }],
  ['sender', { source: `urn:nld:oin:${receiver}` }],
  ['receiver', { ontvanger: sender }],
  ['schema set', { schemaset: `sha256-${'B'.repeat(42)}A` }],
  ['kid', { kid: 'zegel-ander' }],
  ['time', { time: '2026-02-24T09:13:00Z' }],
]

describe.each(others)('C5: another %s', (name, changes) => {
  test('is refused by the attestation, and with an attestation that lies along, when opened', async () => {
    const { event, signer, verifier, opener, recipient } = await sealed()
    const changed: SealedEvent = { ...event, ...changes }
    const open = (one: SealedEvent) => openMessage(one, { keyOf: (kid) => ({ ...opener, kid }), signer: verifier })
    const lying = await attestAgain(changed, signer)

    expect(readEvent(changed).ok).toBe(true)
    expect(codesOf(await verifyAttestation(changed, verifier))).toEqual(['kern-mismatch /verklaring'])
    expect(codesOf(await open(changed))).toEqual(['kern-mismatch /verklaring'])
    expect((await verifyAttestation(lying, verifier)).ok).toBe(true)
    expect(codesOf(await open(lying))).toEqual([name === 'kid' ? 'jwe-kid /data' : 'kern-mismatch /data'])
    const faults = await sealingFaults(lying.data, { kid: lying.kid, suite: recipient.suite })
    expect(faults.map(({ code }) => code)).toEqual(name === 'kid' ? ['jwe-kid'] : [])
  })
})

test('C5: another cipher text is refused by the attestation, and with one that lies along, when opened', async () => {
  const { event, signer, verifier, opener, recipient } = await sealed()
  const kern = { ...kernFor(recipient.kid), id: '50b40e32-3362-4fdb-a6d7-48fa4eeb331c' }
  const other = unwrap(await sealEvent({ message: new Uint8Array(3), kern, signer, recipient, validator }))
  const swapped = { ...event, data: other.data }
  const opening = { keyOf: () => opener, signer: verifier }

  expect(codesOf(await verifyAttestation(swapped, verifier))).toEqual(['lading-mismatch /verklaring'])
  expect(codesOf(await openMessage(await attestAgain(swapped, signer), opening))).toEqual(['kern-mismatch /data'])
  expect(codesOf(await verifyAttestation({ ...event, verklaring: other.verklaring }, verifier))).toEqual([
    'kern-mismatch /verklaring',
    'lading-mismatch /verklaring',
  ])
})

test('R2: a receiver cannot forward the signed message to another receiver as if it was meant for it', async () => {
  const { event, verifier, opener } = await sealed()
  const [mallory, victim] = await Promise.all([
    pairOf(2, 'teken', 'teken-mallory'),
    pairOf(2, 'zegel', 'zegel-slachtoffer'),
  ])
  const { compactDecrypt, CompactEncrypt } = await import('jose')
  const { plaintext } = await compactDecrypt(event.data, opener.key)
  const header = { alg: 'ECDH-ES', enc: 'A256GCM', typ: 'JWE', kid: victim.public.kid }
  const data = await new CompactEncrypt(plaintext).setProtectedHeader(header).encrypt(victim.public.key)
  const forwarded = await attestAgain({ ...event, kid: victim.public.kid, data }, mallory.private)
  const keyOf = () => victim.private

  expect(codesOf(await openMessage(forwarded, { keyOf, signer: verifier }))).toEqual(['jws-key /verklaring'])
  expect(codesOf(await openMessage(forwarded, { keyOf, signer: mallory.public }))).toEqual(['jws-key /data'])
})

test('H-03: an attestation that says something else, or is in another form, is refused', async () => {
  const { event, signer, verifier } = await sealed()
  const table: readonly (readonly [changes: object, code: string])[] = [
    [{ uitslag: 'afwijkend' }, 'attestation-verdict'],
    [{ kernHash: 'A'.repeat(43) }, 'kern-mismatch'],
    [{ schemaset: `sha256-${'B'.repeat(42)}A` }, 'kern-mismatch'],
    [{ ladingHash: 'A'.repeat(43) }, 'lading-mismatch'],
    [{ ladingHash: 'kort' }, 'jws-payload'],
    [{ kernHash: 7 }, 'jws-payload'],
    [{ kernHash: { toString: 1 } }, 'jws-payload'],
    [{ uitslag: { toString: 1 } }, 'jws-payload'],
    [{ uitslag: true }, 'jws-payload'],
    [{ uitslag: undefined }, 'jws-payload'],
    [{ extra: 'x' }, 'jws-payload'],
    [{ validator: '' }, 'jws-payload'],
    [{ validator: 'x'.repeat(101) }, 'jws-payload'],
    [{ validatorHash: 'met spatie' }, 'jws-payload'],
  ]
  for (const [changes, code] of table)
    expect([changes, codesOf(await verifyAttestation(await attestAgain(event, signer, changes), verifier))]).toEqual([
      changes,
      [`${code} /verklaring`],
    ])
})

test('C4: a kid of another party, a key for another use and an unknown key are refused', async () => {
  const { event, verifier, opener, recipient } = await sealed()
  const { verifier: rsa } = await keysOf(1, 1)
  const other = await pairOf(2, 'teken', 'teken-ander')
  const sameName = { ...other.public, kid: verifier.kid }

  expect(codesOf(await verifyAttestation(event, other.public))).toEqual(['jws-key /verklaring'])
  expect(codesOf(await verifyAttestation(event, sameName))).toEqual(['jws-signature /verklaring'])
  expect(codesOf(await verifyAttestation(event, { ...recipient, kid: verifier.kid }))).toEqual(['jws-key /verklaring'])
  expect(codesOf(await verifyAttestation(event, { ...rsa, kid: verifier.kid }))).toEqual(['jws-alg /verklaring'])
  expect(codesOf(await openMessage(event, { keyOf: () => undefined, signer: verifier }))).toEqual(['jwe-key /kid'])
  const keyOf = () => ({ ...opener, kid: 'ander' })
  expect(codesOf(await openMessage(event, { keyOf, signer: verifier }))).toEqual(['jwe-key /kid'])
})

test('C4: nothing is sealed with a signing key, signed with a sealing key or sealed for another kid', async () => {
  const { signer, verifier, recipient, opener } = await keysOf(2, 2)
  const message = new Uint8Array()
  const kern = kernFor(recipient.kid)
  const attempts = [
    [{ message, kern, signer, recipient: { ...verifier, kid: kern.kid }, validator }, 'jwe-key /kid'],
    [{ message, kern, signer: opener, recipient, validator }, 'jws-key /verklaring'],
    [{ message, kern: { ...kern, kid: 'ander' }, signer, recipient, validator }, 'jwe-kid /kid'],
    [{ message, kern: { ...kern, time: '2026-02-24T09:12:31Z' }, signer, recipient, validator }, 'member-form /time'],
    [{ message, kern, signer, recipient, validator: { naam: '', hash: 'x' } }, 'jws-payload /verklaring'],
  ] as const
  for (const [sealing, code] of attempts) expect(codesOf(await sealEvent(sealing))).toEqual([code])
})

test('a message that says something else than its envelope is told member by member', () => {
  const message = messageOf()
  const kern = kernFor('zegel-2')
  const withHead = (changes: object) => ({ ...message, Stuurgegevens: { ...message.Stuurgegevens, ...changes } })
  const table: readonly (readonly [changes: object, pointers: readonly string[]])[] = [
    [{}, []],
    [{ Tijdstip: '2026-02-24T09:12:59.999Z' }, []],
    [{ Tijdstip: '2026-02-24T09:13:00Z' }, ['/time']],
    [{ Tijdstip: '2026-02-24T09:12:31+00:00' }, ['/time']],
    [{ Referentienummer: '50b40e32-3362-4fdb-a6d7-48fa4eeb331c' }, ['/id']],
    [{ Module: 'betalingsregeling' }, ['/type', '/dataschema']],
    [{ Versie: '1.1' }, ['/dataschema']],
    [{ Berichttype: 'Saldoverzoek' }, ['/type', '/dataschema']],
    [{ Afzender: receiver }, ['/source']],
    [{ Ontvanger: sender }, ['/ontvanger']],
    [{ Ontvanger: undefined }, ['/ontvanger']],
    [{ Ontvanger: { toString: 1 } }, ['/ontvanger']],
  ]
  for (const [changes, pointers] of table)
    expect(bindingFaults(kern, withHead(changes))).toEqual(pointers.map((pointer) => ({ code: 'binding', pointer })))
  for (const odd of [null, undefined, 'x', [], {}, { Stuurgegevens: [] }])
    expect(bindingFaults(kern, odd)).toEqual([{ code: 'binding', pointer: '' }])
})

test('the kern hash is over the visible members alone', async () => {
  const { event } = await sealed()
  const { data: _data, verklaring: _verklaring, ...kern } = event
  expect(await kernHash(event)).toBe(await kernHash(kern))
})
