/** The members of an object in the making: named ones, and nameless ones that a region will give a name. */
import type { Json } from '../../json/index.ts'
import type { Literal } from '../node.ts'
import type { Region } from './name-sets.ts'
import type { Doubt, Questions } from './emptiness.ts'

/** What the places of an object ask of the solver. */
export type PlaceSetting = {
  readonly regionOf: (name: string) => Region
  /** What every value in the region must meet. */
  readonly rules: (region: Region) => readonly Literal[]
  readonly questions: Questions
  readonly doubt: Doubt
  readonly most: number
}

type Group = { readonly region: Region; readonly literals: readonly Literal[] }
type Filler = { readonly name: string; readonly literals: readonly Literal[] }
type Undo = () => void

/** Every change is made only when its value can exist; fillers are forgotten when a condition is undone. */
export class Places {
  readonly #setting: PlaceSetting
  readonly #named = new Map<string, readonly Literal[]>()
  readonly #groups: Group[] = []
  readonly #fillers: Filler[] = []

  constructor(setting: PlaceSetting) {
    this.#setting = setting
  }

  size(): number {
    return this.#named.size + this.#groups.length + this.#fillers.length
  }

  /** Gives the member of this name one more condition; false when nothing can meet them all. */
  require(name: string, literal: Literal): boolean {
    const literals = this.#withName(name, literal)
    if (literals !== undefined) this.#named.set(name, literals)
    return literals !== undefined
  }

  /** The same, with the way back; undefined when it cannot be. */
  tryName(name: string, literal: Literal): Undo | undefined {
    const before = this.#named.get(name)
    const full = before === undefined && this.size() >= this.#setting.most
    const literals = full ? undefined : this.#withName(name, literal)
    if (literals === undefined) return undefined
    this.#named.set(name, literals)
    return () => {
      this.#fillers.length = 0
      if (before === undefined) this.#named.delete(name)
      else this.#named.set(name, before)
    }
  }

  /** A member of the region meets the condition: one that is there already, or a new one while there are names and room. */
  *tryRegion(region: Region, literal: Literal): Generator<Undo> {
    const inRegion = this.#groups.filter((group) => group.region === region)
    for (const group of inRegion) {
      const literals = [...group.literals, literal]
      if (!this.#possible(literals)) continue
      const at = this.#groups.indexOf(group)
      this.#groups[at] = { region, literals }
      yield () => {
        this.#fillers.length = 0
        this.#groups[at] = group
      }
    }
    const literals = [...this.#setting.rules(region), literal]
    const room = this.size() < this.#setting.most && this.#possible(literals)
    if (!room || this.#namesOf(region, inRegion.length + 1).length <= inRegion.length) return
    this.#groups.push({ region, literals })
    yield () => {
      this.#fillers.length = 0
      this.#groups.pop()
    }
  }

  /** Adds the member of this name, when it can be there and is not. */
  fillName(name: string): void {
    const literals = this.#setting.rules(this.#setting.regionOf(name))
    if (!this.#named.has(name) && this.#possible(literals)) this.#fillers.push({ name, literals })
  }

  /** Adds up to so many members of the region. */
  fillRegion(region: Region, count: number): void {
    const literals = this.#setting.rules(region)
    if (!this.#possible(literals)) return
    const taken = this.#groups.filter((group) => group.region === region).length
    for (const name of this.#namesOf(region, taken + count).slice(taken)) this.#fillers.push({ name, literals })
  }

  /** The object; undefined when a value or a name could not be made, with the doubt raised. */
  value(): Json | undefined {
    const members = new Map<string, Json>()
    const nth = new Map<Region, number>()
    const wanted: { readonly name: string | undefined; readonly literals: readonly Literal[] }[] = [
      ...[...this.#named].map(([name, literals]) => ({ name, literals })),
      ...this.#groups.map(({ region, literals }) => {
        const before = nth.get(region) ?? 0
        nth.set(region, before + 1)
        return { name: this.#namesOf(region, before + 1)[before], literals }
      }),
      ...this.#fillers,
    ]
    for (const { name, literals } of wanted) {
      const value = this.#valueOf(literals)
      if (name === undefined || value === undefined) {
        this.#setting.doubt.raise({ code: 'too-large', params: { limit: members.size } })
        return undefined
      }
      members.set(name, value)
    }
    return Object.fromEntries(members)
  }

  #valueOf(literals: readonly Literal[]): Json | undefined {
    const verdict = this.#setting.questions.inhabit(literals)
    if (verdict.kind === 'unknown' && verdict.value === undefined) this.#setting.doubt.raise(verdict.reason)
    return verdict.kind === 'empty' ? undefined : verdict.value
  }

  #possible(literals: readonly Literal[]): boolean {
    const verdict = this.#setting.questions.inhabit(literals)
    if (verdict.kind === 'unknown') this.#setting.doubt.loosen(verdict.reason)
    return verdict.kind !== 'empty'
  }

  #withName(name: string, literal: Literal): readonly Literal[] | undefined {
    const { rules, regionOf } = this.#setting
    const literals = [...(this.#named.get(name) ?? rules(regionOf(name))), literal]
    return this.#possible(literals) ? literals : undefined
  }

  /** Names of a region, as many as it has up to this number. */
  #namesOf(region: Region, count: number): readonly string[] {
    const { questions, doubt } = this.#setting
    const nameless = questions.forge.scalars(['']).id
    const { texts, doubt: reason } = questions.texts([...region.literals, -nameless], count)
    if (reason !== undefined) doubt.loosen(reason)
    // A name without letters is allowed, but engines handle it so badly that it comes last.
    const last = texts.length < count ? questions.texts([...region.literals, nameless], 1).texts : []
    return [...texts, ...last]
  }
}
