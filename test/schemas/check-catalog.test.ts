/**
 * The closed lists of the catalogue are closed: a name that stands in none of them is told, with the place and what to do.
 */
import { expect, test } from 'vitest'
import { applySteps } from '../../schemas/index.ts'
import type { PatchStep } from '../../schemas/index.ts'
import type { Catalog, CsvAgreement } from '../../schemas/read.ts'
import { catalogFaults, csvFaults, lawVersions, readCatalog, readCsvAgreement } from '../../schemas/read.ts'
import { faults } from './break-law.ts'
import { smallCatalog, smallLaw, smallRule } from './small-law.ts'

const folders = smallCatalog().modules.flatMap(({ module, versies }) =>
  versies.map(({ versie }) => ({ module, version: versie })),
)
const told = (catalog: Catalog, there = folders): readonly string[] =>
  catalogFaults(catalog, there).map(({ place, claim }) => `${place} ${claim}`)
const altered = (...steps: readonly PatchStep[]): Catalog => applySteps(smallCatalog(), steps) as Catalog
const set = (path: string, value: unknown): PatchStep => ({ op: 'add', path, value }) as PatchStep
const known = { herkomst: 'bekend', bron: ['S1'] }
const kind = { type: 'bank', naam: 'Bank', omschrijving: 'Een bank.', ...known }
const role = (change: object): PatchStep =>
  set('/deelnemers/0', { ...kind, rollen: [{ module: 'proef', partij: 'SE', bewijs: null, ...change }] })

test('the small catalogue and our own are sound', () => {
  expect(told(smallCatalog())).toEqual([])
  expect(told(readCatalog(), [...lawVersions()])).toEqual([])
})

test.each<[string, readonly PatchStep[], string, RegExp]>([
  [
    'a sender',
    [set('/modules/0/berichten/0/van', ['GDW'])],
    '/modules/0/berichten/0/van',
    /no party: add it to partijen/,
  ],
  ['a receiver', [set('/modules/0/berichten/0/naar', ['GDW'])], '/modules/0/berichten/0/naar', /one of SHV, SE, SKP/],
  [
    'a question',
    [set('/modules/0/berichten/1/antwoordOp', ['Brief'])],
    '/modules/0/berichten/1/antwoordOp',
    /no message/,
  ],
  [
    'the flag without which a party gets no BSN',
    [set('/partijen/1/bsnMetVlag', 'weg')],
    '/partijen/1/bsnMetVlag',
    /no flag: add it to vlaggen/,
  ],
  [
    'a version',
    [set('/modules/0/berichten/0/versies/3.0', {})],
    '/modules/0/berichten/0/versies',
    /no version of proef/,
  ],
  [
    'a flag that is asked for',
    [set('/modules/0/berichten/0/voorwaarde', { partij: 'ontvanger', vlaggen: ['vip'] })],
    '/modules/0/berichten/0/voorwaarde/vlaggen',
    /no flag: add it to vlaggen/,
  ],
  ['the module of a role', [role({ module: 'vish' })], '/deelnemers/0/rollen/0/module', /no module/],
  ['the party of a role', [role({ partij: 'GDW' })], '/deelnemers/0/rollen/0/partij', /no party/],
  [
    'the proof of a role',
    [role({ bewijs: 'titel' })],
    '/deelnemers/0/rollen/0/bewijs',
    /no kind of proof: add it to bewijzen/,
  ],
  ['a source', [set('/partijen/0/bron', ['Stb. 1, 2'])], '/partijen/0/bron', /Stb\. 1, 2, which is not among bronnen/],
  ['a party of a second time', [set('/partijen/1/partij', 'SHV')], '/partijen/1', /second party SHV/],
  ['a second hub', [set('/partijen/1/knooppunt', true)], '/partijen', /has 2 parties that are knooppunt/],
])('%s that the catalogue does not have is told', (_, ...[steps, place, claim]) => {
  const [first] = told(altered(...steps))

  expect(first?.startsWith(`catalog#${place} `), first).toBe(true)
  expect(first).toMatch(claim)
})

test('a message with a BSN asks for the flag that its receiver needs', () => {
  const flag = { vlag: 'bsn', naam: 'BSN', omschrijving: 'Mag het BSN gebruiken.', ...known }
  const needing = [set('/vlaggen/0', flag), set('/partijen/1/bsnMetVlag', 'bsn')]
  const asking = set('/modules/0/berichten/1/voorwaarde', { partij: 'ontvanger', vlaggen: ['bsn'] })

  expect(told(altered(...needing))).toEqual([
    'catalog#/modules/0/berichten/1 has a BSN for a party that needs bsn: ask for that flag alone in voorwaarde',
  ])
  expect(told(altered(...needing, asking))).toEqual([])
})

test('a version without a folder and a folder without a version are told', () => {
  const strange = [...folders.slice(1), { module: 'vish', version: '1.0' }]

  expect(told(smallCatalog(), strange)).toEqual([
    'catalog#/modules/0/versies/0 is proef@1.0, which has no folder: make proef/1.0/',
    'catalog#/modules lacks vish@1.0, which has a folder: add the version, or remove the folder',
  ])
})

test.each([
  ['S1', 0],
  ['S1 regel 3', 0],
  ['S12', 1],
  ['eigen ontwerp', 1],
])('a known rule that cites %s gives %i faults', (bron, count) => {
  expect(faults(smallLaw(), [smallRule({ bron })])).toHaveLength(count)
})

test('agreements on CSV that speak of what is not there are told', () => {
  const agreement = applySteps(readCsvAgreement('schuldregeling'), [
    set('/rollen', { GDW: 'Deurwaarder' }),
    set('/keuzes/0/bericht', 'Brief'),
    set('/bekend/0/bron', ['ZZ9']),
  ]) as CsvAgreement
  const places = csvFaults('protocol', agreement, readCatalog()).map(({ place }) => place)

  expect(places).toEqual(
    expect.arrayContaining(
      ['/module', '/rollen/GDW', '/keuzes/0/bericht', '/bekend/0/vraag', '/bekend/0/bron'].map(
        (at) => `protocol/csv#${at}`,
      ),
    ),
  )
  expect(csvFaults('schuldregeling', agreement, readCatalog())).toHaveLength(3)
  const claims = csvFaults('protocol', agreement, readCatalog()).map(({ claim }) => claim)
  expect(claims).toContain('is not protocol, the folder that it stands in')
})

test('agreements on CSV that leave out, or name a contact of, what is not there are told', () => {
  const agreement = applySteps(readCsvAgreement('waarborgfonds'), [
    { op: 'add', path: '/contact', value: { SHV: 'schuldhulpverlener' } },
    { op: 'replace', path: '/zonderLijst/0', value: 'Nergens' },
  ]) as CsvAgreement

  expect(csvFaults('waarborgfonds', agreement, readCatalog()).map(({ place }) => place)).toEqual([
    'waarborgfonds/csv#/contact/SHV',
    'waarborgfonds/csv#/zonderLijst/0',
  ])
})
