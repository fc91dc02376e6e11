/**
 * What comes from outside is bounded, and each bound stands where it says: one less and as much go, one more does not. The numbers are read from
 * where they stand, in every room, and one that is not asked here, by a named test, or told to be no limit, fails.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { house } from '../../tools/floor-plan.mjs'
import { bounds } from './limits/bounds.ts'
import { byTests } from './limits/by-tests.ts'
import { ofCarriers } from './limits/carriers.ts'
import { ofDesks } from './limits/desks.ts'
import { ofGateways } from './limits/gateways.ts'
import { noLimits } from './limits/no-limits.ts'
import { ofPortalBrowser } from './limits/portal-browser.ts'
import { ofPortalServer } from './limits/portal-server.ts'
import { ofProvers } from './limits/provers.ts'
import { judged, ofReaders } from './limits/readers.ts'

const asked = {
  ...{ ...ofReaders, ...ofProvers, ...ofCarriers, ...ofGateways },
  ...{ ...ofPortalServer, ...ofPortalBrowser, ...ofDesks },
}

/** The constants that these lines name, each with its file. */
const named = (told: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  Object.values(told)
    .flat()
    .flatMap((line) => {
      const [file = '', ...names] = line.split(' ')
      return names.map((name) => `${file} ${name}`)
    })

test('every number with a name is asked here or by a named test, or it is said why it is no limit, once', () => {
  expect([...bounds.keys()].toSorted()).toEqual(
    [...Object.keys(asked), ...named(byTests), ...named(noLimits)].toSorted(),
  )
})

test('the tests that ask a bound are there, by their words', () => {
  const missing = Object.keys(byTests).filter((each) => {
    const [file = '', title = ''] = each.split(/: (.*)/s)
    return !readFileSync(join(house, file), 'utf8').includes(title)
  })
  expect(missing).toEqual([])
})

describe.each(Object.entries(asked))('%s', (name, [ask, refused, kind]) => {
  test(
    kind === 'until' ? 'less goes, and at the end it is over' : 'as much goes, and one more or less does not',
    async () => {
      const bound = bounds.get(name) ?? Number.NaN
      const told = [await ask(bound - 1), await ask(bound), await ask(bound + 1)]

      expect(kind === 'least' ? told.toReversed() : told).toEqual(['', kind === 'until' ? refused : '', refused])
    },
  )
})

test.each([
  ['levels', 64, (much: number) => `${'['.repeat(much)}${']'.repeat(much)}`, 'json-too-deep'],
  ['bytes', 4 * 1024 * 1024, (much: number) => `"${'x'.repeat(much - 2)}"`, 'input-too-large'],
  [
    'bytes of more than one for a character',
    4 * 1024 * 1024,
    (much: number) => `"${'é'.repeat(much / 2 - 2)}${'x'.repeat(2 + (much % 2))}"`,
    'input-too-large',
  ],
] as const)('the judge takes a message of %s up to %i', async (...[, most, text, refused]) => {
  expect([await judged(text(most - 1)), await judged(text(most)), await judged(text(most + 1))]).toEqual([
    '',
    '',
    refused,
  ])
})
