/**
 * Where things stand in a home is part of what an operator keeps, backs up and guards: no path changes unseen.
 *
 * Inside: paths have no door of their own; each command goes to some of them.
 */
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { readBook } from '../../cli/exchange/edit-home.ts'
import { files, places } from '../../cli/exchange/home.ts'
import { portalPlaces } from '../../cli/portal/home.ts'
import { preparePortal, testPortalOin } from '../../cli/portal/prepare-home.ts'
import { applicationsOf } from '../../cli/application/keep.ts'
import { skpHere } from './at-desk.ts'
import { emptyFolder } from './run-skp.ts'

const home = join(emptyFolder(), 'proeftuin')
beforeAll(async () => {
  expect((await skpHere(['pki', '--out', home, '--suite', '2'])).code).toBe(0)
})

test('paths of a home', () => {
  const at = Object.entries(places).map(([name, place]) => [name, place('H', '7' as never)])
  expect(Object.fromEntries(at)).toEqual({
    ignore: join('H', '.gitignore'),
    trust: join('H', 'vertrouwen.json'),
    directory: join('H', 'adresboek.json'),
    earlier: join('H', 'adresboeken', '7.json'),
    root: join('H', 'ca', 'root.pem'),
    issuing: join('H', 'ca', 'uitgever.pem'),
    crl: join('H', 'ca', 'crl.pem'),
    authority: join('H', 'ca', 'geheim.json'),
    directoryKey: join('H', 'ca', 'adresboek-7.jwk.json'),
    applications: join('H', 'aanmeldingen'),
    hub: join('H', 'knooppunt'),
    participant: join('H', '7'),
  })
  expect(places.directoryKey('H')).toBe(join('H', 'ca', 'adresboek.jwk.json'))
  expect(files).toEqual({
    ...{ hubConfig: 'hub.json', gatewayConfig: 'gateway.json', tlsKey: 'tls.key.pem', tlsCertificate: 'tls.pem' },
    ...{ signing: 'teken.jwk.json', sealing: 'zegel.jwk.json', nextSigning: 'teken.volgende.jwk.json', token: 'token' },
  })
})

test('paths of a portal in it', () => {
  expect(Object.fromEntries(Object.entries(portalPlaces).map(([name, place]) => [name, place('H')]))).toEqual({
    store: join('H', 'portaal', 'kluis.sqlite'),
    agreements: join('H', 'overeenkomsten'),
    recoveries: join('H', 'portaal', 'herstel'),
    notices: join('H', 'portaal', 'kennisgevingen'),
  })
})

test('a portal comes into a home once, as a supplier that takes part in nothing; examples come in a test only', async () => {
  const now = new Date()
  await preparePortal(home, { now, isTest: false })
  const { deelnemers } = await readBook(home, now)
  expect(deelnemers.filter(({ oin }) => oin === testPortalOin)).toMatchObject([
    { naam: 'Proefportaal', soorten: ['schuldeiser'], modules: [], vlaggen: [] },
  ])
  expect(applicationsOf(home)).toEqual([])
  await preparePortal(home, { now, isTest: true })
  const again = await readBook(home, now)
  expect(again.deelnemers.length).toBe(deelnemers.length)
  expect(applicationsOf(home).length).toBe(3)
})
