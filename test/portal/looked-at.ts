/** A page as people have it: narrow and wide, light and dark, and what is wrong with it. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { violations } from '../site/axe.ts'

/** What is wrong with the page as it is now: for axe, and on a narrow screen, in both colours. */
export async function seen(page: Page, name: string): Promise<unknown[]> {
  const found: unknown[] = [...(await violations(page))]
  for (const [width, colorScheme] of [
    [320, 'dark'],
    [360, 'light'],
    [1280, 'dark'],
    [1280, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    if (await page.evaluate('document.documentElement.scrollWidth > innerWidth')) found.push([name, width, 'too wide'])
    if (colorScheme === 'dark' && width === 1280) found.push(...(await violations(page)))
    const folder = process.env['SKP_SCREENS']
    if (folder !== undefined)
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true })
  }
  return found
}

/** What the page complains of; that nobody is logged in yet is no complaint. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('console', (line) => {
    if (!line.text().includes('401 (Unauthorized)')) complaints.push(line.text())
  })
  page.on('pageerror', (error) => void complaints.push(error.message))
  return complaints
}
