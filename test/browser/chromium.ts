/** Chromium for the tests, when this machine has it. */
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where Chromium is; undefined when it is not installed. */
const chromiumPath = places.find((path) => existsSync(path))

/** Starts Chromium without a window, and without anything it would do on its own. */
export function launch(): Promise<Browser> {
  return chromium.launch({
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
}

/** Says once that the tests of this file are skipped, and why. */
export function tellWhenSkipped(what: string): boolean {
  if (chromiumPath === undefined) console.warn(`SKIPPED: no Chromium on this machine, so ${what}`)
  return chromiumPath === undefined
}
