// `node bench/portal-list.mjs`: whether the portal's list of a thousand messages holds up who scrolls and searches; writes bench/RESULTS-portal-list.md.
import { existsSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { openWorkList } from './peers/work-list.mjs'

const rounds = 5
/** Milliseconds that the browser has to tell of a task after it ended. */
const settle = 400
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

const acts = {
  'search, a letter at a time': async (page) => {
    await page.click('#zoek')
    await page.keyboard.type('klant 999', { delay: 20 })
  },
  'search that finds nothing': (page) => page.fill('#zoek', 'niemand'),
  'back to everything': (page) => page.click('text=Wis alles'),
  'filter: only late': (page) => page.check('text=Alleen te laat'),
  'filter: all': (page) => page.uncheck('text=Alleen te laat'),
  'choose the first hundred': (page) => page.click('text=/Kies .* die u ziet/'),
  'choose nothing': (page) => page.click('text=Kies niets'),
  'scroll to the end': async (page) => {
    for (let at = 0; at < 60; at += 1) {
      await page.mouse.wheel(0, 2000)
      await page.waitForTimeout(30)
    }
  },
}

const browser = await chromium.launch({
  executablePath: places.find((path) => existsSync(path)),
  args: ['--no-sandbox'],
})
const found = Object.fromEntries(Object.keys(acts).map((name) => [name, []]))
for (let round = 0; round < rounds; round += 1) {
  const page = await openWorkList(browser)
  for (const [name, act] of Object.entries(acts)) {
    await page.evaluate('long.length = 0')
    await act(page)
    await page.waitForTimeout(settle)
    found[name].push(...(await page.evaluate('[...long]')))
  }
  await page.close()
}
await browser.close()

const machine = `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${release()}, Node ${process.versions.node}`
const lines = Object.entries(found).map(
  ([name, long]) => `| ${name} | ${long.length} | ${long.length === 0 ? '-' : Math.round(Math.max(...long))} |`,
)
writeFileSync(
  join(dirname(fileURLToPath(import.meta.url)), 'RESULTS-portal-list.md'),
  `# The portal's list of a thousand messages

Measured with \`node bench/portal-list.mjs\` in headless Chromium, ${rounds} rounds; a task is long above 50 ms.

- Machine: ${machine}.
- Each message holds about 2.3 KB of text to search in.

| what somebody does | long tasks | longest (ms) |
| --- | ---: | ---: |
${lines.join('\n')}
`,
)
console.log('bench: bench/RESULTS-portal-list.md')
