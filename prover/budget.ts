/** A purse of steps: what bounds the time and memory of every question. */
import { Unsettled } from './reason.ts'

/** Steps for a question without a budget of its own: some seconds at most. */
export const defaultBudget = 400_000

export type Budget = {
  /** Takes steps out; throws Unsettled `budget` when the purse is empty. */
  readonly spend: (steps: number) => void
  readonly left: () => number
}

export function createBudget(steps: number): Budget {
  let left = steps
  return {
    spend: (taken) => {
      left -= taken
      if (left < 0) throw new Unsettled({ code: 'budget', params: { steps } })
    },
    left: () => left,
  }
}
