/** H-25, H-26: the page is ours alone: nobody else's script or address, no text that becomes script, bytes that anybody can make again and compare, and everybody can use it. */
import { createHash } from 'node:crypto'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { get } from 'node:http'
import { dirname, join, relative } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Metafile } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { bundledMutant } from '../../proof/mutants/mutation.mjs'
import { bundlePortal } from '../../tools/bundle-portal.mjs'
import { house } from '../../tools/floor-plan.mjs'
import { releaseHash } from '../../tools/portal-release.mjs'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { violations } from '../site/axe.ts'
import { openPortalWorld } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'

/** Every word that a login comes back with, or the page says by itself; `mislukt` is for all the rest. */
const loginWords = [
  ...['niveau', 'kvk', 'onbekend', 'vestiging', 'voorwaarden', 'laat', 'herhaald', 'browser', 'client', 'afgebroken'],
  ...['inschrijving', 'ondertekenaars', 'tekenen', 'makelaar', 'uitgelogd', 'verlopen', 'klok', 'mislukt'],
]
const folder = mkdtempSync(join(tmpdir(), 'skp-portal-uitgave-'))
const built = join(folder, 'pagina')
let metafile: Metafile
beforeAll(async () => void (metafile = await bundlePortal(house, built, bundledMutant)))
afterAll(() => rmSync(folder, { recursive: true }))

type Release = {
  readonly hash: string
  readonly bestanden: readonly { readonly pad: string; readonly sha256: string }[]
}
const releaseOf = (page: string): Release => JSON.parse(readFileSync(join(page, 'uitgave.json'), 'utf8')) as Release

/** The scripts that come along with this one, itself included. */
function loadedBy(entry: string): readonly string[] {
  const seen = new Set([
    Object.keys(metafile.outputs).find((path) => metafile.outputs[path]?.entryPoint === entry) ?? '',
  ])
  for (const path of seen)
    for (const { kind, path: next } of metafile.outputs[path]?.imports ?? [])
      if (kind === 'import-statement') seen.add(next)
  return [...seen]
}

/** What comes over the line, as it is on it. */
function rawGet(url: string, coding: string | undefined) {
  const headers = coding === undefined ? {} : { 'Accept-Encoding': coding }
  return new Promise<{ bytes: Buffer; coding: string | undefined; vary: string | undefined }>((done, fail) => {
    get(url, { headers }, (answer) => {
      const parts: Buffer[] = []
      const { 'content-encoding': told, vary } = answer.headers
      answer
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => done({ bytes: Buffer.concat(parts), coding: told, vary }))
    }).on('error', fail)
  })
}

const zipped = (paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0)

test('before the login less than 100 kB is loaded, and with what comes after it less than 250 kB, apart from validators', () => {
  const beside = ['index.html', 'portaal.css', 'uitgave.json'].map((name) => join(built, name))
  const scripts = (...entries: string[]) => [...new Set(entries.flatMap(loadedBy))].map((path) => join(house, path))
  const [first, all] = [scripts('portal/browser/main.ts'), scripts('portal/browser/main.ts', 'portal/browser/app.ts')]

  expect([first.length > 0, all.length > first.length]).toEqual([true, true])
  expect(zipped([...beside, ...first])).toBeLessThan(100_000)
  expect(zipped([...beside, ...all])).toBeLessThan(250_000)
})

test('H-25: made in another folder, the page is the same to the byte', async () => {
  const elsewhere = join(folder, 'een ander huis')
  const sources = Object.keys(metafile.inputs).filter((path) => !path.startsWith('<'))
  const packages = [...new Set(sources.flatMap((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []))]
  const files = ['package.json', 'portal/browser/page', 'dist', 'schemas', 'spec', ...packages, ...sources]
  for (const name of new Set(files)) {
    mkdirSync(dirname(join(elsewhere, name)), { recursive: true })
    cpSync(join(house, name), join(elsewhere, name), {
      recursive: true,
      filter: (path) => !/\/dist\/(docs|packages|site)$/.test(path),
    })
  }
  await bundlePortal(elsewhere, join(folder, 'nog eens'))

  expect(releaseOf(join(folder, 'nog eens'))).toEqual(releaseOf(built))
})

test('H-25: the list of the release names every file with its hash, and its own hash is that of the list', () => {
  const { hash, bestanden } = releaseOf(built)
  const names = readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `/${relative(built, join(parentPath, name))}`)
  const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

  expect(bestanden.map(({ pad }) => pad)).toEqual(names.filter((name) => name !== '/uitgave.json').sort())
  for (const file of bestanden) expect(sha256(readFileSync(join(built, file.pad)))).toBe(file.sha256)
  expect(sha256(bestanden.map((file) => `${file.sha256}  ${file.pad}\n`).join(''))).toBe(hash)
  expect(releaseHash(bestanden)).toBe(hash)
})

test('H-25: the page says which packages are in it, with version and licence', () => {
  const { pakketten } = JSON.parse(readFileSync(join(built, 'afhankelijkheden.json'), 'utf8')) as {
    readonly pakketten: readonly Readonly<Record<string, string>>[]
  }

  expect(pakketten).toContainEqual({
    naam: 'preact',
    versie: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    licentie: 'MIT',
  })
  expect(pakketten.length).toBeGreaterThan(3)
  const named = pakketten.map(({ naam, versie }) => [naam, versie])
  const looks = Object.entries(manifest.devDependencies).filter(([name]) => name.startsWith('@nl-design-system-'))
  expect(named).toEqual(expect.arrayContaining(looks))
  expect(looks.length).toBe(named.filter(([name]) => name?.startsWith('@nl-design-system-')).length)
})

describe('the server of the page', () => {
  let world: PortalWorld
  beforeAll(async () => void (world = await openPortalWorld(built)))
  afterAll(() => world.close())

  test('what goes over the line is packed for who takes that, and the same bytes for everybody', async () => {
    const names = ['/', '/portaal.css', '/uitgave.json']
    const sizes: number[] = []
    for (const name of names) {
      const [packed, plain, none] = await Promise.all(
        ['br, gzip', undefined, 'gzip;q=0, *'].map((coding) => rawGet(`${world.portal.url}${name}`, coding)),
      )
      const file = readFileSync(join(built, name === '/' ? 'index.html' : name))
      expect([packed?.coding, plain?.coding, none?.coding, packed?.vary]).toEqual([
        ...['gzip', undefined, undefined, 'Accept-Encoding'],
      ])
      expect(file.equals(gunzipSync(packed?.bytes ?? new Uint8Array()))).toBe(true)
      expect([plain?.bytes.equals(file), none?.bytes.equals(file)]).toEqual([true, true])
      sizes.push(packed?.bytes.length ?? 0)
    }
    const scripts = [...new Set(loadedBy('portal/browser/main.ts'))].map((path) => join(house, path))
    expect(sizes.reduce((sum, size) => sum + size, zipped(scripts))).toBeLessThan(100_000)
  })

  test('H-25: allows our own script and style by their bytes, our own server, and nothing else', async () => {
    const { headers } = await fetch(world.portal.url)
    const map = /<script type="importmap">([^<]*)</.exec(readFileSync(join(built, 'index.html'), 'utf8'))?.[1] ?? ''
    const hash = createHash('sha256').update(map).digest('base64')

    expect(headers.get('content-security-policy')?.split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'self' 'sha256-${hash}'`,
      "style-src 'self'",
      `connect-src 'self' ${world.api}`,
      ...["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
      ...["require-trusted-types-for 'script'", "trusted-types 'none'"],
    ])
    expect([headers.get('cache-control'), headers.get('referrer-policy'), headers.get('set-cookie')]).toEqual([
      ...['no-store', 'no-referrer', null],
    ])
  })
})

const withoutBrowser = tellWhenSkipped('nobody sees whether a changed script is refused')

describe.skipIf(withoutBrowser)('a browser', () => {
  let browser: Browser
  beforeAll(async () => void (browser = await launch()))
  afterAll(() => browser.close())

  /** What a page does in a portal whose files are these, until `look` has seen it. */
  async function inPortal<Seen>(page: string, look: (page: Page, world: PortalWorld) => Promise<Seen>): Promise<Seen> {
    const world = await openPortalWorld(page)
    const tab = await browser.newPage()
    try {
      return await look(tab, world)
    } finally {
      await tab.close()
      await world.close()
    }
  }

  test('H-25: asks nobody but us, shows the hash of the release, and makes no script of text', async () => {
    const seen = await inPortal(built, async (page, world) => {
      const asked: string[] = []
      const complaints: string[] = []
      page.on('request', (request) => void asked.push(new URL(request.url()).origin))
      page.on('pageerror', (error) => void complaints.push(error.message))
      await page.goto(world.portal.url)
      await page.waitForSelector('.nl-button--primary:has-text("Inloggen met eHerkenning")')
      await page.waitForFunction('document.querySelector("#uitgave").textContent !== ""')
      const write = 'try { document.body.innerHTML = "<b>x</b>"; "geschreven" } catch (error) { error.name }'
      return {
        strangers: asked.filter((origin) => origin !== world.portal.url && origin !== world.api),
        complaints,
        hash: await page.textContent('#uitgave'),
        // The look has come, under the policy of the page.
        button: await page.evaluate('getComputedStyle(document.querySelector(".nl-button")).borderTopWidth'),
        written: await page.evaluate(write),
      }
    })

    expect(seen).toEqual({
      ...{ strangers: [], complaints: [], button: '2px', written: 'TypeError' },
      hash: releaseOf(built).hash.slice(0, 16),
    })
  })

  test('H-25: runs no script of which one byte was changed, neither the first nor one that is loaded later', async () => {
    const later = relative(built, join(house, loadedBy('portal/browser/app.ts')[0] ?? ''))
    for (const name of ['portaal.js', later]) {
      const changed = join(folder, 'veranderd')
      cpSync(built, changed, { recursive: true })
      appendFileSync(join(changed, name), ' ')
      const outcome = await inPortal(changed, async (page, world) => {
        await page.goto(world.portal.url)
        return page.evaluate(`import('/${name}').then(() => 'geladen', () => 'geweigerd')`)
      })
      expect([name, outcome]).toEqual([name, 'geweigerd'])
      rmSync(changed, { recursive: true })
    }
    // As it was built, the same script is loaded.
    expect(
      await inPortal(built, async (page, world) => {
        await page.goto(world.portal.url)
        return page.evaluate(`import('/${later}').then(() => 'geladen', () => 'geweigerd')`)
      }),
    ).toBe('geladen')
  })

  test('H-26: the way in is good for everybody, with each word that a login comes back with, light and dark, from 320 pixels up', async () => {
    const words = await inPortal(built, async (page, world) => {
      const told: unknown[] = []
      for (const [index, word] of ['', ...loginWords].entries()) {
        await page.setViewportSize({ width: index % 2 === 0 ? 320 : 1280, height: 640 })
        await page.emulateMedia({ colorScheme: index % 4 < 2 ? 'light' : 'dark' })
        await page.goto(`${world.portal.url}/${word === '' ? '' : `?fout=${word}`}`)
        await page.waitForSelector('main button')
        const overflow = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
        const text = word === '' ? '' : await page.textContent('[role=alert]')
        told.push([word, text, overflow, await violations(page)])
      }
      for (let press = 0; press < 2; press += 1) await page.keyboard.press('Tab')
      return { told, focus: await page.evaluate('document.activeElement.textContent') }
    })

    const own = new Set(words.told.map((each) => (each as readonly string[])[1]))
    expect(words.told).toEqual(['', ...loginWords].map((word) => [word, expect.any(String), false, []]))
    expect(own.size).toBe(loginWords.length + 1)
    expect(words.focus).toBe('Inloggen met eHerkenning')
  })
})
