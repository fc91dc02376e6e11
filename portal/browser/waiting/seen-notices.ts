/** Which notices of what went wrong somebody of the organisation has seen: numbers in the vault, and nothing else. */
import type { NamedItems } from '../vault-items.ts'

/** Milliseconds that a notice is shown to who does not say that it was seen. */
export const shownFor = 14 * 24 * 60 * 60_000
const folder = 'werk/gezien/'

/** Which notices somebody of the organisation has seen. */
export type SeenNotices = {
  readonly has: (id: string) => boolean
  readonly add: (id: string) => Promise<void>
  /** Reads what colleagues have seen. */
  readonly load: () => Promise<void>
}

/** Kept in the vault, as long as a notice is shown. */
export function createSeenNotices(items: NamedItems, clock: () => Date): SeenNotices {
  const seen = new Set<string>()
  return {
    has: (id) => seen.has(id),
    add: async (id) => {
      seen.add(id)
      await items.writeNew(`${folder}${id}`, '{}', {
        until: new Date(clock().getTime() + shownFor),
        quiet: true,
      })
    },
    load: async () => {
      for (const name of await items.names(folder)) seen.add(name.slice(folder.length))
    },
  }
}
