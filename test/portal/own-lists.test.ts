/**
 * The lists that somebody sees in the portal: those by which the organisation can send something, in every module that it has.
 *
 * Inside: the page has no door; which lists there are for whom is a part of it that is no screen.
 */
import fc from 'fast-check'
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
type Waiting = Parameters<typeof ownLists>[1]['waiting']
const seen = (soorten: readonly string[], modules = everything, waiting: Waiting = []) => {
  const participant = { oin: '1', soorten, modules, vlaggen } as unknown as Participant
  return ownLists(named, { catalog, participant, waiting })
}
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

test('what waits for an answer is first, by its own list under the name of its version, and every list is there once', () => {
  const asked = named.filter(({ kind }) => kind === 'beantwoorden')
  fc.assert(
    fc.property(fc.subarray(asked), fc.constantFrom('schuldeiser', 'shv-fase-2'), (waits, kind) => {
      const waiting = waits.map(({ module, version, message: type }) => ({ module, version, type }))
      const found = ids([kind], everything, waiting)
      const own = ids([kind])
      const due = own.filter((id) => waits.some((each) => each.id === id))

      expect(found).toEqual([...due, ...own.filter((id) => !due.includes(id))])
    }),
  )
  const waiting = [{ module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek' }]
  expect(seen(['schuldeiser'], everything, waiting)[0]).toMatchObject({
    label: 'Hier wacht nu iets op antwoord',
    lists: [{ title: 'CSV Saldoverzoek Antwoord (Schuldregeling, versie 2.0)' }],
  })
})
