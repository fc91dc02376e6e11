/** A session statement holds for one organisation, one supplier, one certificate, by one key, and for fifteen minutes at most. */
import { beforeAll, expect, test } from 'vitest'
import { generateKeys, importPrivateKey, importPublicKey, longestSession, signSession } from '../../envelope/index.ts'
import type { PrivateKey, PublicKey, SessionStatement } from '../../envelope/index.ts'
import { verifySession } from '../../envelope/visible.ts'

const now = new Date('2026-11-23T10:00:00.000Z')
const at = (milliseconds: number): string => new Date(now.getTime() + milliseconds).toISOString()
const statement: SessionStatement = {
  oin: '00000099000000002000',
  leverancier: '00000099000000009000',
  certificaat: 'A'.repeat(43),
  van: at(0),
  tot: at(longestSession),
}

let own: { readonly sign: PrivateKey; readonly verify: PublicKey }
let other: PrivateKey
beforeAll(async () => {
  const make = async (kid: string) => {
    const pair = await generateKeys(2, 'teken', kid)
    const [sign, verify] = [await importPrivateKey(pair.private), await importPublicKey(pair.public)]
    if (!sign.ok || !verify.ok) throw new Error('no key')
    return { sign: sign.value, verify: verify.value }
  }
  own = await make('teken')
  other = (await make('ander')).sign
})

async function places(
  said: Partial<SessionStatement>,
  { key = own.sign, when = now }: { readonly key?: PrivateKey; readonly when?: Date } = {},
): Promise<readonly string[]> {
  const { oin, leverancier, certificaat } = statement
  const jws = await signSession({ ...statement, ...said }, key)
  const verdict = await verifySession(jws, { oin, leverancier, certificaat, now: when }, own.verify)
  return verdict.ok ? [] : verdict.faults.map(({ code, pointer }) => `${code}${pointer}`)
}

test('a statement of this organisation holds until its end, which is excluded', async () => {
  expect(await places({})).toEqual([])
  expect(await places({}, { when: new Date(now.getTime() + longestSession - 1) })).toEqual([])
  expect(await places({}, { when: new Date(now.getTime() + longestSession) })).toEqual(['jws-payload/tot'])
})

test.each<[string, Partial<SessionStatement>, string]>([
  ['another organisation', { oin: '00000099000000001000' }, '/oin'],
  ['another supplier', { leverancier: '00000099000000001000' }, '/leverancier'],
  ['another certificate', { certificaat: `${'A'.repeat(42)}E` }, '/certificaat'],
  ['longer than fifteen minutes', { tot: at(longestSession + 1) }, '/tot'],
  ['an end before its beginning', { tot: at(-1) }, '/tot'],
  ['a beginning that is far off', { van: at(61_000), tot: at(120_000) }, '/van'],
  ['a time that is none', { van: 'vandaag' }, ''],
])('%s is refused', async (_, said, place) => {
  expect(await places(said)).toEqual([`jws-payload${place}`])
})

test('another key says nothing for this organisation', async () => {
  expect(await places({}, { key: other })).toEqual(['jws-key'])
})
