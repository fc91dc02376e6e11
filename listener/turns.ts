/** Turns: of each holder so many large answers are made or taken at once; the next one waits until one of them has been taken. */
import type { ServerResponse } from 'node:http'

/** How many of a holder have a turn at once, and the milliseconds in which an answer must have been made and taken. */
export type TurnLimits = { readonly each: number; readonly longest: number }

/** Resolves when it is the turn of this answer, never when nobody is there for it any more. Whoever does not take it in time is cut off. */
export type Turns = (holder: string, response: ServerResponse) => Promise<void>

/** Turns by holder; of who has none nothing is kept. */
export function createTurns({ each, longest }: TurnLimits): Turns {
  const holders = new Map<string, { taken: number; readonly waiting: Set<() => void> }>()
  return (holder, response) => {
    if (response.closed) return new Promise(() => undefined)
    const own = holders.get(holder) ?? { taken: 0, waiting: new Set() }
    holders.set(holder, own)
    const leave = (): void => {
      own.taken -= 1
      own.waiting.values().next().value?.()
      if (own.taken === 0) holders.delete(holder)
    }
    const begin = (): void => {
      own.taken += 1
      const timer = setTimeout(() => response.destroy(), longest)
      response.once('close', () => {
        clearTimeout(timer)
        leave()
      })
    }
    if (own.taken < each) {
      begin()
      return Promise.resolve()
    }
    return new Promise((resolve) => {
      const go = (): void => {
        own.waiting.delete(go)
        response.off('close', gone)
        begin()
        resolve()
      }
      const gone = (): void => void own.waiting.delete(go)
      own.waiting.add(go)
      response.once('close', gone)
    })
  }
}
