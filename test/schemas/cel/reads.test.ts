/** Law: what a rule does not read can be anything, and neither changes the outcome nor makes the rule fail. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkRule, parseRule } from '../../../schemas/index.ts'
import { compileRule, ruleOf } from './compile-rule.ts'
import { itemRules, messages, wholeRules } from './random.ts'
import { smallModel } from './small-model.ts'

type Path = readonly string[]

/** Questions that hardly look at what they walk over. */
const idle: readonly (readonly [string, string])[] = [
  ['size(Inhoud.Regels.map(r, 1)) > 0', '/Inhoud'],
  ['Inhoud.Regels.exists(r, Inhoud.Vlag)', '/Inhoud'],
  ["size(Inhoud.Regels.filter(r, r.Soort == 'open')) > 1", '/Inhoud'],
  ["Inhoud.Namen.all(n, n == 'x') || Inhoud.Regels.map(r, 3).exists(n, n == 4)", '/Inhoud'],
  ['[Inhoud].exists(i, Stuurgegevens.Tijdstip == Stuurgegevens.Tijdstip)', '/Inhoud'],
  ['Inhoud.Vlag', '/Inhoud/Regels/*'],
  ['!bevatBsn(dit)', '/Inhoud/Namen/*'],
  ["dit == 'x'", '/Inhoud/Namen/*'],
]

const questions = fc.oneof(
  fc.constantFrom(...idle),
  wholeRules.map((source) => [source, '/Inhoud'] as const),
  itemRules.map((source) => [source, '/Inhoud/Regels/*'] as const),
)

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([name, below]) => pathsIn(below, [...path, name]))]
}

/** Where the judge puts a mistake in this place: of a tag or an option, in the group that it decides about. */
function mistakeAt(path: Path): Path {
  const inItem = path[1] === 'Regels' && path[3] === 'Soort'
  return inItem || path[1] === 'Keuze' ? path.slice(0, inItem ? 3 : 2) : path
}

function overlaps(pattern: Path, path: Path): boolean {
  return pattern.slice(0, path.length).every((step, index) => step === '*' || step === path[index])
}

function spoil(message: unknown, path: Path, garbage: unknown): unknown {
  const copy = structuredClone(message) as Record<string, unknown>
  const parent = path.slice(0, -1).reduce<unknown>((group, name) => (group as Record<string, unknown>)[name], copy)
  const last = path.at(-1) ?? ''
  if (garbage === undefined && !Array.isArray(parent)) delete (parent as Record<string, unknown>)[last]
  else (parent as Record<string, unknown>)[last] = garbage ?? null
  return copy
}

function readsOf(source: string, pointer: string): readonly Path[] | undefined {
  try {
    return checkRule(parseRule(ruleOf(source, pointer)), smallModel).map((place) => place.split('/').slice(1))
  } catch {
    return undefined
  }
}

test('a mistake elsewhere', () => {
  let spoiled = 0
  fc.assert(
    fc.property(
      questions,
      messages,
      fc.tuple(fc.nat(), fc.constantFrom<unknown>(undefined, null, 7, 'tekst', true, [], [null], {})),
      ([source, pointer], message, [pick, garbage]) => {
        const reads = readsOf(source, pointer)
        if (reads === undefined) return
        const free = pathsIn(message).filter(
          (path) => path.length > 0 && reads.every((pattern) => !overlaps(pattern, mistakeAt(path))),
        )
        const path = free[pick % free.length]
        if (path === undefined) return
        spoiled += 1
        const failures = compileRule(parseRule(ruleOf(source, pointer)))
        expect(failures(spoil(message, path, garbage)), `${source} with another ${path.join('/')}`).toEqual(
          failures(message),
        )
      },
    ),
    { numRuns: 2500 },
  )
  expect(spoiled).toBeGreaterThan(500)
})
