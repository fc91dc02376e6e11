/** Law: what was sealed comes out again, in every pair of suites. */
import { describe, expect, test } from 'vitest'
import {
  attestationKid,
  bindingFaults,
  kernOf,
  openMessage,
  readEvent,
  verifyAttestation,
} from '../../envelope/index.ts'
import { keysOf, messageOf, schemaset, sealEvent, unwrap, validator } from './cast.ts'

describe.each([
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
] as const)('a message signed with suite %i and sealed with suite %i', (signing, sealing) => {
  test('comes out as the same bytes, bound to its envelope', async () => {
    const { signer, verifier, recipient, opener } = await keysOf(signing, sealing)
    const message = messageOf()
    const kern = kernOf(message, { schemaset, kid: recipient.kid })
    if (kern === undefined) throw new Error('the message has no kern')
    const bytes = new TextEncoder().encode(JSON.stringify(message))

    const event = unwrap(await sealEvent({ message: bytes, kern, signer, recipient, validator }))

    expect(readEvent(JSON.parse(JSON.stringify(event)))).toEqual({ ok: true, value: event })
    expect(attestationKid(event)).toBe(signer.kid)
    expect(unwrap(await verifyAttestation(event, verifier))).toMatchObject({ schemaset, uitslag: 'conform' })
    const opened = unwrap(
      await openMessage(event, { keyOf: (kid) => (kid === opener.kid ? opener : undefined), signer: verifier }),
    )
    expect(opened.message).toEqual(bytes)
    expect(bindingFaults(event, message)).toEqual([])
  })
})
