/** Makers: who made which item a moment ago, the last one of each person. */
import type { Asker } from './requests.ts'

/** Milliseconds for which it is remembered. */
const longest = 10 * 60_000

/** The makers. */
export type Makers = {
  readonly made: (asker: Asker, name: string) => void
  /** Whether this person made this item; then it is forgotten. */
  readonly use: (asker: Asker, name: string) => boolean
  /** Forgets who made this item of the organisation. */
  readonly forget: (asker: Asker, name: string) => void
}

/** No makers yet. */
export function createMakers(clock: () => Date): Makers {
  const makers = new Map<string, { readonly oin: string; readonly name: string; readonly until: number }>()
  const keyOf = ({ organisation: { oin }, person }: Asker): string => JSON.stringify([oin, person])
  return {
    made: (asker, name) => {
      const now = clock().getTime()
      for (const [each, { until }] of makers) if (until <= now) makers.delete(each)
      makers.set(keyOf(asker), { oin: asker.organisation.oin, name, until: now + longest })
    },
    use: (asker, name) => {
      const found = makers.get(keyOf(asker))
      if (found?.name !== name || found.until <= clock().getTime()) return false
      return makers.delete(keyOf(asker))
    },
    forget: ({ organisation: { oin } }, name) => {
      for (const [each, made] of makers) if (made.oin === oin && made.name === name) makers.delete(each)
    },
  }
}
