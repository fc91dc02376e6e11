/**
 * What each command about an exam says, and what it says when something is missing or another than it must be, stands committed in
 * `said/exams.txt`, line after line in one folder.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { kitFolder } from '../../conformance/kit-folder.ts'
import { emptyFolder } from '../run-skp.ts'
import { saidBy } from '../said-here.ts'

/** Nobody stops it. */
const goesOn = { untilStopped: () => new AbortController().signal }
const version = { module: 'schuldinventarisatie', version: '1.0' }
const of = ['--module', version.module, '--version', version.version]
const english = ['--lang', 'en']
const json = ['--format', 'json']

/** A line, or something that is done to a file before the next. */
type Line = readonly string[] | ((folder: string) => void)

const write =
  (name: string, value: unknown): Line =>
  (folder) =>
    writeFileSync(join(folder, name), JSON.stringify(value))
const change =
  (from: string, to: string, alter: (value: Record<string, unknown>) => unknown): Line =>
  (folder) => {
    const value = JSON.parse(readFileSync(join(folder, from), 'utf8')) as Record<string, unknown>
    writeFileSync(join(folder, to), JSON.stringify(alter(value)))
  }

async function saidAfter(lines: readonly Line[]): Promise<string> {
  const folder = emptyFolder()
  cpSync((await kitFolder(version)).folder, join(folder, 'kit'), { recursive: true })
  const said: string[] = []
  for (const line of lines)
    if (typeof line === 'function') line(folder)
    else said.push(await saidBy(['conformance', ...line], folder, goesOn))
  // How many cases a kit has changes with the law.
  return said
    .join('\n')
    .replaceAll(/examen-[0-9a-f]{16}/g, 'examen-<kenmerk>')
    .replaceAll(/\d+[.,]\d{3}\b/g, '<veel>')
    .replaceAll(/"(gevallen|goed)": \d{3,}/g, '"$1": <veel>')
}

const statement = { organisatie: 'V', product: 'K', versie: '1', omgeving: 'Linux', verklaring: 'Naar waarheid.' }
const kit = ['--kit', 'kit']
const run = (output: string, ...more: readonly string[]): readonly string[] => [
  ...['run', '--subject', 'skp', ...kit, '-o', output, ...more],
]
const some = [...of, '--max-cases', '4']
/** The environment's word, and the folder's kit. */
const trusted = ['--trust', 'omgeving.openbaar.json', ...kit]

test('the commands of an exam say what is committed', { timeout: 120_000 }, async () => {
  const said = await saidAfter([
    run('deel.json', ...some),
    run('deel.json', ...some, ...english),
    run('deel.json', ...some, ...json),
    run('deel.json', ...some, '--format', 'tap', '--seed', '9', '--rounds', '2'),
    run('deel.json', ...of, '--filter', 'bestaat-niet'),
    run('weg/map/deel.json', '--module', 'schuldinventarisatie'),
    run('deel.json', '--module', 'schuldinventarisatie', '--version', '9.9'),
    run('deel.json', '--module', 'schuldinventaris', '--version', '1.0'),
    run('deel.json', ...some, '--participant', 'schuldeisr'),
    run('deel.json', ...some, '--participant', 'waarborgfonds', '--direction', 'ontvangen'),
    run('deel.json', '--module', 'waarborgfonds', '--version', '2.0'),
    run('deel.json', ...some, '--ticket', 'weg.jws'),
    ['run', '--subject', 'http://elders.example', ...some, ...kit],
    ['run', '--subject', 'ftp://elders.example', ...some, ...kit],
    ['run', '--subject', '"half', ...some, ...kit],
    ['run', '--subject', '', ...some, ...kit],
    ['run', '--subject', 'skp', ...some, '--kit', 'weg'],
    write('bekend.json', [{ geval: 'x' }]),
    run('deel.json', ...some, '--expected', 'bekend.json'),
    ['key', 'maker.json'],
    ['key', 'maker.json'],
    ['key', 'omgeving.json'],
    ['register', ...of, '--key', 'maker.json', ...kit],
    ['register', ...of, '--key', 'weg.json', ...kit],
    ['register', ...of, '--key', 'maker.openbaar.json', ...kit],
    ['ticket', 'examenaanmelding.json', '--key', 'omgeving.json', ...kit],
    ['ticket', 'examenaanmelding.json', '--key', 'maker.openbaar.json', ...kit, '--register', 'nieuw.json'],
    ['ticket', 'deel.json', '--key', 'omgeving.json', ...kit],
    change('examenaanmelding.json', 'andere-kit.json', (value) => ({ ...value, kit: `sha256-${'A'.repeat(43)}` })),
    ['ticket', 'andere-kit.json', '--key', 'omgeving.json', ...kit],
    ['ticket', 'examenaanmelding.json', '--key', 'omgeving.json', ...kit, '--register', 'deel.json'],
    run('gezien.json', '--ticket', 'kaartje.jws', ...trusted.slice(0, 2)),
    run('van-maker.json', '--ticket', 'kaartje.jws', ...trusted.slice(0, 2), '--key', 'maker.json', ...english),
    run('deel.json', '--ticket', 'kaartje.jws'),
    run('deel.json', '--ticket', 'kaartje.jws', '--trust', 'maker.openbaar.json'),
    run('deel.json', ...some, '--ticket', 'kaartje.jws', ...trusted.slice(0, 2)),
    run('deel.json', ...some),
    ['verify', 'van-maker.json', '--key', 'maker.openbaar.json', ...kit],
    ['verify', 'van-maker.json', '--key', 'omgeving.openbaar.json', ...kit, ...english],
    ['verify', 'van-maker.json', ...kit, ...json],
    ['verify', 'gezien.json', ...kit, ...english],
    ['verify', 'maker.json', ...kit],
    change('gezien.json', 'geteld.json', (value) => ({ ...value, totaal: { gevallen: 1, goed: 1, bekend: 0 } })),
    ['verify', 'geteld.json', ...kit],
    write('verklaring.json', statement),
    write('halve.json', { ...statement, product: undefined }),
    ['hand-in', 'van-maker.json', '--key', 'maker.json', '--statement', 'halve.json', ...kit],
    ['hand-in', 'van-maker.json', '--key', 'maker.json'],
    ['hand-in', 'deel.json', '--key', 'maker.json', '--statement', 'verklaring.json', ...kit, ...english],
    [
      ...['hand-in', 'van-maker.json', '--key', 'maker.json', '--statement', 'verklaring.json'],
      ...['--ticket', 'kaartje.jws', ...trusted],
    ],
    ['hand-in', '--check', 'examendossier.json', ...trusted, ...english],
    ['hand-in', '--check', 'examendossier.json', ...trusted, ...json],
    ['hand-in', '--check', 'gezien.json', ...kit],
    ['seal', 'examendossier.json', '--key', 'omgeving.json', '--seen', 'deel.json'],
    ['seal', 'gezien.json', '--key', 'omgeving.json', '--seen', 'gezien.json'],
    ['seal', 'examendossier.json', '--key', 'omgeving.json', '--seen', 'gezien.json', '--register', 'leeg.json'],
    ['seal', 'examendossier.json', '--key', 'omgeving.json', '--seen', 'gezien.json'],
    ['hand-in', '--check', 'examendossier-medeondertekend.json', ...trusted],
    ['report', 'examendossier-medeondertekend.json', '--format', 'badge', ...trusted],
    ['report', 'examendossier-medeondertekend.json', '--format', 'badge', ...kit, ...english],
    ['report', 'deel.json', '--format', 'junit'],
    ['report', 'deel.json', '--format', 'badge', ...kit],
    ['report', 'deel.json', '--format', 'badge', ...kit, ...english],
    ['report', 'deel.json', ...english],
    ['report', 'verklaring.json'],
    ['compare', 'deel.json', 'deel.json'],
    ['compare', 'deel.json', 'gezien.json', ...english],
    ['compare', 'deel.json', 'deel.json', ...json],
    ['compare', 'gezien.json', 'verklaring.json'],
    ['participant', '--home', 'h', '--kind', 'schuldeisr', ...of],
    ['participant', '--home', 'h', '--kind', 'schuldeiser', '--module', 'schuldinventarisati', '--version', '1.0'],
    ['participant', '--home', 'h', '--kind', 'schuldeiser', '--module', 'schuldinventarisatie', '--version', '7.0'],
    ['participant', '--home', 'h', '--kind', 'waarborgfonds', ...of],
    ['participant', '--home', 'h', '--kind', 'schuldeiser', ...of, '--sidecar', 'http://elders.example:8445'],
    ['participant', '--home', 'h', '--kind', 'schuldeiser', ...of, '--ticket', 'kaartje.jws', ...trusted.slice(0, 2)],
  ])

  await expect(said).toMatchFileSnapshot(join(import.meta.dirname, '../said/exams.txt'))
})
