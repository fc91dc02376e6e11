/** The members of an object in the making: named ones, and nameless ones that a region will give a name. */
import type { Json } from '../json.ts'
import type { Literal } from '../node.ts'
import type { Region } from './name-sets.ts'
import type { Doubt, Questions } from './verdict.ts'

type Setting = {
  readonly regionOf: (name: string) => Region
  readonly rules: (region: Region) => readonly Literal[]
  readonly questions: Questions
  readonly doubt: Doubt
  readonly most: number
}

export type Places = ReturnType<typeof createPlaces>

/** Every change is made only when its value can exist; fillers are forgotten when a condition is undone. */
export function createPlaces({ regionOf, rules, questions, doubt, most }: Setting) {
  const named = new Map<string, readonly Literal[]>()
  const groups: { readonly region: Region; readonly literals: readonly Literal[] }[] = []
  const fillers: { readonly name: string; readonly literals: readonly Literal[] }[] = []

  const possible = (literals: readonly Literal[]): boolean => {
    const verdict = questions.inhabit(literals)
    if (verdict.kind === 'unknown') doubt.loosen(verdict.reason)
    return verdict.kind !== 'empty'
  }
  const withName = (name: string, literal: Literal): readonly Literal[] | undefined => {
    const literals = [...(named.get(name) ?? rules(regionOf(name))), literal]
    return possible(literals) ? literals : undefined
  }
  /** Names of a region, as many as it has up to this number. */
  const namesOf = (region: Region, count: number): readonly string[] => {
    const { forge } = questions
    const { texts, doubt: reason } = questions.texts([...region.literals, -forge.scalars(['']).id], count)
    // A name without letters is allowed, but engines handle it so badly that it comes last.
    const last = texts.length < count ? questions.texts([...region.literals, forge.scalars(['']).id], 1).texts : []
    if (reason !== undefined) doubt.loosen(reason)
    return [...texts, ...last]
  }
  const size = (): number => named.size + groups.length + fillers.length

  return {
    size,
    /** Gives the member of this name one more condition; false when nothing can meet them all. */
    require: (name: string, literal: Literal): boolean => {
      const literals = withName(name, literal)
      if (literals !== undefined) named.set(name, literals)
      return literals !== undefined
    },
    /** The same, with the way back. */
    tryName: (name: string, literal: Literal): (() => void) | undefined => {
      const before = named.get(name)
      const literals = before === undefined && size() >= most ? undefined : withName(name, literal)
      if (literals === undefined) return undefined
      named.set(name, literals)
      return () => {
        fillers.length = 0
        if (before === undefined) named.delete(name)
        else named.set(name, before)
      }
    },
    /** A member of the region: one that is there already, or a new one while there are names and room. */
    *tryRegion(region: Region, literal: Literal): Generator<() => void> {
      const inRegion = groups.filter((group) => group.region === region)
      for (const group of inRegion) {
        const literals = [...group.literals, literal]
        if (!possible(literals)) continue
        const at = groups.indexOf(group)
        groups[at] = { region, literals }
        yield () => {
          fillers.length = 0
          groups[at] = group
        }
      }
      const literals = [...rules(region), literal]
      if (size() >= most || !possible(literals) || namesOf(region, inRegion.length + 1).length <= inRegion.length)
        return
      groups.push({ region, literals })
      yield () => {
        fillers.length = 0
        groups.pop()
      }
    },
    fillName: (name: string): void => {
      const literals = rules(regionOf(name))
      if (!named.has(name) && possible(literals)) fillers.push({ name, literals })
    },
    fillRegion: (region: Region, count: number): void => {
      const literals = rules(region)
      if (!possible(literals)) return
      const taken = groups.filter((group) => group.region === region).length
      const names = namesOf(region, taken + count)
      for (const name of names.slice(taken)) fillers.push({ name, literals })
    },
    /** The object; undefined when a value or a name could not be made. */
    value: (): Json | undefined => {
      const members: [string, Json][] = []
      const put = (name: string | undefined, literals: readonly Literal[]): boolean => {
        const verdict = questions.inhabit(literals)
        if (verdict.kind === 'unknown' && verdict.value === undefined) doubt.raise(verdict.reason)
        if (name === undefined) doubt.raise({ code: 'too-large', params: { limit: most } })
        if (name === undefined || verdict.kind === 'empty' || verdict.value === undefined) return false
        members.push([name, verdict.value])
        return true
      }
      const regions = new Map<Region, number>()
      const whole =
        [...named].every(([name, literals]) => put(name, literals)) &&
        groups.every(({ region, literals }) => {
          const nth = regions.get(region) ?? 0
          regions.set(region, nth + 1)
          return put(namesOf(region, nth + 1)[nth], literals)
        }) &&
        fillers.every(({ name, literals }) => put(name, literals))
      return whole ? Object.fromEntries(members) : undefined
    },
  }
}
