/** H-21: a signature under the agreements is the broker's own word about these very texts, for this organisation. */
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { beforeAll, expect, test } from 'vitest'
import { signingNonce } from '../../joining/index.ts'
import type { Signing } from '../../joining/index.ts'
import { eHerkenning } from '../../portal/broker.ts'
import { judgeSigning } from '../../portal/index.ts'
import type { KnownBroker } from '../../portal/index.ts'

const now = new Date('2026-11-23T10:00:00Z')
const signing: Signing = {
  ...{ doel: 'aansluiting-tekenen', kvk: '90000099', gegevens: 'sha256-een' },
  overeenkomsten: [{ soort: 'aansluitovereenkomst', versie: '1.0', digest: 'sha256-twee' }],
  tekenaar: { naam: 'T. Ekenaar', functie: 'directeur' },
}
let broker: KnownBroker
let sign: (claims: object, other?: { readonly audience?: string; readonly at?: Date }) => Promise<string>
beforeAll(async () => {
  const pair = await generateKeyPair('ES256')
  broker = {
    ...{ issuer: 'https://makelaar.example', clientId: 'portaal', claims: eHerkenning },
    keys: { keys: [{ ...(await exportJWK(pair.publicKey)), alg: 'ES256' }] },
  }
  sign = (claims, { audience = 'portaal', at = now } = {}) =>
    new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer('https://makelaar.example')
      .setAudience(audience)
      .setIssuedAt(at)
      .setExpirationTime(new Date(at.getTime() + 300_000))
      .sign(pair.privateKey)
})
const good = async () => ({
  ...{ sub: 'iemand', acr: eHerkenning.levels[0], [eHerkenning.kvk]: signing.kvk },
  nonce: await signingNonce(signing),
})
const judged = (idToken: string) => judgeSigning({ signing, idToken }, broker, now)

test('H-21: a token about these texts, of this organisation, is its signature', async () => {
  expect(await judged(await sign(await good()))).toEqual({ kvk: signing.kvk })
})

test('H-21: a token of this organisation about anything else signs nothing', async () => {
  for (const other of [
    { ...signing, gegevens: 'sha256-anders' },
    { ...signing, overeenkomsten: [] },
    { ...signing, tekenaar: { ...signing.tekenaar, naam: 'Een Ander' } },
  ])
    expect(await judged(await sign({ ...(await good()), nonce: await signingNonce(other) }))).toBeUndefined()
  expect(await judged(await sign({ ...(await good()), nonce: undefined }))).toBeUndefined()
})

test('H-21: a token of another organisation, of a low level, for another service or of long ago signs nothing', async () => {
  const tokens = [
    await sign({ ...(await good()), [eHerkenning.kvk]: '90000098' }),
    await sign({ ...(await good()), acr: 'urn:etoegang:core:assurance-class:loa2' }),
    await sign(await good(), { audience: 'een-ander' }),
    await sign(await good(), { at: new Date('2026-11-22T10:00:00Z') }),
    `${(await sign(await good())).slice(0, -4)}AAAA`,
  ]

  expect(await Promise.all(tokens.map(judged))).toEqual(tokens.map(() => undefined))
})
