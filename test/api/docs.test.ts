/** The rendered contracts: static pages that ask nothing of any other site, readable on a desk and on a phone. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../site/axe.ts'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { readContract } from './contract.ts'
import { readBundle } from './read-bundle.ts'

const house = join(import.meta.dirname, '../..')
const pageOf = (name: string): string => join(house, `dist/docs/${name}.html`)
const withoutBrowser = tellWhenSkipped('the rendered contracts are not looked at')
let browser: Browser

beforeAll(async () => {
  if (!withoutBrowser) browser = await launch()
})
afterAll(async () => {
  if (!withoutBrowser) await browser.close()
})

describe.each([{ name: 'knooppunt' }, { name: 'gateway' }])('$name', ({ name }) => {
  test('names no script, style, font or picture of another site', () => {
    const html = readFileSync(pageOf(name), 'utf8')
    const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, text]) => text).join('\n')
    const found = [
      ...html.matchAll(/<(?:script|link|img|iframe|source)\b[^>]*?(?:src|href)=["']?(?:https?:)?\/\/[^"'>]{0,80}/g),
      ...html.matchAll(/cdn\.redoc|fonts\.g(?:oogleapis|static)|unpkg\.com|jsdelivr/g),
      ...styles.matchAll(/@import|url\(\s*["']?(?:https?:)?\/\//g),
    ]
    expect(found.map(([text]) => text)).toEqual([])
    expect(html.includes('<html lang="nl">')).toBe(true)
    expect(html.includes("content=\"default-src 'none'")).toBe(true)
  })

  test.skipIf(withoutBrowser).each([
    { kind: 'desk', width: 1400, height: 900, colorScheme: 'light', walk: fromTheMenu },
    { kind: 'desk', width: 1400, height: 900, colorScheme: 'dark', walk: byAddress },
    { kind: 'phone', width: 390, height: 844, colorScheme: 'light', walk: fromTheMenu },
  ] as const)('reads on a $kind, $colorScheme, to every operation, without asking for anything', async (look) => {
    const { kind, width, height, colorScheme, walk } = look
    const page = await browser.newPage({ viewport: { width, height }, colorScheme })
    page.setDefaultTimeout(20_000)
    const asked: string[] = []
    const errors: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (line) => line.type() === 'error' && errors.push(line.text()))
    const url = pathToFileURL(pageOf(name)).href
    await page.goto(url)
    expect(await page.locator('h1').first().innerText()).toMatch(/^(?:Knooppunt|Gateway)/)
    expect(await page.evaluate('document.documentElement.className')).toBe(colorScheme)
    expect(await page.getByRole('link', { name: 'Terug naar Schuldenknooppunt' }).getAttribute('href')).toBe('./')
    if (kind === 'desk') expect(await violations(page)).toEqual([])
    for await (const operation of walk(page, operationsOf(name))) {
      await inView(page, operation)
      expect(await page.evaluate('document.documentElement.scrollWidth'), operation.id).toBeLessThanOrEqual(width)
    }
    if (kind === 'desk') expect((await violations(page)).filter(({ id }) => id === 'color-contrast')).toEqual([])
    expect(asked.filter((one) => !one.startsWith(url) && !one.startsWith('data:'))).toEqual([])
    expect(errors).toEqual([])
    await page.close()
  })

  test('holds every path of the contract', () => {
    const html = readFileSync(pageOf(name), 'utf8')
    const missing = readContract(readBundle(name)).operations.filter(
      ({ path }) => !html.includes(path.replace(/^\/v1/, '')),
    )
    expect(missing.map(({ path }) => path)).toEqual([])
  })
})

type Operation = { readonly tag: string; readonly id: string; readonly summary: string }

/** The operations of a contract, as its page should show them. */
function operationsOf(name: string): readonly Operation[] {
  type Written = { readonly operationId?: string; readonly tags: readonly string[]; readonly summary: string }
  const paths = readBundle(name)['paths'] as Readonly<Record<string, Readonly<Record<string, Written>>>>
  return Object.values(paths)
    .flatMap((path) => Object.values(path))
    .flatMap(({ operationId: id, tags, summary }) => (id === undefined ? [] : [{ tag: tags[0] ?? '', id, summary }]))
}

/** Where an operation stands in its page: an address that people may keep. */
function addressOf({ tag, id }: Operation): string {
  return `#/${tag}/${id}`.toLowerCase()
}

/** Goes to each operation by its address, as a kept link does. */
async function* byAddress(page: Page, operations: readonly Operation[]): AsyncGenerator<Operation> {
  const url = page.url()
  for (const operation of operations) {
    await page.goto(url + addressOf(operation))
    yield operation
  }
}

/** Goes to each operation as a reader does: opens its group in the menu, and chooses it there. */
async function* fromTheMenu(page: Page, operations: readonly Operation[]): AsyncGenerator<Operation> {
  const menu = page.locator('.menu-content')
  // The menu answers from when the page is drawn; arriving at the last operation shows that it is, and opens no other group.
  yield* byAddress(page, operations.slice(-1))
  for (const [at, operation] of operations.entries()) {
    const again = operation.tag === operations[at - 1]?.tag
    const open = page.getByRole('button', { name: 'Open navigation menu' })
    if (await open.isVisible()) await open.click()
    if (!again) await menu.getByRole('link', { name: operation.tag }).click()
    await menu.locator(`a[href="${addressOf(operation)}"]`).click()
    yield operation
  }
}

/** Waits until the reader looks at an operation, however late it is drawn. */
async function inView(page: Page, { summary }: Operation): Promise<void> {
  const heading = page.getByRole('heading', { name: summary })
  await heading.waitFor()
  const bottom = page.viewportSize()?.height ?? 0
  await expect.poll(() => heading.boundingBox(), { timeout: 20_000 }).toSatisfy((box) => box.y >= 0 && box.y < bottom)
}
