import type { Browser, BrowserContext, Page } from 'playwright-core'
export function openWorkList(
  browser: Browser | BrowserContext,
  change?: (file: string, text: string) => string | undefined,
): Promise<Page>
