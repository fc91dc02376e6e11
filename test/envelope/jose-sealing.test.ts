/**
 * H-04: the outside of a seal has one form; everything else that JOSE allows is refused, by the hub and by the receiver.
 *
 * Inside: makes seals that no honest sender makes, and pads them as the receiver expects.
 */
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openMessage, sealingFaults, signObject, kernHash } from '../../envelope/index.ts'
import type { SealedEvent } from '../../envelope/index.ts'
import { pad } from '../../envelope/sealed/padding.ts'
import { b64, bytes, join, sealByHand, split } from './by-hand.ts'
import type { Jwk, Parts } from './by-hand.ts'
import { attestAgain, checkpoint, codesOf, kernFor, pairOf } from './cast.ts'

const algs = { 1: 'RSA-OAEP-256', 2: 'ECDH-ES' } as const
const joseAlgs: readonly string[] = [
  '',
  ...'RSA1_5 RSA-OAEP RSA-OAEP-256 RSA-OAEP-384 RSA-OAEP-512 dir none rsa-oaep-256 ECDH-ES'.split(' '),
  ...'ECDH-ES+A128KW ECDH-ES+A192KW ECDH-ES+A256KW A128KW A192KW A256KW A128GCMKW A192GCMKW A256GCMKW'.split(' '),
  ...'PBES2-HS256+A128KW PBES2-HS384+A192KW PBES2-HS512+A256KW HPKE-0 HPKE-0-KE ML-KEM-768'.split(' '),
  ...'ML-KEM-768+A192KW ECDH-1PU PS256 ES256'.split(' '),
]
const joseEncs = [
  'A128CBC-HS256',
  'A192CBC-HS384',
  'A256CBC-HS512',
  'A128GCM',
  'A192GCM',
  'a256gcm',
  'XC20P',
  'int',
  '',
]

type Header = Readonly<Record<string, unknown>>
type Change = (header: Header) => Header | string | Uint8Array

const text = (header: Header | string | Uint8Array): string | Uint8Array =>
  typeof header === 'string' || header instanceof Uint8Array ? header : JSON.stringify(header)

describe.each([1, 2] as const)('suite %i', (suite) => {
  /** Seals by hand, as well as can be, under a changed header or with changed parts; both edges judge it. */
  async function judge(change: Change = (header) => header, parts: (parts: Parts) => Partial<Parts> = () => ({})) {
    const [sign, seal] = await Promise.all([pairOf(2, 'teken'), pairOf(suite, 'zegel')])
    const kern = kernFor(seal.public.kid)
    const inner = await signObject('skp-bericht+jws', Buffer.from('{}'), sign.private, {
      kern: await kernHash(kern),
      controlepunt: checkpoint,
    })
    const base = { alg: algs[suite], enc: 'A256GCM', typ: 'JWE', kid: kern.kid }
    const changed = change(base)
    const head = (epk: Jwk | undefined) => text(change({ ...base, ...(epk === undefined ? {} : { epk }) }))
    const padded = pad(Buffer.from(inner)) ?? new Uint8Array()
    // A stored block of 4091 bytes takes 4096 bytes: the size is right, so that only the header can be refused.
    const plain =
      typeof changed === 'object' && 'zip' in changed ? deflateRawSync(padded.subarray(0, 4091), { level: 0 }) : padded
    const made = sealByHand(head, plain, seal.records.public.jwk)
    const data = join({ ...made, ...parts(made) })
    const event = await attestAgain({ ...kern, data, verklaring: '' } as SealedEvent, sign.private)
    const opened = await openMessage(event, { keyOf: () => seal.private, signer: sign.public })
    const hub = (await sealingFaults(data, { kid: kern.kid, suite })).map(({ code, pointer }) => `${code} ${pointer}`)
    return { hub, receiver: codesOf(opened) }
  }

  /** Both edges refuse, with the same codes. */
  async function expectRefusal(judged: ReturnType<typeof judge>, ...codes: string[]) {
    const { hub, receiver } = await judged
    expect({ hub, receiver }).toEqual({ hub, receiver: hub })
    expect(hub).toEqual(codes.map((code) => `${code} /data`))
  }

  test('a seal made by hand with our header opens', async () => {
    expect(await judge()).toEqual({ hub: [], receiver: ['ok'] })
  })

  test.each(joseAlgs.filter((alg) => alg !== algs[suite]))('C1: alg %s is refused', async (alg) => {
    await expectRefusal(
      judge((header) => ({ ...header, alg })),
      'jwe-alg',
    )
  })

  test.each(joseEncs)('C1: enc %s is refused', async (enc) => {
    await expectRefusal(
      judge((header) => ({ ...header, enc })),
      'jwe-alg',
    )
  })

  test.each(['JWT', 'JOSE', 'jwe', 'skp-bericht+jws', '', 7, null])('C1: typ %s is refused', async (typ) => {
    await expectRefusal(
      judge((header) => ({ ...header, typ })),
      'jwe-header',
    )
  })

  const extra: readonly (readonly [string, unknown])[] = [
    ['zip', 'DEF'],
    ['crit', ['exp']],
    ['jku', 'https://example.test/keys'],
    ['jwk', { kty: 'oct', k: 'AA' }],
    ['x5u', 'https://example.test/cert'],
    ['x5c', ['AA==']],
    ['x5t', 'AA'],
    ['x5t#S256', 'AA'],
    ['p2c', 1_000_000_000],
    ['p2s', 'AAAAAAAAAAA'],
    ['apu', 'AA'],
    ['apv', 'AA'],
    ['iv', 'AAAAAAAAAAAAAAAA'],
    ['tag', 'AAAAAAAAAAAAAAAAAAAAAA'],
    ['cty', 'JWT'],
    ['b64', false],
    ['url', 'x'],
    ['__proto__x', 1],
  ]
  test.each(extra)('C3: header member %s is refused', async (name, value) => {
    await expectRefusal(
      judge((header) => ({ ...header, [name]: value })),
      'jwe-header',
    )
  })

  test.each(['alg', 'enc', 'typ', 'kid', ...(suite === 2 ? ['epk'] : [])])(
    'C3: a header without %s is refused',
    async (name) => {
      const { hub, receiver } = await judge((header) =>
        Object.fromEntries(Object.entries(header).filter(([key]) => key !== name)),
      )
      expect(hub).toContain('jwe-header /data')
      expect(receiver).toEqual(hub)
    },
  )

  test('C3: a header that can be read in two ways is refused', async () => {
    const again: readonly Change[] = [
      (header) => JSON.stringify(header).replace('{', '{"alg":"none",'),
      (header) => JSON.stringify(header).replace('{', `{"kid":${JSON.stringify(header['kid'])},`),
      (header) => JSON.stringify(header).replace('}', ',"\\u0061lg":"none"}'),
      (header) => JSON.stringify(header).replace('"JWE"', '"JW\\u0045"'),
      (header) => ` ${JSON.stringify(header)}`,
      (header) => JSON.stringify(header, null, 1),
      (header) => `\uFEFF${JSON.stringify(header)}`,
      (header) => `${JSON.stringify(header)}{}`,
      (header) => Buffer.concat([Buffer.from(JSON.stringify(header).slice(0, -2)), Buffer.from([0xff, 0x22, 0x7d])]),
      (header) => `[${JSON.stringify(header)}]`,
      () => 'null',
      () => '"JWE"',
      () => '{',
      () => '{}',
      (header) => JSON.stringify({ ...header, x: 'x'.repeat(1024) }),
    ]
    for (const change of again) {
      const { hub, receiver } = await judge(change)
      expect(hub).toContain('jwe-header /data')
      expect(receiver).toEqual(hub)
    }
  })

  test.each(['ander', '', 'zegel-1 ', 7, null, ['zegel-1']])('C4: kid %j is refused', async (kid) => {
    await expectRefusal(
      judge((header) => ({ ...header, kid })),
      'jwe-kid',
    )
  })

  const lengths: readonly (readonly [string, (parts: Parts) => Partial<Parts>, string])[] = [
    ['an IV of 11 bytes', () => ({ iv: b64(new Uint8Array(11)) }), 'jwe-form'],
    ['an IV of 16 bytes', () => ({ iv: b64(new Uint8Array(16)) }), 'jwe-form'],
    ['no IV', () => ({ iv: '' }), 'jwe-form'],
    ['a tag of 12 bytes', ({ tag }) => ({ tag: b64(bytes(tag).subarray(0, 12)) }), 'jwe-form'],
    ['a tag of 17 bytes', ({ tag }) => ({ tag: b64(Buffer.concat([bytes(tag), Buffer.from([0])])) }), 'jwe-form'],
    ['no tag', () => ({ tag: '' }), 'jwe-form'],
    ['an encrypted key of another length', () => ({ key: b64(new Uint8Array(256)) }), 'jwe-form'],
    ['an encrypted key that is too long', () => ({ key: b64(new Uint8Array(1025)) }), 'jwe-form'],
    ['no cipher text', () => ({ cipherText: '' }), 'jwe-size'],
    ['a byte less', ({ cipherText }) => ({ cipherText: b64(bytes(cipherText).subarray(1)) }), 'jwe-size'],
    [
      'a byte more',
      ({ cipherText }) => ({ cipherText: b64(Buffer.concat([bytes(cipherText), Buffer.from([0])])) }),
      'jwe-size',
    ],
    ['12 KiB', () => ({ cipherText: b64(new Uint8Array(12 * 1024)) }), 'jwe-size'],
    ['a sixth part', ({ tag }) => ({ tag: `${tag}.AA` }), 'jwe-form'],
    ['padding in base64', ({ tag }) => ({ tag: `${tag}=` }), 'jwe-form'],
    ['base64 instead of base64url', ({ iv }) => ({ iv: `+/${iv.slice(2)}` }), 'jwe-form'],
    ['white space', ({ iv }) => ({ iv: ` ${iv}` }), 'jwe-form'],
    [
      'a last character with loose bits',
      ({ tag }) => ({ tag: `${tag.slice(0, -1)}${tag.endsWith('B') ? 'C' : 'B'}` }),
      'jwe-form',
    ],
    ['a length that is not base64', ({ cipherText }) => ({ cipherText: `${cipherText}AAA` }), 'jwe-form'],
  ]
  test.each(lengths)('C1: %s is refused', async (_name, change, code) => {
    await expectRefusal(judge(undefined, change), code)
  })
})

describe('the ephemeral key of suite 2', () => {
  test('C3: has exactly the members and the curve of the suite', async () => {
    const { records } = await pairOf(2, 'zegel')
    const { kty = '', crv = '', x = '', y = '' } = records.public.jwk
    const odd: readonly unknown[] = [
      { kty, crv: 'P-384', x, y },
      { kty: 'OKP', crv, x, y },
      { kty, crv: 'P-521', x, y },
      { kty: 'OKP', crv: 'X25519', x },
      { kty, crv, x },
      { kty, crv, x, y, d: x },
      { kty, crv, x, y, kid: 'x' },
      { kty, crv, x: x.slice(1), y },
      { kty, crv, x: `${x.slice(0, -1)}=`, y },
      { kty, crv, x, y: 7 },
      // No point of the curve: zeros, the coordinates in the other order, and one past the field.
      { kty, crv, x: 'A'.repeat(43), y: 'A'.repeat(43) },
      { kty, crv, x: y, y: x },
      { kty, crv, x: Buffer.alloc(32, 255).toString('base64url'), y },
      [kty, crv, x, y],
      'x',
      null,
    ]
    for (const epk of odd) {
      const made = sealByHand(
        (own) =>
          JSON.stringify({
            alg: 'ECDH-ES',
            enc: 'A256GCM',
            typ: 'JWE',
            kid: 'k',
            epk: epk === 'x' ? 'x' : (epk ?? own),
          }),
        new Uint8Array(4096),
        records.public.jwk,
      )
      const faults = await sealingFaults(join(made), { kid: 'k', suite: 2 })
      expect([epk, faults]).toEqual([epk, epk === null ? [] : [{ code: 'jwe-header', pointer: '/data' }]])
    }
  })

  test('C3: in a seal of suite 1 is refused, and a seal of one suite under a key of the other', async () => {
    const [rsa, ec] = await Promise.all([pairOf(1, 'zegel'), pairOf(2, 'zegel')])
    const header = { alg: 'RSA-OAEP-256', enc: 'A256GCM', typ: 'JWE', kid: 'k', epk: ec.records.public.jwk }
    const made = sealByHand(() => JSON.stringify(header), new Uint8Array(4096), rsa.records.public.jwk)
    const codes = async (suite: 1 | 2 | 9) =>
      (await sealingFaults(join(made), { kid: 'k', suite: suite as 1 })).map(
        ({ code, pointer }) => `${code} ${pointer}`,
      )

    expect(await codes(1)).toEqual(['jwe-header /data'])
    expect(await codes(2)).toEqual(['jwe-alg /data', 'jwe-form /data'])
    expect(await codes(9)).toEqual(['jwe-alg /data'])
    expect(split(join(made))).toEqual(made)
  })
})

test('H-04: a header of 1024 bytes is read, and one byte more is refused', async () => {
  const { records } = await pairOf(1, 'zegel')
  const faults = async (length: number) => {
    const header = (kid: string) => JSON.stringify({ alg: algs[1], enc: 'A256GCM', typ: 'JWE', kid })
    const kid = 'k'.repeat(length - header('').length)
    const made = sealByHand(() => header(kid), new Uint8Array(4096), records.public.jwk)
    return (await sealingFaults(join(made), { kid, suite: 1 })).map(({ code }) => code)
  }
  expect([await faults(1024), await faults(1025)]).toEqual([[], ['jwe-header']])
})
