/**
 * Looks at a page as it stands: wide and narrow, light and dark, in large letters, with axe; what it says is what stands in `seen/`, and with
 * `SKP_BEELDEN=FOLDER` there are pictures.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { violations } from '../site/axe.ts'
import { wordsOf } from './words-seen.ts'

/** What is wrong with a page: where, and what. */
export type Seen = { readonly name: string; readonly wrong: readonly unknown[] }

const wide = { width: 1280, height: 800 }
const narrow = { width: 360, height: 740 }
const half = { width: 640, height: 740 }
/** Each width and colour scheme; axe judges the first two, pictures are made of all. */
const looks = [
  ['breed-licht', wide, 'light'],
  ['smal-donker', narrow, 'dark'],
  ['breed-donker', wide, 'dark'],
  ['smal-licht', narrow, 'light'],
] as const

/** Where pictures go, for who wants to see them; without it none are made. */
const album = process.env['SKP_BEELDEN']

/** Somebody who looks; of what it sees the pictures are kept under a name. */
export function eye(page: Page, kind: string): { readonly look: (name: string) => Promise<Seen> } {
  const pictures = album === undefined ? undefined : join(album, kind)
  let count = 0
  const picture = async (name: string): Promise<void> => {
    if (pictures === undefined) return
    mkdirSync(pictures, { recursive: true })
    await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
  }
  return {
    look: async (name) => {
      count += 1
      const wrong: unknown[] = []
      const words = join(import.meta.dirname, 'seen', kind, `${String(count).padStart(2, '0')}-${name}.yml`)
      await expect(await wordsOf(page, words)).toMatchFileSnapshot(words)
      for (const [index, [look, size, colorScheme]] of looks.entries()) {
        if (index > 1 && pictures === undefined) break
        await page.setViewportSize(size)
        await page.emulateMedia({ colorScheme })
        if (index < 2) wrong.push(...(await violations(page)))
        await picture(`${String(count).padStart(2, '0')}-${name}-${look}`)
      }
      const name200 = `${String(count).padStart(2, '0')}-${name}`
      if (pictures !== undefined) {
        await page.setViewportSize(wide)
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
        await picture(`${name200}-eigen-kleuren`)
        await page.emulateMedia({ forcedColors: null, contrast: 'more' })
        await picture(`${name200}-meer-contrast`)
        await page.emulateMedia({ contrast: null })
      }
      await page.setViewportSize(wide)
      wrong.push(...(await astray(page)))
      // Letters twice as large, in what is left of a screen.
      wrong.push(...(await outline(page)))
      await page.setViewportSize(half)
      await page.evaluate(`document.documentElement.style.fontSize = '200%'`)
      if (await overflows(page)) wrong.push('valt met letters van 200 % buiten de pagina')
      await picture(`${name200}-grote-letters`)
      await page.evaluate(`document.documentElement.style.fontSize = ''`)
      // The narrowest screen, and paper.
      await page.setViewportSize({ width: 320, height: 640 })
      if (await overflows(page)) wrong.push('valt op 320 pixels buiten de pagina')
      await page.emulateMedia({ colorScheme: 'light', media: 'print' })
      if ((await page.locator('nav:visible, .nl-button:visible').count()) > 0) wrong.push('knoppen op papier')
      await page.emulateMedia({ media: null })
      await page.setViewportSize(wide)
      return { name, wrong }
    },
  }
}

async function overflows(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > innerWidth')
}

/** What is said at the very edge of a wide window: outside the sheet, the bands and all else that has a place. */
async function astray(page: Page): Promise<readonly string[]> {
  return page.evaluate(`(() => {
    const found = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const { currentNode: text } = texts
      const within = text.parentElement
      if (text.data.trim() === '' || !within.checkVisibility() || within.closest('.alleen-voorlezen, .nl-skip-link')) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      if ([...range.getClientRects()].some(({ left, width }) => width > 0 && left < 16)) found.push('aan de rand: ' + text.data)
    }
    return found
  })()`)
}

/** What is wrong with the headings in sight: one at the top, and none that skips a level. */
async function outline(page: Page): Promise<readonly string[]> {
  const levels: readonly number[] = await page.evaluate(
    `[...document.querySelectorAll('h1, h2, h3, h4')].filter((each) => each.checkVisibility()).map((each) => Number(each.tagName[1]))`,
  )
  const tops = levels.filter((level) => level === 1).length
  const skips = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1)
  return [...(tops === 1 ? [] : [`${tops} koppen van niveau 1`]), ...(skips ? [`koppen: ${levels.join(' ')}`] : [])]
}
