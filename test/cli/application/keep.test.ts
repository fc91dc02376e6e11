/**
 * How applications, what was filled in for one and the texts that are signed are kept in a home: each in a file of its own form, others left alone.
 *
 * Inside: looks at the files as the desk and the portal do.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { agreementText } from '../../../cli/application/agreement-text.ts'
import { agreementsIn } from '../../../cli/application/agreements.ts'
import { endDraft, keepDraft, keptDraft, removeOldDrafts } from '../../../cli/application/drafts.ts'
import {
  applicationFiles,
  applicationPath,
  applicationsOf,
  editApplication,
  endedAside,
  hasApplication,
  keepSignature,
  readApplication,
  readApplicationFile,
  removeApplication,
} from '../../../cli/application/keep.ts'
import { refutedChecks } from '../../../cli/application/refuted.ts'
import { places } from '../../../cli/exchange/home.ts'
import { energy, writeExample } from '../../../cli/portal/example-applications.ts'
import { readCatalog, readJoiningLaw } from '../../../schemas/read.ts'
import { day } from '../said-here.ts'

const { kvk } = energy
const catalog = readCatalog()
const fortnight = 14 * 24 * 60 * 60_000
let home: string
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'skp-keep-'))
  await writeExample(home, energy, day)
})
const at = (name: string): string => join(places.applications(home), name)
const names = (): readonly string[] => readdirSync(places.applications(home)).filter((name) => name.endsWith('.json'))

test('an application is found by its number, and what is no application is not', () => {
  writeFileSync(at('1234567.json'), '{}')
  writeFileSync(at('123456789.json'), '{}')
  writeFileSync(at('90000099.json.oud'), '{}')
  writeFileSync(at('90000099.handtekening.json'), '{}')

  expect([applicationsOf(home), applicationFiles(home)]).toEqual([[kvk], [`${kvk}.json`]])
  expect([hasApplication(home, kvk), hasApplication(home, '90000099')]).toEqual([true, false])
  expect([applicationsOf(join(home, 'weg')), applicationFiles(join(home, 'weg'))]).toEqual([[], []])
  expect(() => readApplication(home, '90000099', catalog)).toThrow('no application has this KvK number')
})

test.each([
  '[]',
  'null',
  '{"staat":1,"overeenkomsten":[],"controles":[],"stappen":[]}',
  '{"staat":"concept","overeenkomsten":[],"controles":{},"stappen":[]}',
  '{"staat":"concept","overeenkomsten":[],"controles":[],"stappen":[],"gegevens":{}}',
])('a file that holds %s is no application', (text) => {
  writeFileSync(applicationPath(home, kvk), text)

  expect(() => readApplication(home, kvk, catalog)).toThrow(
    `${applicationPath(home, kvk)} is no application; put back the file as it was`,
  )
})

test('an edit that makes nothing leaves all as it was, and one that breaks lets the next one in', async () => {
  const before = readFileSync(applicationPath(home, kvk), 'utf8')
  await editApplication(home, kvk, () => undefined)
  await expect(editApplication(home, kvk, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(readFileSync(applicationPath(home, kvk), 'utf8')).toBe(before)
  await editApplication(home, kvk, () => ({ ...readApplication(home, kvk, catalog), staat: 'actief' }))
  expect(readApplication(home, kvk, catalog).staat).toBe('actief')
})

test('what ended is put aside with its proof, and removed with that alone', () => {
  const application = readApplication(home, kvk, catalog)
  endedAside(home, application, '2026-11-24T10:00:00.000Z')
  const aside = `${kvk}.20261124100000000.einde`
  expect(names().toSorted()).toEqual([`${aside}.json`, `${kvk}.json`])
  keepSignature(home, kvk, { token: 'x' })
  endedAside(home, application, '2026-11-24T10:00:00.000Z')
  expect(names().toSorted()).toEqual([`${aside}.handtekening.json`, `${aside}.json`, `${kvk}.json`])
  keepSignature(home, kvk, { token: 'y' })
  expect(applicationFiles(home).toSorted()).toEqual([`${aside}.json`, `${kvk}.json`])
  expect(applicationsOf(home)).toEqual([kvk])
  expect(readApplicationFile(home, `${aside}.json`)).toEqual(application)
  expect([readApplicationFile(home, 'weg.json'), readApplicationFile(home, `${kvk}.handtekening.json`)]).toEqual([
    undefined,
    undefined,
  ])
  removeApplication(home, `${aside}.json`)
  expect(names().toSorted()).toEqual([`${kvk}.handtekening.json`, `${kvk}.json`])
})

const filled = { '/naam': 'Half' }
const later = (milliseconds: number): Date => new Date(day.getTime() + milliseconds)

test('what was filled in is kept for each reach of a login, for a fortnight, and in no file that is named otherwise', () => {
  const [whole, branch] = [{ kvk }, { kvk, vestiging: '000000000005' }]
  for (const reach of [whole, branch, { kvk, vestiging: '../../x' }])
    keepDraft(home, reach, { invulling: filled, now: day })
  const folder = join(places.applications(home), 'invullingen')
  const read = (reach: typeof branch | typeof whole, now: Date) => keptDraft(home, reach, { catalog, now })

  expect(readdirSync(folder).toSorted()).toEqual([`${kvk}.000000000005.json`, `${kvk}.json`])
  expect([read(whole, later(fortnight - 1)), read(whole, later(fortnight)), read({ kvk: 'x' }, day)]).toEqual([
    filled,
    undefined,
    undefined,
  ])
  endDraft(home, branch)
  endDraft(home, { kvk: 'x' })
  expect([read(branch, day), read(whole, day)]).toEqual([undefined, filled])
  writeFileSync(join(folder, 'iets.json'), '{}')
  writeFileSync(join(folder, '90000099.json'), '{"op":"ooit"}')
  mkdirSync(join(folder, 'map'))
  expect([removeOldDrafts(home, day), removeOldDrafts(home, later(fortnight - 1))]).toEqual([1, 0])
  expect([removeOldDrafts(home, later(fortnight)), readdirSync(folder).toSorted()]).toEqual([1, ['iets.json', 'map']])
  expect(removeOldDrafts(join(home, 'weg'), day)).toBe(0)
})

test('of each agreement the newest text of its kind counts, by its numbers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'skp-teksten-'))
  const law = readJoiningLaw()
  expect([agreementsIn(folder, law), agreementsIn(join(folder, 'weg'), law)]).toEqual([[], []])
  for (const name of ['1.9', '1.10', '1.2', '0.99.1'])
    writeFileSync(join(folder, `aansluitovereenkomst-${name}.md`), name)
  for (const name of ['aansluitovereenkomst-2.txt', 'xaansluitovereenkomst-9.0.md', 'aansluitovereenkomst-3.md'])
    writeFileSync(join(folder, name), 'x')

  const found = agreementsIn(folder, law)
  expect(found.map(({ soort, versie, tekst }) => [soort, versie, tekst])).toEqual([
    ['aansluitovereenkomst', '1.10', '1.10'],
  ])
  expect(found[0]?.digest).toBe(agreementText('x=1=aansluitovereenkomst-1.10.md', folder).digest)
  expect(found[0]?.digest).toMatch(/^sha256-[\w-]{43}$/)
  for (const asked of ['x=1', 'X=1=a', 'x=1=', `${'x'.repeat(61)}=1=a`, `x=${'1'.repeat(21)}=a`])
    expect(() => agreementText(asked, folder)).toThrow('--agreement takes kind=version=file')
  expect(() => agreementText('x=1=weg', folder)).toThrow(`the text of "x" cannot be read: ${join(folder, 'weg')}`)
})

test('what a machine finds not to hold: by the entry in the address book, the kinds and the declared size', () => {
  const { gegevens } = readApplication(home, kvk, catalog)
  const entry = { oin: gegevens.oin, kvk, status: 'actief', actiefTot: '2026-12-31', sleutels: [{}] }
  const refuted = (change: object | undefined, details: object = {}): readonly string[] =>
    refutedChecks(
      { ...gegevens, ...details },
      (change === undefined ? [] : [{ ...entry, ...change }]) as never,
      catalog,
    )
  const size = (categorie: object): readonly string[] => refuted({}, { categorie: { jaar: 2026, ...categorie } })

  expect(refuted({})).toEqual([])
  expect(refuted(undefined)).toEqual(['ingang'])
  expect(refuted({ oin: '00000099000000001000' })).toEqual(['ingang'])
  expect(refuted({ status: 'geschorst' })).toEqual(['ingang'])
  expect(refuted({ sleutels: [] })).toEqual(['ingang'])
  expect(refuted({ kvk: '90000099' })).toEqual(['ingang', 'kvk-inschrijving'])
  expect(refuted({ actiefTot: null })).toEqual(['afspraken-beeindigd'])
  expect(refuted({ actiefTot: null, status: 'beeindigd' })).toEqual(['ingang'])
  expect(refuted({}, { modules: ['waarborgfonds@2.0', 'schuldregeling@2.0'] })).toEqual(['soort'])
  expect(refuted({}, { modules: ['waarborgfonds@2.0'], soorten: ['schuldeiser', 'waarborgfonds'] })).toEqual([])
  expect([size({ letter: 'B', dossiers: 40 }), size({ letter: 'A', dossiers: 40 }), size({ letter: 'A' })]).toEqual([
    [],
    ['categorie'],
    ['categorie'],
  ])
  expect(size({ letter: 'D', dossiers: 40, inwoners: 80_000 })).toEqual([])
  expect(size({ letter: 'A', dossiers: 1, jaar: 2001 })).toEqual(['categorie'])
  expect(existsSync(applicationPath(home, kvk))).toBe(true)
})
