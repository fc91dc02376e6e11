/** The strength of the kits: measured on the law and the cases as they are, high enough, and every survivor has a reason. */
import { expect, test } from 'vitest'
import { leastScore, measuredOn, readReasons, readStrengths, reasonFor, scoreOf } from '../../proof/law/results.mjs'
import { printVersionId } from '../../schemas/index.ts'
import { lawVersions } from '../../schemas/read.ts'

const strengths = readStrengths()
const names = lawVersions().map(printVersionId)

test('the kit of every version was measured as it is: npm run proof -- law measures the others', () => {
  const behind = names.filter((name) => {
    const { schemaset, cases } = strengths[name] ?? {}
    return JSON.stringify({ schemaset, cases }) !== JSON.stringify(measuredOn(name))
  })

  expect(behind).toEqual([])
  expect(Object.keys(strengths)).toEqual(names.toSorted())
})

test('of what a message can tell from the law, 98 in a hundred changes make a case come out otherwise', () => {
  expect(names.filter((name) => strengths[name] === undefined || scoreOf(strengths[name]) < leastScore)).toEqual([])
  expect(names.filter((name) => (strengths[name]?.mutants ?? 0) < 500)).toEqual([])
})

test('what survives has a reason, and no reason is about nothing', () => {
  const survivors = Object.values(strengths).flatMap((each) => each.survivors)

  expect(survivors.filter((each) => reasonFor(each) === undefined)).toEqual([])
  expect(readReasons().filter(({ reason }) => !survivors.some((survivor) => reasonFor(survivor) === reason))).toEqual(
    [],
  )
})
