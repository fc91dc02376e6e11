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
    { kind: 'desk', width: 1400, height: 900, colorScheme: 'light' },
    { kind: 'desk', width: 1400, height: 900, colorScheme: 'dark' },
    { kind: 'phone', width: 390, height: 844, colorScheme: 'light' },
  ] as const)('reads on a $kind, $colorScheme, without asking for anything', async ({ kind, ...look }) => {
    const { width, height, colorScheme } = look
    const page = await browser.newPage({ viewport: { width, height }, colorScheme })
    const asked: string[] = []
    const errors: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (line) => line.type() === 'error' && errors.push(line.text()))
    const url = pathToFileURL(pageOf(name)).href
    await page.goto(url)
    await page.waitForLoadState('networkidle')
    expect(await page.locator('h1').first().innerText()).toMatch(/^(?:Knooppunt|Gateway)/)
    if (kind === 'desk') await expect.poll(() => unlinked(page, name)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    expect(asked.filter((one) => one !== url && !one.startsWith('data:'))).toEqual([])
    expect(errors).toEqual([])
    expect(await page.evaluate('document.documentElement.className')).toBe(colorScheme)
    expect(await page.getByRole('link', { name: 'Terug naar Schuldenknooppunt' }).getAttribute('href')).toBe('./')
    if (kind === 'desk') expect(await violations(page)).toEqual([])
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

/** Operations that the page does not lead to. */
async function unlinked(page: Page, name: string): Promise<readonly string[]> {
  const links = await page
    .locator('a[href^="#/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const operations = [...JSON.stringify(readBundle(name)).matchAll(/"operationId":"(\w+)"/g)].map(([, id = '']) => id)
  return operations.filter((id) => !links.some((link) => link.endsWith(`/${id.toLowerCase()}`)))
}
