/**
 * Objects: what every member of a set of names must be, what some member must be, and how many members there may be.
 * Names fall into regions that all conditions treat alike; each "some" is given a member of some region, alone or shared.
 */
import type { Literal, NodeOf } from '../node.ts'
import { onlyName, otherRegions, regionOfName, singleNames } from './name-sets.ts'
import type { Region } from './name-sets.ts'
import { Places } from './places.ts'
import { createDoubt, empty } from './emptiness.ts'
import type { Cell, Doubt, Questions, Emptiness } from './emptiness.ts'

type Wanted = {
  readonly every: readonly NodeOf<'every' | 'some'>[]
  readonly some: readonly NodeOf<'every' | 'some'>[]
  readonly least: number
  readonly most: number
}

/** Whether some object meets the cell. */
export function inhabitObjects(cell: Cell, questions: Questions): Emptiness {
  const doubt = createDoubt()
  const wanted = read(cell, doubt)
  if (wanted.least > wanted.most) return empty
  return place(wanted, questions, doubt)
}

function read(cell: Cell, doubt: Doubt): Wanted {
  let [least, most] = [0, Number.POSITIVE_INFINITY]
  const every: NodeOf<'every' | 'some'>[] = []
  const some: NodeOf<'every' | 'some'>[] = []
  for (const { node } of cell) {
    if (node.kind === 'every') every.push(node as NodeOf<'every' | 'some'>)
    else if (node.kind === 'some') some.push(node as NodeOf<'every' | 'some'>)
    else if (node.kind === 'minProperties') least = Math.max(least, node.count)
    else if (node.kind === 'maxProperties') most = Math.min(most, node.count)
    else if (node.kind === 'opaque') doubt.loosen(node.reason)
    else if (node.kind === 'ref') doubt.loosen({ code: 'circular-reference', params: { reference: node.name } })
  }
  return { every, some, least, most }
}

function place(wanted: Wanted, questions: Questions, doubt: Doubt): Emptiness {
  const conditions = [...wanted.every, ...wanted.some]
  const singles = singleNames(conditions.map(({ names }) => names))
  questions.budget.spend(1 + singles.size)
  const lookups = createLookups(wanted, { singles, questions, doubt })
  const places = new Places({ ...lookups, questions, doubt, most: wanted.most })
  const open: NodeOf<'every' | 'some'>[] = []
  for (const condition of wanted.some) {
    const name = onlyName(condition.names)
    if (name === undefined) open.push(condition)
    else if (!places.require(name, condition.node.id)) return empty
  }
  return assign(open, { places, wanted, lookups, questions, doubt })
}

type Lookups = {
  readonly regionOf: (name: string) => Region
  readonly others: () => readonly Region[]
  /** What every value in this region must meet. */
  readonly rules: (region: Region) => readonly Literal[]
  readonly singles: ReadonlySet<string>
}
type LookupContext = { readonly singles: ReadonlySet<string>; readonly questions: Questions; readonly doubt: Doubt }

/** Regions and their rules, looked up when they are first asked for. */
function createLookups(wanted: Wanted, { singles, questions, doubt }: LookupContext): Lookups {
  const regions = new Map<string, Region>()
  const rulesOf = new Map<Region, readonly Literal[]>()
  const byName = new Map<string, Literal[]>()
  const general = wanted.every.filter(({ names, node }) => {
    const name = onlyName(names)
    if (name !== undefined) byName.set(name, [...(byName.get(name) ?? []), node.id])
    return name === undefined
  })
  let others: readonly Region[] | undefined
  return {
    singles,
    regionOf: (name) => {
      const region = regions.get(name) ?? regionOfName(name, questions, doubt)
      regions.set(name, region)
      return region
    },
    others: () => {
      others ??= otherRegions(new Set([...wanted.every, ...wanted.some].map(({ names }) => names)), singles, questions)
      return others
    },
    rules: (region) => {
      const known = rulesOf.get(region)
      if (known !== undefined) return known
      const own = region.name === undefined ? [] : (byName.get(region.name) ?? [])
      const rules = [...own, ...general.filter(({ names }) => region.within(names)).map(({ node }) => node.id)]
      rulesOf.set(region, rules)
      return rules
    },
  }
}

type Assignment = {
  readonly places: Places
  readonly wanted: Wanted
  readonly lookups: Lookups
  readonly questions: Questions
  readonly doubt: Doubt
}

/** Tries every way to give the open conditions a member; the first that can be filled up to the wanted number is it. */
function assign(open: readonly NodeOf<'every' | 'some'>[], setting: Assignment): Emptiness {
  const { places, wanted, doubt } = setting
  const [condition, ...rest] = open
  setting.questions.budget.spend(1)
  if (condition === undefined) {
    if (places.size() > wanted.most || !fill(setting)) return doubt.nothing()
    const value = places.value()
    return value === undefined ? doubt.nothing() : doubt.found(value)
  }
  for (const undo of waysToMeet(condition, setting)) {
    const verdict = assign(rest, setting)
    undo()
    if (verdict.kind === 'value' || (verdict.kind === 'unknown' && verdict.value !== undefined)) return verdict
  }
  return doubt.nothing()
}

/** Each way puts the condition somewhere, until it is undone. */
function* waysToMeet(condition: NodeOf<'every' | 'some'>, { places, lookups }: Assignment): Generator<() => void> {
  const literal = condition.node.id
  for (const name of lookups.singles) {
    if (!lookups.regionOf(name).within(condition.names)) continue
    const undo = places.tryName(name, literal)
    if (undo !== undefined) yield undo
  }
  for (const region of lookups.others()) {
    if (!region.within(condition.names)) continue
    yield* places.tryRegion(region, literal)
  }
}

/** Adds members until there are enough. */
function fill({ places, wanted, lookups }: Assignment): boolean {
  for (const name of lookups.singles) {
    if (places.size() >= wanted.least) return true
    places.fillName(name)
  }
  if (places.size() >= wanted.least) return true
  for (const region of lookups.others()) {
    places.fillRegion(region, wanted.least - places.size())
    if (places.size() >= wanted.least) return true
  }
  return false
}
