/** What a page complains of while somebody uses it. */
import type { Page } from 'playwright-core'

/** All of it, as it comes; that nobody is logged in yet is no complaint. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('console', (line) => {
    if (!line.text().includes('401 (Unauthorized)')) complaints.push(line.text())
  })
  page.on('pageerror', (error) => void complaints.push(error.message))
  return complaints
}
