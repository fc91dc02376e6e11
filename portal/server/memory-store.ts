/** Keeps what the portal's server keeps in memory: gone with the process. */
import type { PortalStore, Waiting } from './store.ts'

/**
 * A store for tests, and for who has no SQLite.
 *
 * @since 0.1.0
 * @alpha
 */
export function memoryStore(): PortalStore {
  const items = new Map<string, Map<string, string>>()
  const outbox = new Map<string, Waiting>()
  const of = (oin: string): Map<string, string> => {
    const found = items.get(oin) ?? new Map<string, string>()
    items.set(oin, found)
    return found
  }
  const place = ({ oin, id }: Pick<Waiting, 'oin' | 'id'>): string => `${oin} ${id}`
  return {
    get: async (oin, name) => of(oin).get(name),
    put: async (oin, name, text) => void of(oin).set(name, text),
    remove: async (oin, name) => void of(oin).delete(name),
    names: async (oin, prefix) => [...of(oin).keys()].filter((name) => name.startsWith(prefix)).sort(),
    size: async (oin) => [...of(oin).values()].reduce((sum, { length }) => sum + length, 0),
    keep: async (waiting) => void outbox.set(place(waiting), outbox.get(place(waiting)) ?? waiting),
    waiting: async () => [...outbox.values()],
    ended: async (waiting) => void outbox.delete(place(waiting)),
    close: async () => undefined,
  }
}
