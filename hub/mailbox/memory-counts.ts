/** What is counted in memory: how much waits, how many were sent, received and refused, and the numbers of mailboxes. */
import { noLoad, placeName } from './loads.ts'
import type { Count, CountPage, Load } from './mailbox.ts'
import { createOrdered, forgetFirst } from './ordered.ts'
import type { Loaded, LoadPlace, Needs, RefusalCount, Store, Written } from './store.ts'

type Part = 'loads' | 'sequences' | 'refusals'

/** As much of a store as counts. */
type Counts = Pick<Store, 'waiting' | 'counts' | 'countsOfAll'> & {
  readonly load: (needs: Omit<Needs, 'ids'>) => Pick<Loaded, Part>
  readonly write: (written: Pick<Written, Part | 'counts'>) => void
  readonly forget: (before: string, limit: number) => number
}

/** Nothing counted. */
export function memoryCounts(): Counts {
  const loads = new Map<string, LoadPlace & Load>()
  const sequences = new Map<string, number>()
  const refusals = createOrdered<string, RefusalCount & { readonly recorded: number }>()
  const counters = new Map<string, Count>()
  const putLoad = (load: LoadPlace & Load): void => {
    if (load.messages === 0) loads.delete(placeName(load))
    else loads.set(placeName(load), load)
  }
  const addCount = (count: Count): void => {
    const name = [count.oin, count.module, count.version, count.type, count.month].join(' ')
    const { sent, received } = counters.get(name) ?? { sent: 0, received: 0 }
    counters.set(name, { ...count, sent: sent + count.sent, received: received + count.received })
  }
  return {
    load: (needs) => ({
      loads: needs.loads.flatMap((place) => loads.get(placeName(place)) ?? []),
      sequences: needs.receivers.map((receiver) => ({ receiver, sequence: sequences.get(receiver) ?? 0 })),
      refusals: needs.refusals.flatMap((of) => refusals.get(refusalName(of)) ?? []),
    }),
    write: (written) => {
      written.loads.forEach(putLoad)
      for (const { receiver, sequence } of written.sequences) sequences.set(receiver, sequence)
      for (const each of written.refusals) refusals.set(refusalName(each), each)
      written.counts.forEach(addCount)
    },
    waiting: async (place) => loads.get(placeName(place)) ?? noLoad,
    counts: async (oin) => [...counters.values()].filter((count) => count.oin === oin),
    countsOfAll: async (page) => pageOf([...counters.values()], page),
    forget: (before, limit) =>
      forgetFirst(
        refusals.page(limit),
        ({ period }) => period < before,
        (each) => refusals.remove(refusalName(each)),
      ),
  }
}

/** Whole organisations, by OIN. */
function pageOf(counters: readonly Count[], { after, limit, year = '' }: CountPage): readonly Count[] {
  const all = counters.filter(({ month }) => month.startsWith(year))
  const organisations = new Set(all.map(({ oin }) => oin).filter((oin) => oin > after))
  const asked = new Set([...organisations].sort().slice(0, limit))
  return all.filter(({ oin }) => asked.has(oin)).sort((one, other) => (one.oin < other.oin ? -1 : 1))
}

const refusalName = ({ period, actor }: RefusalCount): string => `${period} ${actor}`
