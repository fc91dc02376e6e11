/** Looks at a page as it stands: wide and narrow, light and dark, with axe; and keeps pictures for who wants to see them. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { violations } from '../site/axe.ts'

/** What is wrong with a page: where, and what. */
export type Seen = { readonly name: string; readonly wrong: readonly unknown[] }

const wide = { width: 1280, height: 800 }
const narrow = { width: 360, height: 740 }
/** Each width and colour scheme; axe judges the first two, pictures are made of all. */
const looks = [
  ['breed-licht', wide, 'light'],
  ['smal-donker', narrow, 'dark'],
  ['breed-donker', wide, 'dark'],
  ['smal-licht', narrow, 'light'],
] as const

/** Somebody who looks; `pictures` is the folder for pictures, and without it none are made. */
export function eye(page: Page, pictures: string | undefined): { readonly look: (name: string) => Promise<Seen> } {
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
      for (const [index, [look, size, colorScheme]] of looks.entries()) {
        if (index > 1 && pictures === undefined) break
        await page.setViewportSize(size)
        await page.emulateMedia({ colorScheme })
        if (index < 2) wrong.push(...(await violations(page)))
        await picture(`${String(count).padStart(2, '0')}-${name}-${look}`)
      }
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
