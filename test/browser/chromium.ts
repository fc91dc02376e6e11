/** Chromium for the tests, when this machine has it. */
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

/** First the one without anything around a page: with all of that each new window takes four times as much work. */
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** Where Chromium is; undefined when it is not installed. */
const chromiumPath = places.find((path) => existsSync(path))

/** The one of this process, once somebody asked for it: starting takes longer than most of what is done in it. */
let running: Promise<Browser> | undefined

/**
 * Chromium for a test file. Files of one process share it and are run in turn; each opens windows of its own, which know
 * nothing of earlier ones. Closing it closes those, and the program ends with its process.
 */
export function launch(): Promise<Browser> {
  running ??= start()
  return running
}

/** Starts it without a window, and without anything it would do on its own. */
async function start(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: chromiumPath ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  const close = async (): Promise<void> => {
    await Promise.all(browser.contexts().map((context) => context.close()))
  }
  return Object.assign(browser, { close })
}

/** Says once that the tests of this file are skipped, and why. */
export function tellWhenSkipped(what: string): boolean {
  if (chromiumPath === undefined) console.warn(`SKIPPED: no Chromium on this machine, so ${what}`)
  return chromiumPath === undefined
}
