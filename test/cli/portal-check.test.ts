/**
 * H-25: a monitor sees whether the page of the portal that visitors get is a release that the signers of the address book named.
 *
 * Inside: the bytes of a page are changed in every place, which needs no network.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkPage } from '../../cli/portal/check-page.ts'
import type { AskPage } from '../../cli/portal/check-page.ts'
import { releaseHash } from '../../cli/portal/release-hash.ts'
import type { Release } from '../../cli/portal/release-hash.ts'
import type { Trust } from '../../directory/index.ts'
import { bundlePortal } from '../../tools/bundle-portal.mjs'
import { house } from '../../tools/floor-plan.mjs'
import { releaseHash as hashOfTheBuild } from '../../tools/portal-release.mjs'
import { openPortalWorld } from '../portal/portal-world.ts'
import type { PortalWorld } from '../portal/portal-world.ts'
import { skpHere } from './at-desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'skp-bewaking-'))
const built = join(folder, 'pagina')
beforeAll(async () => void (await bundlePortal(house, built)))
afterAll(() => rmSync(folder, { recursive: true }))

const releaseOf = (page: string): Release => JSON.parse(readFileSync(join(page, 'uitgave.json'), 'utf8')) as Release
const policy = "default-src 'none'; trusted-types 'none'"
const trust: Trust = { wortels: ['w'], sleutels: [{ kid: 'k', suite: 2, jwk: { x: 'x' } }], drempel: 1 }
const url = 'https://portaal.example'

type Change = Readonly<Record<string, string | undefined>>

/** Asks the built page, of which some paths answer other text, or nothing. */
function asking(change: Change, given = policy): AskPage {
  const setting = JSON.stringify({ dienst: 'x', vertrouwen: trust })
  const all: Change = { '/instelling.json': setting, ...change }
  return async (path) => {
    const name = path === '/' ? '/index.html' : path
    if (Object.hasOwn(all, path)) {
      const text = all[path]
      return text === undefined ? undefined : { bytes: Buffer.from(text), policy: given }
    }
    return { bytes: readFileSync(join(built, name)), policy: given }
  }
}

async function found(ask: AskPage, hash = releaseOf(built).hash, at = url): Promise<readonly string[]> {
  const { findings } = await checkPage(ask, { url, pages: [{ url: at, hash }], trust })
  return findings.map(({ code, place }) => [code, place].filter((part) => part !== undefined).join(' '))
}

describe('a page', () => {
  test('H-25: as it was built and named, nothing is found; the monitor counts as the build does', async () => {
    const { bestanden, hash } = releaseOf(built)

    expect(await found(asking({}))).toEqual([])
    expect([releaseHash(bestanden), hashOfTheBuild(bestanden)]).toEqual([hash, hash])
  })

  test('H-25: any file that is another, or gone, is named', async () => {
    const { bestanden } = releaseOf(built)
    for (const { pad } of bestanden.filter((_, index) => index % 20 === 0 || index < 5)) {
      const text = readFileSync(join(built, pad), 'utf8')
      expect(await found(asking({ [pad]: `${text} ` }))).toEqual([`file-other ${pad}`])
      expect(await found(asking({ [pad]: undefined }))).toEqual([`file-missing ${pad}`])
    }
  })

  test('H-25: a list that was made to fit the changed file is another release', async () => {
    const [first, ...rest] = releaseOf(built).bestanden
    const bestanden = [{ pad: first?.pad ?? '', sha256: '0'.repeat(64) }, ...rest]
    const list = (hash: string): Change => ({ '/uitgave.json': JSON.stringify({ hash, bestanden }) })

    expect(await found(asking(list(releaseHash(bestanden))))).toEqual(['release-other', `file-other ${first?.pad}`])
    expect(await found(asking(list(releaseOf(built).hash)))).toEqual(['release-unreadable /uitgave.json'])
    for (const text of ['', '[]', '{}', JSON.stringify({ hash: 'x', bestanden: [{ pad: '//elders/x', sha256: '' }] })])
      expect(await found(asking({ '/uitgave.json': text }))).toEqual(['release-unreadable /uitgave.json'])
  })

  test('H-25: where a browser begins, whom it must trust and what its policy allows are looked at too', async () => {
    const other = JSON.stringify({ vertrouwen: { ...trust, sleutels: [] } })

    expect(await found(asking({ '/': '<script>' }))).toEqual(['start-other /'])
    expect(await found(asking({ '/instelling.json': other }))).toEqual(['setting-other /instelling.json'])
    expect(await found(asking({}, ''))).toEqual(['policy-other /'])
    expect(await found(asking({}, `${policy}; script-src 'unsafe-inline'`))).toEqual(['policy-other /'])
    expect(await found(asking({}), releaseOf(built).hash, 'https://elders.example')).toEqual(['page-unknown'])
  })
})

describe('the command', () => {
  let world: PortalWorld
  beforeAll(async () => void (world = await openPortalWorld(built)))
  afterAll(() => world.close())

  const check = (at: string, ...more: string[]) =>
    skpHere(['portal', 'check', at, '--book', join(world.town.home, 'adresboek.json'), '--lang', 'en', ...more])

  test('H-25: a release that was named is good, and one byte later it is not', async () => {
    const { url: at } = world.portal
    expect(await check(at)).toMatchObject({ code: 1, out: expect.stringContaining('page-unknown') })

    const { hash } = releaseOf(built)
    const named = await skpHere(['portal', 'page', at, '--home', world.town.home, '--hash', hash])
    expect(named.code).toBe(0)
    expect(await check(at)).toMatchObject({ code: 0, out: expect.stringContaining(hash) })
    expect(JSON.parse((await check(at, '--format', 'json')).out)).toMatchObject({
      url: at,
      goed: true,
      bevindingen: [],
    })

    const other = await skpHere(['portal', 'page', at, '--home', world.town.home, '--hash', '0'.repeat(64)])
    expect(other.code).toBe(0)
    expect(await check(at)).toMatchObject({ code: 1, out: expect.stringContaining('release-other') })
  })

  test('a page that is not there, a hash that is none and a book of strangers are no verdict', async () => {
    const stranger = join(folder, 'vertrouwen.json')
    const own = JSON.parse(readFileSync(join(world.town.home, 'vertrouwen.json'), 'utf8')) as Trust
    writeFileSync(stranger, JSON.stringify({ ...own, sleutels: [] }))

    expect((await check('http://localhost:1')).code).toBe(2)
    expect((await check('http://elders.example')).code).toBe(2)
    expect((await check(world.portal.url, '--trust', stranger)).code).toBe(2)
    const named = await skpHere(['portal', 'page', world.portal.url, '--home', world.town.home, '--hash', 'x'])
    expect(named.code).toBe(2)
  })
})
