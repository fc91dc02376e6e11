/**
 * What commands about messages say of other than the usual lines stands committed in `said/lines-….txt`: what is left out, taken in part,
 * accepted before, written to a file or folder, or mistaken.
 */
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { emptyFolder, house } from '../run-skp.ts'
import { masked, saidBy } from '../said-here.ts'

/** A line; a word that begins with `<` is what stands on standard input. */
type Line = readonly string[]

const english = ['--lang', 'en']
const json = ['--format', 'json']
const law = 'schuldregeling@2.0'
const good = 'goed/05-SaldoverzoekAntwoord.json'

/** A folder with some examples, as somebody has them. */
function folderOfExamples(): string {
  const folder = emptyFolder()
  for (const name of ['goed', 'fout', 'leeg']) mkdirSync(join(folder, name))
  const example = (from: string, to: string): void => copyFileSync(join(house, 'examples', from), join(folder, to))
  for (const name of ['05-SaldoverzoekAntwoord.json', '04-Saldoverzoek.json'])
    example(`goed/schuldregeling-2.0/${name}`, `goed/${name}`)
  for (const name of ['04-bedrag-in-euros.json', '28-bsn-als-kenmerk-signalering.json', '30-komma-te-veel.json'])
    example(`fout/${name}`, `fout/${name}`)
  example('fout/34-vijf-berichten-twee-fout.ndjson', 'fout/vijf.ndjson')
  writeFileSync(join(folder, 'leeg/niets.ndjson'), '\n')
  writeFileSync(join(folder, 'leeg/iets.json'), '{"iets":1}')
  writeFileSync(join(folder, 'geen-baseline.json'), '{"form":"anders"}')
  return folder
}

/** What the lines say, and which files stand there after them that did not before, with what is in them. */
async function saidIn(folder: string, lines: readonly Line[]): Promise<string> {
  const files = (): readonly string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile())
  const before = new Set(files())
  const said: string[] = []
  for (const line of lines) {
    const input = line.find((word) => word.startsWith('<'))?.slice(1) ?? ''
    const args = line.filter((word) => !word.startsWith('<'))
    said.push(await saidBy(args, folder, { input: Readable.from([Buffer.from(input)]) }))
  }
  const made = files()
    .filter((name) => !before.has(name))
    .sort()
    .map((name) => `== ${name}\n${masked(readFileSync(join(folder, name), 'utf8'), folder)}`)
  return [...said, ...made].join('\n')
}

const committed = (name: string): string => join(import.meta.dirname, '../said', `lines-${name}.txt`)

test('skp validate', { timeout: 60_000 }, async () => {
  const folder = folderOfExamples()
  const one = readFileSync(join(folder, good), 'utf8')
  const [bad, warns, five] = [
    'fout/04-bedrag-in-euros.json',
    'fout/28-bsn-als-kenmerk-signalering.json',
    'fout/vijf.ndjson',
  ]
  const line = JSON.stringify(JSON.parse(one))
  const said = await saidIn(folder, [
    ['validate', '.'],
    ['validate', 'goed', good, `./${good}`],
    ['validate', 'fout/*.json', '--exclude', 'fout/30*', '**/04-*', ...english],
    ['validate', 'weg/*.json'],
    ['validate', 'leeg', ...english],
    ['validate', 'leeg', '--only-messages'],
    ['validate', 'leeg', '--only-messages', '--quiet'],
    ['validate', 'leeg', 'goed', '--only-messages', ...english],
    ['validate', warns, '--max-warnings', '0'],
    ['validate', warns, '--max-warnings', '0', ...english],
    ['validate', warns, '--max-warnings', '1'],
    ['validate', warns, '--quiet'],
    ['validate', bad, warns, '--quiet'],
    ['validate', bad, warns, '--quiet', ...json],
    ['validate', 'goed', '--quiet', '--format', 'ndjson'],
    ['validate', five, '--max-errors', '1'],
    ['validate', five, '--max-errors', '0', ...english],
    ['validate', five, '--fail-fast'],
    ['validate', five, '--threads', '1', '--format', 'ndjson'],
    ['validate', good, '--as', `${law}/Saldoverzoek`],
    ['validate', good, '--as', `${law}/Saldoverzook`],
    ['validate', good, '--max-bytes', '100'],
    ['validate', five, '--max-bytes', '100', ...english],
    ['validate', bad, '--no-rules'],
    ['validate', '-', `<${one}`],
    ['validate', '-', `<${line}\n${line}\n`],
    ['validate', '-', '--ndjson', `<${line}`],
    ['validate', '-', '<'],
    ['validate', bad, '--write-baseline'],
    ['validate', bad, '--baseline', 'weg.json'],
    ['validate', bad, '--baseline', 'geen-baseline.json'],
    ['validate', bad, '--baseline', good],
    ['validate', 'fout', '--baseline', 'baseline.json', '--write-baseline'],
    ['validate', 'fout', '--baseline', 'baseline.json'],
    ['validate', 'fout', '--baseline', 'baseline.json', ...english, ...json],
    ['validate', 'goed', 'fout', '--baseline', 'baseline.json', '--write-baseline', ...english],
    ['validate', bad, '--no-rules', '--as', `${law}/Saldoverzoek`, '--baseline', 'baseline.json'],
    ['validate', good, '--max-errors', '-1'],
    ['validate', good, '--threads', '0'],
    ['validate', ''],
  ])

  await expect(said).toMatchFileSnapshot(committed('validate'))
})

test('skp convert and skp csv', { timeout: 60_000 }, async () => {
  const folder = folderOfExamples()
  const list = ['--list', `${law}/Saldoverzoek-beantwoorden`]
  const said = await saidIn(folder, [
    ['convert', good, '--to', '1.1'],
    ['convert', good, '--to', '1.1', ...english],
    ['convert', good, '--to', '1.1', '--format', 'ndjson'],
    ['convert', 'goed', '--to', '1.1', '-o', 'ouder/', ...english],
    ['convert', 'goed', '--to', '1.1', '-o', 'ouder/'],
    ['convert', good, '--to', '1.1', '-o', 'een.json'],
    ['convert', good, '--to', '1.1', '-o', 'twee.json', ...json],
    ['convert', 'goed', '--to', '1.1', '-o', 'drie.json'],
    ['convert', 'fout', 'goed', '--to', '1.1', '-o', 'vier/'],
    ['convert', 'fout', 'goed', '--to', '1.1', ...english],
    ['convert', 'fout/vijf.ndjson', '--to', '1.1', '--format', 'ndjson'],
    ['convert', '-', '--to', '1.1', `<${readFileSync(join(folder, good), 'utf8')}`],
    ['convert', '-', '--to', '1.1', '--ndjson', '<{}\n[]\n'],
    ['convert', 'weg.json', '--to', '1.1'],
    ['convert', 'leeg/niets.ndjson', '--to', '1.1'],
    ['convert', '--to', '1.1'],
    ['convert', good],
    ['csv', 'export', 'goed/04-Saldoverzoek.json', ...list, '-o', 'vragen.csv'],
    ['csv', 'export', 'goed/04-Saldoverzoek.json', ...list, '-o', 'vragen.csv', ...english],
    ['csv', 'export', 'goed/04-Saldoverzoek.json', ...list, '-o', 'vragen.txt'],
    ['csv', 'export', 'goed', ...list, '-o', 'alles.csv', ...json],
    ['csv', 'export', 'fout', ...list, '-o', 'fout.csv', ...english],
    ['csv', 'export', 'goed/04-Saldoverzoek.json', '--list', `${law}/Saldo`, '-o', 'niets.csv'],
    ['csv', 'export', 'goed/04-Saldoverzoek.json', ...list, '-o', 'komma.csv', '--separator', 'comma', ...english],
    ['csv', 'import', 'vragen.csv', ...list, '-o', 'antwoorden/', '--questions', 'goed/04-Saldoverzoek.json'],
    ['csv', 'import', 'vragen.csv', ...list, '-o', 'antwoorden.ndjson', ...english],
    ['csv', 'import', 'vragen.csv', 'vragen.csv', ...list, '-o', 'antwoorden.ndjson', ...json],
    ['csv', 'import', 'goed/04-Saldoverzoek.json', ...list, '-o', 'antwoorden.ndjson', ...english],
    ['csv', 'import', 'weg.csv', ...list, '-o', 'antwoorden.ndjson'],
    ['csv', 'import', 'vragen.csv', ...list, '-o', 'goed'],
    ['csv', 'import', 'vragen.csv', ...list, '-o', 'x.ndjson', '--sender', 'iemand'],
    ['csv', 'list', 'niets'],
    ['csv', 'list', law, ...json],
    ['csv', 'show', 'protocol@1.0/Afkeuring', ...json],
  ])

  await expect(said).toMatchFileSnapshot(committed('convert'))
})

test('what is looked up, made up and mistaken', { timeout: 60_000 }, async () => {
  const folder = folderOfExamples()
  cpSync(join(house, 'schemas/schuldinventarisatie'), join(folder, 'wet'), { recursive: true })
  writeFileSync(join(folder, 'oud.json'), '{ "type": "string", "maxLength": 20 }')
  writeFileSync(join(folder, 'nieuw.json'), '{ "type": "string", "maxLength": 10 }')
  const said = await saidIn(folder, [
    ['explain'],
    ['explain', 'CSV-ROW-EMPTY'],
    ...['csv-cell-wrong', 'csv-encoding', 'csv-header-unknown', 'csv-niets'].map((code) => ['explain', code]),
    ['explain', 'type-wrong', ...english],
    ['explain', 'Type-Wrong', ...json],
    ['explain', 'sr-2.0-r001', ...english],
    ['explain', 'SR-2.0-R00'],
    ...['betalingsregeling@2.0', 'waarborgfonds', 'schuldregeling@3.0', 'schuldregelin'].map((name) => [
      'catalog',
      'list',
      name,
    ]),
    ['catalog', 'show', 'waarborgfonds@2.0/Gebeurtenis'],
    ['catalog', 'show', 'vroegsignalering@1.0/Betalingsachterstand'],
    ['status', '--on', '2031-06-01', ...json],
    ['sample', `${law}/GeenMedewerking`, '--seed', '9', ...json, '--with-finding'],
    ['sample', `${law}/GeenMedewerking`, '--invalid', '--seed', '2'],
    ['sample', `${law}/GeenMedewerkin`],
    ['subset', 'oud.json', 'nieuw.json'],
    ['subset', 'nieuw.json', 'oud.json', ...english],
    ['subset', 'oud.json', 'nieuw.json', ...json],
    ['subset', 'oud.json', 'weg.json'],
    ['diff', 'oud.json', 'nieuw.json', ...english],
    ['diff', 'oud.json', 'nieuw.json', '--format', 'github'],
    ['diff', 'nieuw.json', 'oud.json', ...json],
    ['diff', 'oud.json', 'weg.json'],
    ['lint', 'weg'],
    ['kit', 'schuldinventarisatie@9.0', '-o', 'kit'],
    ['kit', 'schuldinventarisatie@1.0', '-o', 'goed'],
    ['release', law, '--from', '2027-01-01', '--must', '2027-04-01', '--archive', 'a'],
    ['release', 'schuldregeling', '--from', '2027-01-01', '--must', '2027-04-01'],
    ['release', `${law}/Saldoverzoek`, '--from', '2027-01-01', '--must', '2027-04-01'],
    ['release', law, '--from', '2027-01-01', '--must', '2027-04-01', '--archive', 'a', '--key', 'weg.json'],
    ...['bash', 'zsh', 'fish', 'powershell', 'tcsh'].map((shell) => ['completion', shell]),
    ['completion'],
    ['receipt', 'verify', 'oud.json', '--directory', 'weg.json', '--trust', 'weg.json'],
    ['valideer', 'x'],
    ['validat', 'x'],
    ['validate', good, '--formt', 'json'],
    ['validate', good, '--format', 'jsn'],
    ['validate', good, '--lang', 'de'],
    ['catalog'],
    ['catalog', 'shw'],
    ['--version'],
    ['help', 'kit'],
    ['kit', 'help'],
    ['kit', '-h', 'schuldregeling@2.0'],
  ])

  await expect(said).toMatchFileSnapshot(committed('others'))
})

test('on a terminal long work shows how far it is, and wipes that', { timeout: 60_000 }, async () => {
  const folder = folderOfExamples()
  const told = async (...args: readonly string[]): Promise<string> => {
    let now = 0
    const change = { progress: true, now: () => (now += 2000), untilStopped: () => new AbortController().signal }
    return (await saidBy(args, folder, change)).replaceAll('\u001b', '<esc>').replaceAll('\r', '<cr>')
  }
  const version = ['--module', 'protocol', '--version', '1.0']
  const said = [
    await told('sample', `${law}/GeenMedewerking`, '--count', '500', '--seed', '3'),
    await told('validate', 'fout/vijf.ndjson', 'goed', '--format', 'ndjson', '--quiet'),
    await told('kit', 'protocol@1.0', '-o', 'kit'),
    await told('conformance', 'run', '--subject', 'skp', '--kit', 'kit', ...version, '--max-cases', '3', ...english),
  ]
  // How many cases a kit has changes with the law; what comes after progress is told elsewhere.
  const talk = said.map((each) =>
    each
      .replaceAll(/(<cr>! <esc>\[K\d+ · \d+\/s){4,}/g, '<often>')
      .replaceAll(/\[K(?:\{|\d+ b|Ex).*/g, '[K…')
      .replaceAll(/\/s\{.*/g, '/s{…')
      .split('\n')
      .filter((line) => /^\$|<esc>|<often>|^!/.test(line))
      .join('\n'),
  )

  expect(talk.join('\n')).toMatchInlineSnapshot(`
    "$ skp sample schuldregeling@2.0/GeenMedewerking --count 500 --seed 3
    <cr>! <esc>[K128 · 64/s{…
    <cr>! <esc>[K254 · 64/s{…
    <cr>! <esc>[K381 · 64/s<cr>! <esc>[K…
    $ skp validate fout/vijf.ndjson goed --format ndjson --quiet
    <cr>! <esc>[K5 · 3/s<cr>! <esc>[K6 · 2/s<cr>! <esc>[K7 · 1/s<cr>! <esc>[K…
    $ skp kit protocol@1.0 -o kit
    <often><cr>! <esc>[K…
    $ skp conformance run --subject skp --kit kit --module protocol --version 1.0 --max-cases 3 --lang en
    <cr>! <esc>[K1 · 1/s<cr>! <esc>[K2 · 1/s<cr>! <esc>[K3 · 1/s<cr>! <esc>[K…"
  `)
})
