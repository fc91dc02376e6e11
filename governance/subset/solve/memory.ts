/** Remembers verdicts by question, and keeps questions that ask for themselves from running in circles. */
import { Unsettled } from '../reason.ts'
import { empty } from './verdict.ts'
import type { Verdict } from './verdict.ts'

/** Questions within questions go no deeper: each takes room on the stack. */
const deepest = 420

type Known = { readonly verdict: Verdict; readonly restsOn: number }

export function createMemory() {
  const known = new Map<string, Known>()
  /** Questions being looked into, with how deep they stand. */
  const open = new Map<string, number>()
  /** Verdicts of "empty" that rest on a question still open. */
  const provisional: string[] = []
  /** The shallowest open question that the present one has leant on. */
  let leaning = Number.POSITIVE_INFINITY

  const settle = (key: string, answer: () => Verdict): Verdict => {
    const circle = open.get(key)
    if (circle !== undefined) {
      leaning = Math.min(leaning, circle)
      return empty
    }
    const remembered = known.get(key)
    if (remembered !== undefined) {
      leaning = Math.min(leaning, remembered.restsOn)
      return remembered.verdict
    }
    return look(key, answer)
  }

  const look = (key: string, answer: () => Verdict): Verdict => {
    const depth = open.size
    if (depth > deepest) throw new Unsettled({ code: 'too-deep', params: { limit: deepest } })
    const [outerLeaning, mark] = [leaning, provisional.length]
    leaning = Number.POSITIVE_INFINITY
    open.set(key, depth)
    try {
      const verdict = answer()
      close(key, { verdict, restsOn: leaning < depth ? leaning : Number.POSITIVE_INFINITY }, mark)
      return verdict
    } finally {
      open.delete(key)
      leaning = Math.min(outerLeaning, leaning < depth ? leaning : Number.POSITIVE_INFINITY)
    }
  }

  /** A value proves itself; "empty" stands when it rests on nothing open, and then so does all that rested on it. */
  const close = (key: string, found: Known, mark: number): void => {
    if (found.verdict.kind !== 'empty') {
      for (const resting of provisional.splice(mark)) known.delete(resting)
      if (found.verdict.kind === 'value' || found.restsOn === Number.POSITIVE_INFINITY)
        known.set(key, { verdict: found.verdict, restsOn: Number.POSITIVE_INFINITY })
      return
    }
    known.set(key, found)
    if (found.restsOn < Number.POSITIVE_INFINITY) {
      provisional.push(key)
      return
    }
    for (const resting of provisional.splice(mark)) {
      const settled = known.get(resting)
      if (settled !== undefined) known.set(resting, { ...settled, restsOn: Number.POSITIVE_INFINITY })
    }
  }

  return { settle }
}
