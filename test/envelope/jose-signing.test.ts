/**
 * H-04: a signed object has one form; everything else that JOSE allows is refused.
 *
 * Inside: makes signatures that no honest sender makes, and pads them as the receiver expects.
 */
import { createHmac } from 'node:crypto'
import { CompactEncrypt } from 'jose'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  canonical,
  kernHash,
  objectCertificates,
  objectKid,
  objectTypes,
  openMessage,
  signObject,
  signReceipts,
  verifyAttestation,
  verifyConfirmation,
  verifyObject,
  verifyReceipt,
} from '../../envelope/index.ts'
import type { ObjectType, SuiteNumber } from '../../envelope/index.ts'
import { isBase64url } from '../../envelope/base64url.ts'
import { pad } from '../../envelope/sealed/padding.ts'
import { b64, bytes, signByHand } from './by-hand.ts'
import { attestAgain, checkpoint, codesOf, keysOf, pairOf, sealed, unwrap } from './cast.ts'

const typ = 'skp-adresboek+jws'
const algs = { 1: 'PS256', 2: 'ES256' } as const
const joseAlgs: readonly string[] = [
  '',
  ...'HS256 HS384 HS512 RS256 RS384 RS512 ES256 ES384 ES512 PS256 PS384 PS512 none None NONE ES256K'.split(' '),
  ...'EdDSA Ed25519 Ed448 ML-DSA-44 ML-DSA-65 ML-DSA-87 ps256'.split(' '),
]

describe.each([1, 2] as const)('suite %i', (suite: SuiteNumber) => {
  const alg = algs[suite]

  /** Signs by hand, with the right key, under any header. */
  async function codes(header: object | string | Uint8Array, change: (jws: string) => unknown = (jws) => jws) {
    const { records, public: key } = await pairOf(suite, 'teken')
    const text = typeof header === 'string' || header instanceof Uint8Array ? header : JSON.stringify(header)
    return codesOf(await verifyObject(typ, change(signByHand(text, 'inhoud', records.private.jwk)), key))
  }
  const good = { alg, typ, kid: `teken-${suite}` }

  test('a signature made by hand with our header verifies, in any order of members', async () => {
    expect(await codes(good)).toEqual(['ok'])
    expect(await codes({ kid: good.kid, typ, alg })).toEqual(['ok'])
  })

  test.each(joseAlgs.filter((other) => other !== alg))('C1: alg %s is refused', async (other) => {
    expect(await codes({ ...good, alg: other })).toEqual(['jws-alg'])
  })

  test('C1: a public key is never taken for a shared secret, and no signature is no JWS', async () => {
    const { records, public: key } = await pairOf(suite, 'teken')
    const input = `${b64(JSON.stringify({ ...good, alg: 'HS256' }))}.${b64('inhoud')}`
    const mac = createHmac('sha256', JSON.stringify(records.public.jwk)).update(input).digest()
    expect(codesOf(await verifyObject(typ, `${input}.${b64(mac)}`, key))).toEqual(['jws-alg'])
    expect(await codes({ ...good, alg: 'none' }, (jws) => jws.slice(0, jws.lastIndexOf('.') + 1))).toEqual(['jws-form'])
  })

  const extra = {
    b64: false,
    crit: ['b64'],
    jku: 'https://example.test',
    jwk: { kty: 'oct' },
    x5u: 'x',
    x5c: ['AA=='],
    x5t: 'x',
    cty: 'x',
    kern: 'x',
  }
  test.each(Object.entries(extra))('C3: header member %s is refused', async (name, value) => {
    expect(await codes({ ...good, [name]: value })).toEqual(['jws-header'])
  })

  test.each([
    { adresboek: checkpoint.adresboek },
    { ...checkpoint, meer: 1 },
    { ...checkpoint, adresboek: { nummer: 0, hash: 'A'.repeat(43) } },
    { ...checkpoint, adresboek: { nummer: 1, hash: 'x' } },
    { ...checkpoint, adresboek: { ...checkpoint.adresboek, meer: 1 } },
    { ...checkpoint, knooppunt: { epoch: 'e', nummer: 1 } },
    { ...checkpoint, knooppunt: { epoch: 'e e', nummer: 1, wortel: 'A'.repeat(43) } },
    { ...checkpoint, knooppunt: { epoch: 'e', nummer: 1.5, wortel: 'A'.repeat(43) } },
    'x',
    null,
  ])('C3: a message with checkpoint %j is refused', async (controlepunt) => {
    const { signer, verifier } = await keysOf(2, 2)
    const jws = await signObject('skp-bericht+jws', Buffer.from('{}'), signer, { kern: 'A'.repeat(43), controlepunt })
    expect(codesOf(await verifyObject('skp-bericht+jws', jws, verifier))).toEqual(['jws-header'])
  })

  test('C3: a header with less, or that can be read in two ways, is refused', async () => {
    const whole = JSON.stringify(good)
    expect(await codes({ alg, typ })).toEqual(['jws-key', 'jws-header'])
    expect(await codes({ alg, kid: good.kid })).toEqual(['jws-typ', 'jws-header'])
    expect(await codes({ typ, kid: good.kid })).toEqual(['jws-alg', 'jws-header'])
    expect(await codes({ ...good, x: 'x'.repeat(1024) })).toEqual(['jws-header'])
    expect(await codes({ ...good, kid: 'x'.repeat(33 * 1024) })).toEqual(['jws-form'])
    const odd = [
      whole.replace('{', '{"alg":"none",'),
      whole.replace('{', `{"alg":"${alg}",`),
      whole.replace('}', ',"\\u0061lg":"none"}'),
      ` ${whole}`,
      `\uFEFF${whole}`,
      `${whole} `,
      whole.replace(':', ': '),
      `[${whole}]`,
      'null',
      '7',
      '',
      '{',
      Buffer.from([0x7b, 0xff, 0x7d]),
    ]
    for (const header of odd) expect([header, await codes(header)]).toEqual([header, ['jws-form']])
  })

  test('C4: another kid is refused', async () => {
    for (const kid of ['ander', '', 7, null, ['x'], { toString: 1 }])
      expect(await codes({ ...good, kid })).toEqual(['jws-key'])
  })

  test('another form than three canonical parts is refused', async () => {
    const other: readonly ((jws: string) => unknown)[] = [
      (jws) => `${jws}.AA`,
      (jws) => jws.split('.').slice(0, 2).join('.'),
      (jws) => `${jws}=`,
      (jws) => ` ${jws}`,
      (jws) => `${jws}\n`,
      (jws) => jws.replace('.', '..'),
      (jws) => `.${jws.split('.').slice(1).join('.')}`,
      (jws) => loose(jws),
      () => '',
      () => '..',
      () => 'a.b.c',
      () => undefined,
      () => 7,
      () => ({}),
      (jws) => [jws],
    ]
    for (const [index, change] of other.entries())
      expect([index, await codes(good, change)]).toEqual([index, ['jws-form']])
  })

  test('a changed payload or signature is refused', async () => {
    const part = (place: number, to: string) => (jws: string) => jws.split('.').with(place, to).join('.')
    expect(await codes(good, part(1, b64('anders')))).toEqual(['jws-signature'])
    expect(await codes(good, part(1, ''))).toEqual(['jws-signature'])
    expect(await codes(good, part(2, 'AAAA'))).toEqual(['jws-signature'])
    expect(await codes(good, (jws) => part(2, b64(bytes(jws.split('.')[2]).subarray(1)))(jws))).toEqual([
      'jws-signature',
    ])
  })
})

/** The same bytes in another text: sets a bit that decoding drops. */
function loose(jws: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const [head = '', , signature = ''] = jws.split('.')
  // 'inhoudx' has 7 bytes: its last character holds two bits that no byte uses.
  const payload = b64('inhoudx')
  return `${head}.${payload.slice(0, -1)}${letters[letters.indexOf(payload.slice(-1)) + 1]}.${signature}`
}

describe('C14: an object of one kind is refused by every other verifier', () => {
  const kinds = Object.keys(objectTypes) as ObjectType[]
  const extraOf = (kind: ObjectType) => {
    if (kind === 'skp-bericht+jws') return { kern: 'A'.repeat(43), controlepunt: checkpoint }
    return kind === 'skp-inschrijving+jws' ? { x5c: ['AAAA'] } : {}
  }

  test('there are thirteen kinds', () => {
    expect(kinds).toEqual([
      'skp-bericht+jws',
      'skp-verklaring+jws',
      'skp-bevestiging+jws',
      'skp-bewijs+jws',
      'skp-adresboek+jws',
      'skp-inschrijving+jws',
      'skp-portaalinschrijving+jws',
      'skp-portaalopvolging+jws',
      'skp-sessie+jws',
      'skp-examenrapport+jws',
      'skp-examenverklaring+jws',
      'skp-examenkaartje+jws',
      'skp-examenzegel+jws',
    ])
  })

  test.each(kinds.flatMap((made) => kinds.map((read) => [made, read] as const)))(
    '%s read as %s',
    async (made, read) => {
      const { signer, verifier } = await keysOf(2, 2)
      const verdict = await verifyObject(
        read,
        await signObject(made, Buffer.from('{}'), signer, extraOf(made)),
        verifier,
      )
      if (made === read) expect(codesOf(verdict)).toEqual(['ok'])
      else expect(codesOf(verdict)).toContain('jws-typ')
    },
  )

  test.each(kinds)('%s is no attestation, confirmation, receipt or message unless it is', async (made) => {
    const { event, signer, verifier, opener, recipient } = await sealed()
    const payloads = await payloadsOf(event.verklaring)
    for (const payload of payloads) {
      const jws = await signObject(made, payload, signer, extraOf(made))
      const attested = codesOf(await verifyAttestation({ ...event, verklaring: jws }, verifier))
      if (made !== 'skp-verklaring+jws') expect(attested).toContain('jws-typ /verklaring')
      const confirmed = codesOf(await verifyConfirmation(jws, { bericht: event.id, ladingHash: 'x' }, verifier))
      if (made !== 'skp-bevestiging+jws') expect(confirmed).toContain('jws-typ')
      const { receipts } = await signReceipts(
        [fact],
        { epoch: fact.epoch, nummer: 1, vorige: null, tijdstip: fact.tijdstip },
        signer,
      )
      const receipt = codesOf(await verifyReceipt({ ...receipts[0], ondertekening: jws }, verifier))
      if (made !== 'skp-bewijs+jws') expect(receipt).toContain('jws-typ /ondertekening')
    }
    const inner = await signObject(made, Buffer.from('{}'), signer, {
      ...extraOf(made),
      ...(made === 'skp-bericht+jws' ? { kern: await kernHash(event) } : {}),
    })
    const header = { alg: 'ECDH-ES', enc: 'A256GCM', typ: 'JWE', kid: recipient.kid }
    const data = await new CompactEncrypt(pad(Buffer.from(inner)) ?? new Uint8Array())
      .setProtectedHeader(header)
      .encrypt(recipient.key)
    const opened = codesOf(
      await openMessage(await attestAgain({ ...event, data }, signer), { keyOf: () => opener, signer: verifier }),
    )
    expect(opened).toContain(made === 'skp-bericht+jws' ? 'ok' : 'jws-typ /data')
  })

  const fact = {
    soort: 'aanname',
    bericht: '40b40e32-3362-4fdb-a6d7-48fa4eeb331c',
    ladingHash: 'A'.repeat(43),
    afzender: '00000099000000001000',
    ontvanger: '00000099000000002000',
    tijdstip: '2026-02-24T09:12:31.123Z',
    epoch: 'e',
    verlooptOp: '2026-03-03T23:00:00.000Z',
  } as const

  async function payloadsOf(verklaring: string): Promise<Uint8Array[]> {
    const batch = {
      epoch: fact.epoch,
      nummer: 1,
      wortel: 'A'.repeat(43),
      aantal: 1,
      vorige: null,
      tijdstip: fact.tijdstip,
    }
    const confirmation = {
      bericht: fact.bericht,
      ladingHash: fact.ladingHash,
      oordeel: 'ontvangen',
      tijdstip: fact.tijdstip,
    }
    return [bytes(verklaring.split('.')[1]), Buffer.from(canonical(batch)), Buffer.from(canonical(confirmation))]
  }
})

test('H-04: a header of 1024 bytes is read, and one byte more is refused', async () => {
  const { records, public: key } = await pairOf(2, 'teken')
  const codes = async (bytes: number) => {
    const empty = JSON.stringify({ alg: 'ES256', typ, kid: '' }).length
    const kid = 'k'.repeat(bytes - empty)
    const jws = signByHand(JSON.stringify({ alg: 'ES256', typ, kid }), 'inhoud', records.private.jwk)
    return codesOf(await verifyObject(typ, jws, { ...key, kid }))
  }
  expect([await codes(1024), await codes(1025)]).toEqual([['ok'], ['jws-header']])
})

test('base64url is canonical: only the text that encoding its bytes would give', () => {
  const canonicalText = (text: string) => Buffer.from(text, 'base64url').toString('base64url') === text
  const letter = fc.constantFrom(...'ABCDQRgwxyz0189-_', '+', '/', '=', ' ', 'é')
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 9 }), (letters) => {
      const text = letters.join('')
      expect([text, isBase64url(text)]).toEqual([text, canonicalText(text)])
    }),
    { numRuns: 3000 },
  )
})

test('signing with a sealing key, or with a header of another kind, is our own mistake', async () => {
  const { signer, opener } = await keysOf(2, 2)
  await expect(signObject(typ, new Uint8Array(), opener)).rejects.toThrow('signing key')
  await expect(signObject(typ, new Uint8Array(), signer, { kern: 'x' })).rejects.toThrow('header')
  await expect(signObject('skp-bericht+jws', new Uint8Array(), signer)).rejects.toThrow('header')
})

test('kid and certificates can be read before the signature is verified, and are only claims', async () => {
  const { signer, verifier } = await keysOf(2, 2)
  const jws = await signObject('skp-inschrijving+jws', Buffer.from('{}'), signer, { x5c: ['AAAA', 'BBBB'] })
  expect([objectKid(jws), objectCertificates(jws)]).toEqual([signer.kid, ['AAAA', 'BBBB']])
  expect(unwrap(await verifyObject('skp-inschrijving+jws', jws, verifier))).toEqual(new Uint8Array(Buffer.from('{}')))
  for (const x5c of [[], 'AAAA', ['A-A'], Array(6).fill('AAAA'), [7]]) {
    const odd = await signObject('skp-inschrijving+jws', new Uint8Array(), signer, { x5c })
    expect([x5c, objectCertificates(odd), codesOf(await verifyObject('skp-inschrijving+jws', odd, verifier))]).toEqual([
      x5c,
      undefined,
      ['jws-header'],
    ])
  }
  expect([
    objectKid('x'),
    objectKid(7),
    objectCertificates('x'),
    objectKid(await signObject(typ, new Uint8Array(), signer)),
  ]).toEqual([undefined, undefined, undefined, signer.kid])
})
