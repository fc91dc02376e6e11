import type { Browser, BrowserContext, Page } from 'playwright-core'
export function openWorkList(browser: Browser | BrowserContext): Promise<Page>
