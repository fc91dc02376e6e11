/** The portal at the desk: one command beside a hub, a page with a strict policy, and a broker to log in at. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { emptyFolder, skp } from './run-skp.ts'
import { start, stopAll } from './start-skp.ts'

afterEach(stopAll)

/** Logins of the test broker that the portal does not take, and the word with which it says so. */
const refused = [
  ['Energie Voorbeeld (niveau 2, te laag)', 'niveau'],
  ['Energie Voorbeeld (zonder niveau)', 'niveau'],
  ['Energie Voorbeeld (alleen voor een andere vestiging)', 'vestiging'],
  ['Energie Voorbeeld (verlopen)', 'laat'],
  ['Energie Voorbeeld (bij een ander portaal)', 'client'],
  ['Energie Voorbeeld (van een andere poging)', 'mislukt'],
  ['Niemand (zonder KvK-nummer)', 'kvk'],
] as const

/** The word that the page gets when somebody comes with this choice at the broker. */
async function wordAfter(portal: string, choice: number): Promise<string | null> {
  const begun = await fetch(`${portal}/v1/inloggen`, { redirect: 'manual' })
  const chosen = await fetch(`${begun.headers.get('location')}&keuze=${choice}`, { redirect: 'manual' })
  const cookie = begun.headers.getSetCookie().map((each) => each.split(';')[0])
  const back = await fetch(chosen.headers.get('location') ?? '', {
    ...{ redirect: 'manual', headers: { cookie: cookie.join('; ') } },
  })
  return new URL(back.headers.get('location') ?? '').searchParams.get('fout')
}

test('runs beside a hub, serves the page, and leads to the test broker', { timeout: 120_000 }, async () => {
  const home = join(emptyFolder(), 'proeftuin')
  expect(await skp(['pki', '--out', home, '--suite', '2'], join(home, '..'))).toMatchObject({ code: 0 })
  const free = ['--port', '0', '--operator-port', '0', '--store', 'memory']
  const hub = await start(['hub', '--home', home, '--conformance', ...free])
  const portal = await start(['portal', '--home', home, '--hub', hub.url, '--port', '0'])

  const page = await fetch(portal.url)
  expect(await page.text()).toContain('/portaal.js')
  expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*trusted-types 'none'/)
  expect((await fetch(`${portal.url}/portaal.js`)).headers.get('content-type')).toContain('javascript')
  const setting = (await (await fetch(`${portal.url}/instelling.json`)).json()) as { readonly dienst: string }
  const begun = await fetch(`${setting.dienst}/v1/inloggen`, { redirect: 'manual' })
  expect(begun.status).toBe(302)
  const asked = begun.headers.get('location') ?? ''
  expect(await (await fetch(asked)).text()).toContain('Energie Voorbeeld (niveau 3)')
  const names = [...(await (await fetch(asked)).text()).matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map(([, name = '']) => name)
  const ends = await Promise.all(refused.map(([name]) => wordAfter(setting.dienst, names.indexOf(name))))
  expect(refused.map(([name], index) => [name, ends[index]])).toEqual(refused)
  const trusted = JSON.parse(readFileSync(join(home, 'vertrouwen.json'), 'utf8')) as unknown
  expect(setting).toMatchObject({ vertrouwen: trusted, portaal: { oin: '00000099000000008000' } })
  expect(await portal.stop()).toBe(0)
})
