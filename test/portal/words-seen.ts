/** What a page says to whoever hears it: each part with its role and its words, without what is another one each time. */
import { existsSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

/** What differs from day to day or from run to run, and what stands in its place. */
const changing: readonly (readonly [RegExp, string])[] = [
  [/\b(?:maan|dins|woens|donder|vrij|zater|zon)dag\b/g, 'weekdag'],
  [/\b(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b/g, 'maand'],
  [/\b[0-9A-Z]{4}(?:-[0-9A-Z]{2,4}){3,}\b/g, 'CODE'],
  [/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, 'uuid'],
  [/\b(?=\d*[a-f])[0-9a-f]{12,}\b/g, 'hash'],
  [/\b\d{1,2}-\d{1,2}-20\d\d\b/g, 'datum'],
  [/\b20\d\d-\d\d-\d\d\b/g, 'datum'],
  [/\b\d{1,2} maand 20\d\d\b/g, 'datum'],
  [/\b\d\d:\d\d(?::\d\d)?\b/g, 'tijd'],
  [/\b(in|voor) 20\d\d\b/g, '$1 dit jaar'],
  [/\b\d{3} \d{3}\b/g, 'nummer'],
  [/\bnog \d+ werkdagen\b/g, 'nog zoveel werkdagen'],
  [/\bover \d+ seconden?\b/g, 'over zoveel seconden'],
  [/\bover (?:2 minuten|1 minuut|een halve minuut), om\b/g, 'over zo lang, om'],
  [/(\bZaak: |\bcell "|\bGemeente Voorbeeld )[0-9a-f]{8}\b/g, '$1zaak'],
  [/code: "?[0-9a-f]{8}"?$/gm, 'code: zaak'],
  [/localhost:\d+/g, 'localhost'],
]

/** Milliseconds that a page gets to say what it should, and that it says the same when nobody knows yet what that is. */
const [patience, still] = [20_000, 1000]

/** The page in words, as it stands once it says what this file holds; otherwise as it is in the end. */
export async function wordsOf(page: Page, file: string): Promise<string> {
  const wanted = existsSync(file) ? readFileSync(file, 'utf8') : undefined
  const end = performance.now() + (wanted === undefined ? still : patience)
  let said = await read(page)
  while (said !== wanted && performance.now() < end) {
    await page.waitForTimeout(100)
    said = await read(page)
  }
  return said
}

async function read(page: Page): Promise<string> {
  const text = await page.locator('body').ariaSnapshot()
  return `${changing.reduce((said, [each, name]) => said.replaceAll(each, name), text)}\n`
}
