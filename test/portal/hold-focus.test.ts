/**
 * Whoever loses what they were at goes on near it: in their row, in the next, at the heading of the section or that of the page; the page
 * does not move, and nobody is taken from where they went themselves.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundledMutant } from '../../proof/mutants/mutation.mjs'
import { house } from '../../tools/floor-plan.mjs'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'

const withoutBrowser = tellWhenSkipped('nobody loses what they were at')
const source = 'portal/browser/hold-focus.ts'

const body = `<main><h1>Pagina</h1><button id="los">Los</button>
<section id="met"><h2>Deel</h2><p id="rij"><button id="weg">Weg</button></p><p style="height:3000px"></p><button id="ver">Ver</button></section>
<section id="zonder"><div><button id="in">In</button></div><button id="naast">Naast</button></section>
<table><tbody><tr id="een"><td><button id="open">Open</button></td><td><button id="pak">Pak</button></td></tr>
<tr id="twee"><td><button id="volgende">Open</button></td></tr></tbody></table></main>`

describe.skipIf(withoutBrowser)('what somebody was at goes away', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await launch()
    page = await browser.newPage()
    const text = readFileSync(join(house, source), 'utf8')
    const { outputFiles } = await build({
      stdin: { contents: bundledMutant(source, text) ?? text, loader: 'ts' },
      ...{ bundle: true, write: false, format: 'iife', globalName: 'held' },
    })
    await page.setContent(body)
    await page.evaluate(`${outputFiles[0]?.text ?? ''}; held.holdFocus(document)`)
  })
  afterAll(() => browser.close())

  /** Where somebody is a moment after this was done by who was at a place, and where in the window the last button stands. */
  const after = async (at: string, act: string): Promise<readonly [string, number]> => {
    await page.evaluate(`document.querySelector('main').outerHTML = ${JSON.stringify(body)}`)
    await page.focus(at)
    await page.evaluate(act)
    await page.waitForTimeout(250)
    return page.evaluate(
      '[document.activeElement.id || document.activeElement.tagName, Math.round(document.querySelector("#ver")?.getBoundingClientRect().top)]',
    )
  }
  const gone = (place: string): string => `document.querySelector(${JSON.stringify(place)}).remove()`

  test.each([
    ['#weg', gone('#weg'), 'H2'],
    ['#weg', gone('#met'), 'H1'],
    ['#in', gone('#zonder div'), 'naast'],
    ['#pak', gone('#pak'), 'open'],
    ['#pak', gone('#een'), 'volgende'],
    ['#volgende', gone('#twee'), 'open'],
    ['#los', gone('#los'), 'H1'],
    // Another place went, or who was there had left it.
    ['#los', gone('#met'), 'los'],
    ['#weg', `document.activeElement.blur(); setTimeout(() => ${gone('#weg')})`, 'BODY'],
    // Who leads somewhere comes first.
    ['#weg', `${gone('#weg')}; setTimeout(() => document.querySelector('#ver').focus({ preventScroll: true }))`, 'ver'],
  ])('at %s, after %s', async (at, act, where) => {
    expect((await after(at, act))[0]).toBe(where)
  })

  test('who reads elsewhere stays there', async () => {
    const [, before] = await after('#weg', 'scrollTo(0, 2000)')
    const [where, scrolled] = await after('#weg', `scrollTo(0, 2000); ${gone('#weg')}`)
    expect([where, scrolled]).toEqual(['H2', before])
  })
})
