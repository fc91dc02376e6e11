/** The envelope is the same in a browser: vectors, sealing and opening, under a strict Content Security Policy. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { messageOf } from './cast.ts'
import type { EnvelopePage } from './page.entry.ts'
import { tellWhenSkipped } from '../browser/chromium.ts'
import { withPage } from '../browser/page-host.ts'
import { vectorNames } from './vectors.ts'

const folder = join(import.meta.dirname, '../../spec/knooppunt/vectoren')
type Outcome = { readonly naam: string; readonly expected: unknown; readonly found: unknown }
type WithPage = { readonly envelopePage: EnvelopePage }

const withoutBrowser = tellWhenSkipped('the envelope is not run in a browser')

describe.skipIf(withoutBrowser)('the envelope in a browser', () => {
  test('does what every vector says, and opens what it sealed', { timeout: 120_000 }, async () => {
    const vectors = JSON.stringify(
      Object.fromEntries(
        vectorNames.map((name) => [name, JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))]),
      ),
    )
    const message = JSON.stringify(messageOf({ Opmerking: 'é€😀' }))

    const { result, complaints } = await withPage(join(import.meta.dirname, 'page.entry.ts'), async (page) => {
      await page.waitForFunction('typeof globalThis.envelopePage === "object"')
      const outcomes = await page.evaluate(
        (text) => (globalThis as unknown as WithPage).envelopePage.vectors(text),
        vectors,
      )
      const opened: string[] = []
      for (const suite of [1, 2] as const)
        opened.push(
          await page.evaluate(([one, text]) => (globalThis as unknown as WithPage).envelopePage.roundTrip(one, text), [
            suite,
            message,
          ] as const),
        )
      return { outcomes: JSON.parse(outcomes) as readonly Outcome[], opened }
    })

    expect(result.outcomes.map(({ naam, found }) => [naam, found])).toEqual(
      result.outcomes.map(({ naam, expected }) => [naam, expected]),
    )
    expect(result.outcomes.length).toBeGreaterThan(60)
    expect(result.opened).toEqual([message, message])
    expect(complaints).toEqual([])
  })
})
