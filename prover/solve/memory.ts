/** Remembers verdicts by question, and keeps questions that ask for themselves from running in circles. */
import { Unsettled } from '../reason.ts'
import { empty } from './emptiness.ts'
import type { Emptiness } from './emptiness.ts'

/** Questions within questions go no deeper: each takes room on the stack. */
const deepest = 420
/** A verdict that rests on no open question. */
const onItsOwn = Number.POSITIVE_INFINITY

type Known = {
  readonly verdict: Emptiness
  /** The depth of the outermost question, still open, that was taken to be empty for this verdict. */
  readonly restsOn: number
}

/** The answers to the questions asked so far. */
export class Memory {
  readonly #known = new Map<string, Known>()
  /** Questions being looked into, with how deep they stand. */
  readonly #open = new Map<string, number>()
  /** Verdicts of "empty" that rest on a question still open. */
  readonly #provisional: string[] = []
  /** The outermost open question that the present one has leant on. */
  #leaning = onItsOwn

  /** The verdict on this question: remembered, or looked into; "empty" for the moment when it is being looked into. */
  settle(key: string, answer: () => Emptiness): Emptiness {
    const circle = this.#open.get(key)
    if (circle !== undefined) {
      this.#leaning = Math.min(this.#leaning, circle)
      return empty
    }
    const remembered = this.#known.get(key)
    if (remembered === undefined) return this.#look(key, answer)
    this.#leaning = Math.min(this.#leaning, remembered.restsOn)
    return remembered.verdict
  }

  #look(key: string, answer: () => Emptiness): Emptiness {
    const depth = this.#open.size
    if (depth > deepest) throw new Unsettled({ code: 'too-deep', params: { limit: deepest } })
    const [outer, mark] = [this.#leaning, this.#provisional.length]
    this.#leaning = onItsOwn
    this.#open.set(key, depth)
    try {
      const verdict = answer()
      this.#close(key, { verdict, restsOn: this.#restsOn(depth) }, mark)
      return verdict
    } finally {
      this.#open.delete(key)
      this.#leaning = Math.min(outer, this.#restsOn(depth))
    }
  }

  /** Leaning on oneself is no leaning once one is settled. */
  #restsOn(depth: number): number {
    return this.#leaning < depth ? this.#leaning : onItsOwn
  }

  /** A value proves itself; "empty" stands when it rests on nothing open, and then so does all that rested on it. */
  #close(key: string, found: Known, mark: number): void {
    if (found.verdict.kind === 'empty') {
      this.#known.set(key, found)
      if (found.restsOn === onItsOwn) this.#confirm(mark)
      else this.#provisional.push(key)
      return
    }
    for (const resting of this.#provisional.splice(mark)) this.#known.delete(resting)
    if (found.verdict.kind === 'value' || found.restsOn === onItsOwn)
      this.#known.set(key, { verdict: found.verdict, restsOn: onItsOwn })
  }

  #confirm(mark: number): void {
    for (const resting of this.#provisional.splice(mark)) {
      const settled = this.#known.get(resting)
      if (settled !== undefined) this.#known.set(resting, { ...settled, restsOn: onItsOwn })
    }
  }
}
