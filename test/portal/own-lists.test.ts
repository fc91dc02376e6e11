/**
 * The lists that somebody sees in the portal: those by which the organisation can send something, in every module that it has.
 *
 * Inside: the page has no door; which lists there are for whom is a part of it that is no screen.
 */
import { expect, test } from 'vitest'
import { ownLists } from '../../portal/browser/csv/own-lists.ts'
import type { Participant } from '../../directory/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import { lists } from '../csv/law-lists.ts'

const catalog = readCatalog()
const named = lists.map(({ columns: _, fixed: __, ...list }) => ({ ...list, bestand: list.id }))
const everything = catalog.modules.map(({ module, versies }) => ({
  module,
  versies: versies.map(({ versie }) => versie),
}))
const vlaggen = catalog.vlaggen.map(({ vlag }) => vlag)
const seen = (soorten: readonly string[], modules = everything) =>
  ownLists(named, catalog, { oin: '1', soorten, modules, vlaggen } as unknown as Participant)
const ids = (...given: Parameters<typeof seen>) => seen(...given).flatMap((group) => group.lists.map(({ id }) => id))

test('a creditor sees lists to answer by and to begin with, and none that only a counsellor sends', () => {
  const found = ids(['schuldeiser'])

  expect(found).toContain('schuldregeling@2.0/Saldoverzoek-beantwoorden')
  expect(found).toContain('schuldregeling@2.0/Statusverzoek')
  expect(found).toContain('vroegsignalering@1.0/Vroegsignaal')
  expect(found).not.toContain('schuldregeling@2.0/Saldoverzoek')
  expect(found).not.toContain('schuldregeling@2.0/BetaalvoorstelAntwoord-beantwoorden')
})

test('a counsellor sees the other half, and a guarantee fund its own', () => {
  const found = ids(['shv-fase-2'])

  expect(found).toContain('schuldregeling@2.0/Saldoverzoek')
  expect(found).not.toContain('schuldregeling@2.0/Saldoverzoek-beantwoorden')
  expect(found).not.toContain('schuldregeling@2.0/SaldoverzoekAntwoord')
})

test('only lists of versions that it has, under the name of the module', () => {
  const groups = seen(['schuldeiser'], [{ module: 'schuldregeling', versies: ['2.0'] }])

  expect(groups.map(({ label }) => label)).toEqual(['Schuldregeling, versie 2.0'])
  expect(groups[0]?.lists.length).toBeGreaterThan(3)
})

test('for every list of the law there is a kind of participant that sees it', () => {
  const kinds = catalog.deelnemers.map(({ type }) => type)
  const all = new Set(kinds.flatMap((kind) => ids([kind])))

  expect(named.map(({ id }) => id).filter((id) => !all.has(id))).toEqual([])
})
