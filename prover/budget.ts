/** The number of steps that a question may take: what bounds its time and memory. */
import { Unsettled } from './reason.ts'

/** Steps for a question without a budget of its own: some seconds at most. */
export const defaultBudget = 400_000

/** The steps that one question may still take. */
export type Budget = {
  /** Takes steps out; throws Unsettled `budget` when none is left. */
  readonly spend: (steps: number) => void
  readonly left: () => number
}

/** A budget of so many steps. */
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
