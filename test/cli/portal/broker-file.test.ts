/**
 * What the file of a broker makes of a portal: every member it may have, and what stands there without one.
 *
 * Inside: a portal that runs shows no more of its setting than a log in needs.
 */
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBrokerFile } from '../../../cli/portal/broker-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'skp-makelaar-'))
const least = { uitgever: 'https://makelaar.example', client: 'portaal' }

function read(setting: object, secret?: { readonly text: string; readonly mode: number }) {
  writeFileSync(join(folder, 'makelaar.json'), JSON.stringify(setting))
  writeFileSync(join(folder, 'geheim'), secret?.text ?? 'x')
  chmodSync(join(folder, 'geheim'), secret?.mode ?? 0o600)
  return readBrokerFile(join(folder, 'makelaar.json'))
}

const eHerkenning = {
  kvk: 'urn:etoegang:1.9:EntityConcernedID:KvKnr',
  vestiging: 'urn:etoegang:1.9:ServiceRestriction:Vestigingsnr',
}

test('without more than it must have a portal goes by the names of eHerkenning', () => {
  const { broker, ...rest } = read(least)

  expect(rest).toEqual({})
  expect(broker).toEqual({
    issuer: 'https://makelaar.example',
    clientId: 'portaal',
    claims: { ...eHerkenning, person: 'sub', level: 'acr', levels: expect.arrayContaining([expect.any(String)]) },
  })
})

test('with all it may have a portal goes by that', () => {
  const namen = { kvk: 'k', vestiging: 'v', persoon: 'p', niveau: 'n', niveaus: ['hoog', 'hoger'] }
  const adressen = { pagina: 'https://pagina.example', dienst: 'https://dienst.example:8443' }
  const whole = { ...least, geheimBestand: 'geheim', algoritme: 'PS256', namen, adressen }

  expect(read({ ...whole, proefportaal: 'https://proef.example' }, { text: ' Zomer2026\n', mode: 0o600 })).toEqual({
    broker: {
      ...{ issuer: 'https://makelaar.example', clientId: 'portaal', clientSecret: 'Zomer2026', algorithm: 'PS256' },
      claims: { kvk: 'k', vestiging: 'v', person: 'p', level: 'n', levels: ['hoog', 'hoger'] },
    },
    origins: { page: 'https://pagina.example', api: 'https://dienst.example:8443' },
    proofAt: 'https://proef.example',
  })
})

const taken: readonly [string, object][] = [
  ['an issuer on this machine, at a port', { uitgever: 'http://localhost:8462' }],
  ['an issuer on this machine, with a path', { uitgever: 'http://localhost/iets' }],
  ['a client of 500 characters', { client: 'x'.repeat(500) }],
  ...['ES256', 'PS256', 'RS256'].map((algoritme) => [`algorithm ${algoritme}`, { algoritme }] as [string, object]),
]
const refused: readonly [string, object][] = [
  ['an issuer without TLS whose name begins like this machine', { uitgever: 'http://localhost.elders.example' }],
  ['an issuer that is a path', { uitgever: 'x https://makelaar.example' }],
  ['a client of 501 characters', { client: 'x'.repeat(501) }],
  ['levels that are no text', { namen: { niveaus: ['hoog', 3] } }],
  ['names that are a list', { namen: [] }],
  ['addresses that are text', { adressen: 'https://a.example' }],
  ['a secret that is in no file', { geheimBestand: '' }],
  ['a service address with a query', { adressen: { pagina: 'https://a.example', dienst: 'https://b.example?x' } }],
  ['a portal for tests with a path', { proefportaal: 'https://a.example/' }],
]

test.each(taken)('%s is taken', (_name, change) => {
  expect(() => read({ ...least, ...change })).not.toThrow()
})

test.each(refused)('%s is refused', (_name, change) => {
  expect(() => read({ ...least, ...change })).toThrow(`${join(folder, 'makelaar.json')} is no setting of a broker`)
})

test.skipIf(process.platform === 'win32')('a secret is there, and only its owner can read it', () => {
  const setting = { ...least, geheimBestand: 'geheim' }
  for (const mode of [0o604, 0o640, 0o601, 0o700 + 0o010])
    expect(() => read(setting, { text: 'x', mode })).toThrow('can be read by others; run chmod 600 on it')
  expect(() => read(setting, { text: ' \n', mode: 0o600 })).toThrow('is empty; the secret of the broker must stand')
  expect(() => read({ ...least, geheimBestand: 'weg' })).toThrow(`cannot read ${join(folder, 'weg')}`)
  expect(read(setting, { text: 'x', mode: 0o400 }).broker.clientSecret).toBe('x')
})
