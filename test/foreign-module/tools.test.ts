/** A whole module of others, added by data alone: every tool knows it, and not one line of code was written for it. */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runNode } from '../cli/run-skp.ts'
import { recipeFor } from '../recipes/recipe.ts'
import { dataFiles, foreignHouse, skpOf } from './house.ts'

let toolkit: string
let skp: Awaited<ReturnType<typeof skpOf>>
beforeAll(async () => {
  toolkit = await foreignHouse()
  skp = await skpOf(toolkit)
  // Its own kits are made below, and those of the others where the law is ours.
  const generate = [join(toolkit, 'dist/cli/generate.js'), '--without-kits']
  expect(await runNode(generate, toolkit)).toMatchObject({ code: 0, talk: '' })
}, 240_000)
afterAll(() => rmSync(toolkit, { recursive: true, force: true }))

const textOf = (file: string): string => readFileSync(join(toolkit, file), 'utf8')
const example = (file: string): { Stuurgegevens: Record<string, string>; Inhoud: Record<string, unknown> } =>
  JSON.parse(textOf(`examples/goed/${file}`)) as never

test('the recipe «a module» names exactly the files that its data touch', () => {
  const named = recipeFor('a module').filter(({ name }) => !name.startsWith('test/'))

  expect(dataFiles().filter((file) => !named.some(({ form }) => form.test(file)))).toEqual([])
  expect(named.filter(({ form }) => !dataFiles().some((file) => form.test(file)))).toEqual([])
})

test('lint finds nothing to say of it', async () => {
  expect(await skp(['lint'])).toEqual({ code: 0, out: 'Niets gevonden.\n', talk: '' })
})

test('its messages are judged: structure, its own rules, and a rejection that names one of them', async () => {
  const good = await skp(['validate', 'examples/goed/vish-1.0', 'examples/goed/vish-1.1'])
  const { Stuurgegevens, Inhoud } = example('vish-1.1/01-Melding285.json')
  const early = JSON.stringify({ Stuurgegevens, Inhoud: { ...Inhoud, DatumVerklaring: '2026-01-02' } })
  const bad = await skp(['validate', '-', '--format', 'json'], early)
  const as = await skp(['validate', '-', '--as', 'vish@1.0/Melding285', '--format', 'json'], early)
  const rejection = example('protocol-1.0/01-Afkeurbericht.json')
  const Bevindingen = [{ Code: 'rule', Pointer: '/Inhoud/DatumVerklaring', Regel: 'VI-1.1-R002', Ernst: 'fout' }]
  const told = await skp(
    ['validate', '-'],
    JSON.stringify({ ...rejection, Inhoud: { ...rejection.Inhoud, Bevindingen } }),
  )

  expect([good.code, good.out.split('✓').length - 1]).toEqual([0, 4])
  expect(bad.code).toBe(1)
  expect(bad.out).toContain('"VI-1.1-R002"')
  expect([as.code, told.code]).toEqual([1, 0])
})

test('its types compile, and refuse another shape', { timeout: 120_000 }, async () => {
  const types = "import type { Melding285, Melding285Antwoord } from './generated/types/vish-1.1.ts'\n"
  const good = example('vish-1.1/01-Melding285.json')
  const uses = `export const good: Melding285 = ${JSON.stringify(good)}
// @ts-expect-error Inhoud is missing
export const bad: Melding285Antwoord = { Stuurgegevens: good.Stuurgegevens }
`
  writeFileSync(join(toolkit, 'uses.ts'), types + uses)
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const flags = [
    '--noEmit',
    '--strict',
    '--ignoreConfig',
    '--allowImportingTsExtensions',
    '--module',
    'nodenext',
    '--skipLibCheck',
  ]
  const compiled = await runNode([compiler, ...flags, 'uses.ts'], toolkit)

  expect([compiled.code, compiled.out]).toEqual([0, ''])
})

test('the book tells of it with its parties, proof, open questions and sources', () => {
  const question = textOf('generated/berichtenboek/vish/1.1/Melding285.md')
  const answer = textOf('generated/berichtenboek/vish/1.1/Melding285Antwoord.md')

  expect(question).toContain('**Van:** schuldhulpverlener')
  expect(question).toContain('**Aan:** gerechtsdeurwaarder.')
  expect(question).toContain('het kenmerk «Aangesloten op de verwijsindex»')
  expect(question).toContain('spec/open-vragen/vish.md#ov-vi-02')
  expect(question).toContain('Stb. 1893, 140')
  expect(answer).toContain('een gerechtsdeurwaarder stuurt een executoriale titel mee')
  expect(textOf('generated/berichtenboek/vish/1.1/verloop.svg')).toContain('>Gerechtsdeurwaarder<')
  expect(textOf('generated/minimalisatie/vish-1.1.md')).toContain(
    'Faillissementswet (BWBR0001860), artikel 285, nog te bevestigen',
  )
  expect(readdirSync(join(toolkit, 'generated/csv')).length).toBeGreaterThan(0)
})

test.each(['vish@1.0', 'vish@1.1'])('a kit of %s has cases that break each of its rules', async (version) => {
  const made = await skp(['kit', version, '-o', version])
  const { regels } = JSON.parse(textOf(`${version}/regels.json`)) as { readonly regels: readonly { id: string }[] }
  const cases = textOf(`${version}/cases/regels.ndjson`).trim().split('\n')
  const broken = regels.filter(({ id }) => cases.some((line) => line.includes(`"rule":"${id}"`)))

  expect([made.code, made.talk, broken]).toEqual([0, '', regels])
  expect(regels.length).toBeGreaterThan(0)
})

test('its questions go out as CSV, and the answers come back', async () => {
  const list = ['--list', 'vish@1.1/Melding285-beantwoorden']
  const asked = 'examples/goed/vish-1.1/01-Melding285.json'
  const out = await skp(['csv', 'export', asked, ...list, '-o', 'vragen.csv'])
  const [heading = '', row = ''] = textOf('vragen.csv').trim().split('\r\n')
  const columns = heading.replace('\uFEFF', '').split(';')
  const cells = row.split(';').map((cell, index) => (columns[index] === 'Uitkomst' ? 'zaak-onbekend' : cell))
  writeFileSync(join(toolkit, 'antwoorden.csv'), `${heading}\r\n${cells.join(';')}\r\n`)
  const back = await skp(['csv', 'import', 'antwoorden.csv', ...list, '--questions', asked, '-o', 'antwoorden.ndjson'])

  expect([out.code, out.talk, back.code, back.talk]).toEqual([0, '', 0, ''])
  expect(JSON.parse(textOf('antwoorden.ndjson'))).toMatchObject({
    Stuurgegevens: { Berichttype: 'Melding285Antwoord', Afzender: '00000099000000002000' },
    Inhoud: { Dossier_Nummer: 'GDW-2026-0417', Uitkomst: 'zaak-onbekend' },
  })
})

test('samples of it are valid, or have the fault that is asked for', async () => {
  const good = await skp(['sample', 'vish@1.1/Melding285', '--count', '50'])
  const bad = await skp(['sample', 'vish@1.1/Melding285Antwoord', '--count', '20', '--invalid'])
  const judged = await Promise.all([good, bad].map(({ out }) => skp(['validate', '-', '--format', 'json'], out)))

  expect(good.out.trim().split('\n')).toHaveLength(50)
  expect(judged.map(({ code }) => code)).toEqual([0, 1])
})

test('its versions are compared and converted', async () => {
  const self = await skp(['diff', 'vish@1.0', 'vish@1.0', '--lang', 'en'])
  const next = await skp(['diff', 'vish@1.0/Melding285', 'vish@1.1/Melding285', '--lang', 'en', '--format', 'markdown'])
  mkdirSync(join(toolkit, 'ouder'), { recursive: true })
  const older = await skp(['convert', 'examples/goed/vish-1.1/01-Melding285.json', '--to', '1.0', '-o', 'ouder/1.json'])
  const shown = await skp(['catalog', 'show', 'vish@1.1/Melding285'])

  expect([self.code, next.code, older.code, shown.code]).toEqual([0, 1, 0, 0])
  expect(next.out).toContain('From debt counsellor to bailiff.')
  expect(JSON.parse(textOf('ouder/1.json'))).toEqual({
    ...example('vish-1.0/01-Melding285.json'),
    Stuurgegevens: { ...example('vish-1.1/01-Melding285.json').Stuurgegevens, Versie: '1.0' },
  })
})
