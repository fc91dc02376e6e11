/**
 * H-25: whatever text somebody else chooses — in a message, as a name in the address book, in a list, as the name of a file — a page
 * shows it as text: no element comes of it, no script runs, nobody is asked anything, and it turns nothing that stands around it.
 *
 * Inside: the page has no door; how it tells what nobody sees is asked where it is made.
 */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { changeParticipant } from '../../directory/index.ts'
import { validate } from '../../validator/index.ts'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { changeBook } from '../exchange/change-book.ts'
import { saldoverzoek } from '../exchange/messages.ts'
import type { Message } from '../exchange/messages.ts'
import { shv } from '../exchange/town.ts'
import { seenText } from '../../portal/browser/view/foreign-text.ts'
import { builtPage } from './built-page.ts'
import { comeIn } from './clerk.ts'
import { machineTime, openPortalWorld, organisation, send, timeIn } from './portal-world.ts'

const withoutBrowser = tellWhenSkipped('nobody sees what hostile text does')

/** What has broken pages before: elements, attributes, addresses, ends of what is around it, templates, and turned or hidden signs. */
const corpus = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '<svg/onload=alert(1)>',
  "' onfocus=alert(1) autofocus='",
  'javascript:alert(1)',
  '<a href=javascript:alert(1)>x',
  '</textarea><script>alert(1)',
  '</option></select><img src=x>',
  '<iframe srcdoc=x>',
  '{{constructor}} ${alert(1)}',
  '&lt;img src=x onerror=alert(1)&gt;',
  '<style>*{display:none}</style>',
  '<base href=//x.example>',
  '<math><mtext><img src=x>',
  '\u05d0\u05d1\u05d2 12-13 \u200f34',
  'Ja\u200bnsen \u202e4321 \u2066x',
]
const name = `Gemeente ${corpus[0]} \u05d0\u05d1 \u200f\u200b12`

test.skipIf(withoutBrowser)('H-25: hostile text is text, wherever it is shown', { timeout: 180_000 }, async () => {
  const world = await openPortalWorld(await builtPage(), { clock: machineTime })
  const browser = await launch()
  try {
    await changeBook(world.town, (content) => changeParticipant(content, shv, { naam: name }))
    const page = await browser.newPage()
    const harm = harmOf(page)
    const seen: unknown[] = []
    const look = async (what: string, shown: string): Promise<void> =>
      void seen.push([
        what,
        await page.evaluate(strangers),
        ((await page.content()).match(tagged) ?? []).length,
        await isShown(page, shown),
        await page.evaluate(loose),
      ])
    await comeIn(page, world.portal.url)
    const { message, used } = await poisoned(
      saldoverzoek({ Ontvanger: organisation.oin, Tijdstip: timeIn(world.town) }),
    )
    expect(used.length).toBeGreaterThan(8)
    const counsellor = await world.town.gateway(shv)
    await send(counsellor, message)

    await page.waitForSelector('button.regel')
    await page.waitForSelector(`text=${'Gemeente <img'}`)
    await look('list', name)
    await page.fill('#zoek', corpus[1] ?? '')
    await look('search', 'Bericht')
    await page.fill('#zoek', '')
    await page.click('button.regel')
    await page.waitForSelector('dl')
    for (const text of used) await look('message', text)
    await page.click('button:text-is("Saldoverzoek antwoord")')
    await page.waitForSelector('button[type=submit]')
    for (const [index, field] of (await page.locator('main input[type=text], main textarea').all()).entries())
      await field.fill(corpus[index % corpus.length] ?? '')
    await page.click('button[type=submit]')
    await page.waitForSelector('#samenvatting:focus')
    await look('form', 'Er klopt nog iets niet')
    await handIn(page, look)

    expect(seen.filter((each) => JSON.stringify((each as unknown[]).slice(1)) !== '[[],0,true,[]]')).toEqual([])
    expect(harm).toEqual([])
  } finally {
    await browser.close()
    await world.close()
  }
})

type Look = (what: string, shown: string) => Promise<void>

/** A list whose name, headings and cells are hostile. */
async function handIn(page: Page, look: Look): Promise<void> {
  await page.click('nav >> text=CSV')
  await page.selectOption('#lijst-keuze', 'schuldregeling@2.0/Saldoverzoek-beantwoorden')
  const file = (text: string, called: string) => ({ name: called, mimeType: 'text/csv', buffer: Buffer.from(text) })
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Download wat wacht')])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  const [headings = '', first = ''] = Buffer.concat(chunks).toString('utf8').split('\r\n')
  const column = headings.split(';').indexOf('Klant onbekend')
  for (const [index, text] of corpus.entries()) {
    const row = first.split(';').map((cell, at) => (at === column ? `"${text.replaceAll('"', '""')}"` : cell))
    const called = `${text.replaceAll(/[/\\]/g, '_')}.csv`
    const isOther = index % 2 === 1
    const top = isOther ? `${headings};"${text.replaceAll('"', '""')}"` : headings
    await page.setInputFiles('#csv-bestand', file(`${top}\r\n${row.join(';')}${isOther ? ';x' : ''}\r\n`, called))
    await page.waitForSelector('.samenvatting')
    await look('list', called)
    await page.click('text=Terug')
  }
}

/** The same message with hostile text wherever its judge takes some, and which texts it took. */
async function poisoned(given: Message): Promise<{ readonly message: Message; readonly used: readonly string[] }> {
  const message = structuredClone(given)
  const used = new Set<string>()
  let next = 0
  const walk = async (inside: Record<string, unknown>): Promise<void> => {
    for (const [member, value] of Object.entries(inside)) {
      if (typeof value === 'object' && value !== null) await walk(value as Record<string, unknown>)
      if (typeof value !== 'string') continue
      for (let tries = 0; tries < corpus.length; tries += 1) {
        const text = corpus[(next + tries) % corpus.length] ?? ''
        inside[member] = text
        if ((await validate(message)).valid) {
          used.add(text)
          next += tries + 1
          break
        }
        inside[member] = value
      }
    }
  }
  await walk(message.Inhoud as Record<string, unknown>)
  return { message, used: [...used] }
}

/** Elements that no page of ours makes, or that lead or run anywhere else. */
const strangers = `[...document.querySelectorAll('img, svg, iframe, math, base, style, object, embed, script, [onerror], [onload], [onfocus], [autofocus], [srcdoc], a[href^="javascript" i]')]
  .filter((each) => !(each.tagName === 'SCRIPT' && (each.type === 'importmap' || each.src.endsWith('/portaal.js'))))
  .map((each) => each.tagName)`
const tagged = /<(?:img|svg|iframe|math|style)[\s>/]/gi

/** Text from right to left, or with a sign that nobody sees, that stands among other text by no element of its own. */
const loose = `(() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found = []
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode
    const isAlone = parentElement.closest('bdi, option') !== null
    if (/[\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069]/.test(data) || (/[\\u0590-\\u05ff]/.test(data) && !isAlone)) found.push(data)
  }
  return found
})()`

/** Whether somebody can read it, in the page or in a field of it; what cannot be seen is told by its number. */
async function isShown(page: Page, text: string): Promise<boolean> {
  const [seen, wanted] = [seenText(text), text].map((each) => JSON.stringify(each))
  return page.evaluate(
    `document.body.innerText.includes(${seen}) || [...document.querySelectorAll('input, textarea')].some(({ value }) => value.includes(${wanted}))`,
  )
}

/** Dialogs, errors, complaints of the policy, and whoever is asked beside us. */
function harmOf(page: Page): readonly string[] {
  const harm: string[] = []
  page.on('dialog', (dialog) => {
    harm.push('dialog')
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => void harm.push(error.message))
  page.on('console', (line) => {
    if (!line.text().includes('401 (Unauthorized)')) harm.push(line.text())
  })
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (hostname !== 'localhost' && protocol !== 'blob:') harm.push(hostname)
  })
  return harm
}
