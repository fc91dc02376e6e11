/**
 * `skp portal --broker`: a real broker by a file, whose every fault is named by its place and never by what stands there.
 *
 * Inside: takes a free port for a broker as the desk does, whose door is the program.
 */
import { randomUUID } from 'node:crypto'
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { threePorts } from '../../cli/portal/three-ports.ts'
import { createTestBroker } from '../../portal/broker.ts'
import { skpHere } from './at-desk.ts'
import { emptyFolder } from './run-skp.ts'
import { start, stopAll } from './start-skp.ts'

afterEach(stopAll)

/** What the command says of this file. */
async function saidOf(setting: unknown, secret?: { readonly text: string; readonly mode: number }): Promise<unknown> {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'makelaar.json'), JSON.stringify(setting))
  if (secret !== undefined) {
    writeFileSync(join(folder, 'geheim'), secret.text)
    chmodSync(join(folder, 'geheim'), secret.mode)
  }
  const { code, talk } = await skpHere(['portal', '--home', 'er-is-geen', '--broker', 'makelaar.json'], folder)
  return [code, talk]
}

const good = { uitgever: 'https://makelaar.example', client: 'portaal' }

test.each<[string, unknown, readonly string[]]>([
  ['is empty', {}, ['/uitgever is missing', '/client is missing']],
  ['has no object', [], ['it is no object']],
  ['names an issuer without TLS', { ...good, uitgever: 'http://geheim.example' }, ['/uitgever has no good form']],
  ['has a member that is not known', { ...good, geheim: 'Zomer2026' }, ['a member is not known']],
  ['wants no level', { ...good, namen: { niveaus: [] } }, ['/namen/niveaus has no good form']],
  ['trusts any algorithm', { ...good, algoritme: 'none' }, ['/algoritme has no good form']],
  ['has a client without a name', { ...good, client: '' }, ['/client has no good form']],
  ['has a client of more than 500 characters', { ...good, client: 'x'.repeat(501) }, ['/client has no good form']],
  [
    'names claims that are no text',
    { ...good, namen: { kvk: 1, persoon: [] } },
    ['/namen/kvk has no good form', '/namen/persoon has no good form'],
  ],
  [
    'has a portal for tests without TLS',
    { ...good, proefportaal: 'http://proef.example' },
    ['/proefportaal has no good form'],
  ],
  ['has the other address', { ...good, adressen: { dienst: 'https://b.example' } }, ['/adressen/pagina is missing']],
  ['has one address', { ...good, adressen: { pagina: 'https://portaal.example' } }, ['/adressen/dienst is missing']],
  [
    'has an address with a path',
    { ...good, adressen: { pagina: 'https://a.example/x', dienst: 'https://b.example' } },
    ['/adressen/pagina has no good form'],
  ],
])('a file that %s is refused, by the place of what is wrong', async (_name, setting, faults) => {
  const [code, said] = (await saidOf(setting)) as readonly [number, string]

  expect(code).not.toBe(0)
  // These and no other.
  expect(/: ([^:]*)\n$/.exec(said)?.[1]?.split('; ')).toEqual(faults)
  expect(said).not.toMatch(/Zomer2026|geheim\.example/)
})

test.skipIf(process.platform === 'win32')('a secret that others can read is refused, and never told', async () => {
  const [code, said] = (await saidOf({ ...good, geheimBestand: 'geheim' }, { text: 'Zomer2026', mode: 0o644 })) as [
    number,
    string,
  ]

  expect(code).not.toBe(0)
  expect(said).toContain('chmod 600')
  expect(said).not.toContain('Zomer2026')
})

test('logs in at the broker of the file, as its client', { timeout: 120_000 }, async () => {
  const folder = emptyFolder()
  const [port] = await threePorts(0)
  const broker = await createTestBroker([], { port, clock: () => new Date(), randomUuid: randomUUID })
  const setting = { uitgever: broker.issuer, client: 'ons-portaal', geheimBestand: 'geheim' }
  writeFileSync(join(folder, 'makelaar.json'), JSON.stringify(setting))
  writeFileSync(join(folder, 'geheim'), 'Zomer2026\n', { mode: 0o600 })
  const home = join(folder, 'proeftuin')
  expect(await skpHere(['pki', '--out', home, '--suite', '2'], folder)).toMatchObject({ code: 0 })
  const hub = await start([
    'hub',
    '--home',
    home,
    '--conformance',
    '--port',
    '0',
    '--operator-port',
    '0',
    '--store',
    'memory',
  ])
  const file = ['--broker', join(folder, 'makelaar.json')]
  const portal = await start(['portal', '--home', home, '--hub', hub.url, '--port', '0', ...file])
  const { dienst } = (await (await fetch(`${portal.url}/instelling.json`)).json()) as { readonly dienst: string }
  const begun = await fetch(`${dienst}/v1/inloggen`, { redirect: 'manual' })
  const asked = new URL(begun.headers.get('location') ?? '')

  expect([asked.origin, asked.searchParams.get('client_id')]).toEqual([broker.issuer, 'ons-portaal'])
  expect(asked.searchParams.get('redirect_uri')).toBe(`${dienst}/v1/terug`)
  expect(await portal.stop()).toBe(0)
  await broker.close()
})
