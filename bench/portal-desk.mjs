// `node bench/portal-desk.mjs`: whether long forms and long lists hold up who works in the portal; writes bench/RESULTS-portal-desk.md.
import { existsSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { modelOf, openDesk } from './peers/desk.mjs'

const folder = dirname(fileURLToPath(import.meta.url))
const door = (name) => import(pathToFileURL(join(folder, '../dist', name)).href)
const { csvLists, messagesToCsv } = await door('csv/index.js')
const { readCatalog, readCsvAgreement, readLaw, readModels } = await door('schemas/read.js')
const { parseMessageId } = await door('schemas/index.js')
const { sampleMessages } = await door('samples/index.js')

const message = 'schuldregeling@2.0/KennisgevingPubliek'
const rounds = 3
const items = 100
/** Milliseconds that the browser has to tell of a task after it ended. */
const settle = 400
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
const rows = []

const browser = await chromium.launch({
  executablePath: places.find((path) => existsSync(path)),
  args: ['--no-sandbox'],
})
await measureForm()
const made = await makeList()
for (const isFaulty of [false, true]) await measureList(made, isFaulty)
await browser.close()

/** Types in the last claim of an answer with a hundred of them. */
async function measureForm() {
  const draft = {
    Vorderingen: Array.from({ length: items }, (_, index) => ({
      ...{ Schuldtype: 'openstaande schuld', FactuurnummerSEVolgensSHV: `F-${index}` },
      ...{ Ontstaansdatum: '01-06-2025', OrigineleVordering: '100,00', ActueelVorderingsbedrag: '80,00' },
    })),
  }
  const model = modelOf('schuldregeling', '2.0', 'SaldoverzoekAntwoord')
  const long = []
  for (let round = 0; round < rounds; round += 1) {
    const page = await openDesk(browser)
    await page.evaluate(([opened]) => globalThis.openForm(opened), [{ model, draft }])
    const field = `#veld-Inhoud-Vorderingen-${items - 1}-ActueelVorderingsbedrag`
    await page.click(field)
    await page.waitForTimeout(settle)
    await page.evaluate('long.length = 0')
    await page.keyboard.type('12345678901234567890', { delay: 20 })
    await page.waitForTimeout(settle)
    long.push(...(await page.evaluate('[...long]')))
    await page.close()
  }
  rows.push([`20 keys in the last of ${items} claims`, '-', long])
}

/** Ten thousand messages as a list. */
async function makeList() {
  const { module, version } = parseMessageId(message)
  const named = readCatalog().modules.find((each) => each.module === module)
  const models = readModels(readLaw(module, version))
  const list = csvLists({ module: named, version, agreement: readCsvAgreement(module), models }).find(
    ({ id }) => id === message,
  )
  const samples = [...sampleMessages({ message, seed: 7, count: 10_000 })]
  const judge = async () => ({ valid: true, findings: [] })
  const { bytes } = await messagesToCsv(
    samples.map((sample, index) => ({ name: String(index), message: plain(sample.message) })),
    { list, judge },
  )
  return { list, text: new TextDecoder().decode(bytes) }
}

/** Reads the list, as it is or with a mistake in the number of every row. */
async function measureList({ list, text: right }, isFaulty) {
  const lines = right.split('\r\n')
  const text = isFaulty ? lines.map((line, row) => (row > 0 && line !== '' ? `x${line}` : line)).join('\r\n') : right
  const long = []
  const seconds = []
  let told
  for (let round = 0; round < rounds; round += 1) {
    const page = await openDesk(browser)
    const began = performance.now()
    told = await page.evaluate(([list, text]) => globalThis.readList(list, text), [list, text])
    seconds.push((performance.now() - began) / 1000)
    await page.waitForTimeout(settle)
    long.push(...(await page.evaluate('[...long]')))
    await page.close()
  }
  const median = seconds.toSorted((one, other) => one - other)[Math.floor(rounds / 2)]
  const size = `${(text.length / 2 ** 20).toFixed(1)} MiB`
  const what = isFaulty ? 'a mistake in every one' : `${told.messages} messages`
  rows.push([`10,000 rows (${size}), ${what}`, median.toFixed(1), long])
  console.log('bench:', rows.at(-1)[0], `told ${told.told} times`)
}

/** Without what has no place in a list. */
function plain({ Stuurgegevens, Inhoud }) {
  const { Bewijsstukken: _, ...heading } = Stuurgegevens
  return { Stuurgegevens: heading, Inhoud }
}

const machine = `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${release()}, Node ${process.versions.node}`
const lines = rows.map(
  ([name, seconds, long]) =>
    `| ${name} | ${seconds} | ${(long.length / rounds).toFixed(1)} | ${long.length === 0 ? '-' : Math.round(Math.max(...long))} |`,
)
writeFileSync(
  join(folder, 'RESULTS-portal-desk.md'),
  `# Long forms and long lists in the portal

Measured with \`node bench/portal-desk.mjs\` in headless Chromium, ${rounds} rounds; a task is long above 50 ms. Of a list: reading, judging every message, and
the words of what was found.

- Machine: ${machine}; load over the last 15 minutes ${loadavg()[2].toFixed(1)} (above the number of processors the times swing).

| what somebody does | seconds | long tasks a round | longest (ms) |
| --- | ---: | ---: | ---: |
${lines.join('\n')}
`,
)
console.log('bench: bench/RESULTS-portal-desk.md')
