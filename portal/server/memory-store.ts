/** Keeps what the portal's server keeps in memory: gone with the process. */
import { twoLoginsInMemory } from './memory-two-logins.ts'
import { endsIn, isOver, pageOf } from './store.ts'
import type { Item, Limit, OutboxStore, PortalStore, Swept, VaultStore, Waiting } from './store.ts'
import type { Proposal } from './two-logins-store.ts'

/**
 * A store for tests, and for who has no SQLite.
 *
 * @since 0.1.0
 * @alpha
 */
export function memoryStore(): PortalStore {
  const vaults = new Map<string, Map<string, Item>>()
  const outboxes = new Map<string, Map<string, Placed>>()
  const proposals = new Map<string, Map<string, Proposal>>()
  const [vault, outbox, twoLogins] = [vaultInMemory(vaults), outboxInMemory(outboxes), twoLoginsInMemory(proposals)]
  const swept = new Map<string, Swept>()
  const of = (oin: string): Swept => swept.get(oin) ?? { items: 0, messages: 0 }
  return {
    ...{ ...vault, ...outbox, ...twoLogins },
    sweep: async ({ now, since }, most) => {
      const items = [...vaults].flatMap(([oin, each]) =>
        [...each.values()]
          .filter(({ until }) => until !== undefined && until <= now)
          .map(({ name, quiet }) => ({ oin, name, items: quiet === true ? 0 : 1 })),
      )
      const messages = [...outboxes.values()].flatMap((each) => [...each.values()].filter((one) => one.since <= since))
      const [gone, given] = [items.slice(0, most), messages.slice(0, Math.max(0, most - items.length))]
      for (const { oin, name, items } of gone) {
        await vault.remove(oin, name)
        swept.set(oin, { ...of(oin), items: of(oin).items + items })
      }
      for (const message of given) {
        await outbox.ended(message)
        swept.set(message.oin, { ...of(message.oin), messages: of(message.oin).messages + 1 })
      }
      const ended = [...proposals.values()].flatMap((each) => [...each.values()].filter(({ until }) => until <= now))
      const over = ended.slice(0, Math.max(0, most - gone.length - given.length))
      for (const { oin, id } of over) await twoLogins.dropProposal(oin, id)
      return gone.length + given.length + over.length
    },
    swept: async (oin) => of(oin),
    forgetSwept: async (oin) => void swept.delete(oin),
    close: async () => undefined,
  }
}

type Placed = Waiting & { readonly place: number }

function vaultInMemory(vaults: Map<string, Map<string, Item>>): VaultStore {
  const loads = createLoads()
  const of = (oin: string): Map<string, Item> => vaults.get(oin) ?? new Map<string, Item>()
  const sorted = (oin: string, begin: string, after: string): readonly Item[] =>
    [...of(oin).values()]
      .filter(({ name }) => name.startsWith(begin) && name > after)
      .sort((one, other) => (one.name < other.name ? -1 : 1))
  const keep = keepingIn(vaults, loads)
  return {
    get: async (oin, name) => of(oin).get(name)?.text,
    put: async (oin, item, { limit, onlyNew }) =>
      onlyNew && of(oin).has(item.name) ? 'there' : keep(oin, item, limit),
    replace: async (oin, { name, text, was }, limit) => {
      const before = of(oin).get(name)
      return before === undefined || !endsIn(before.text, was) ? 'other' : keep(oin, { ...before, text }, limit)
    },
    remove: async (oin, name) => {
      const before = of(oin).get(name)
      if (before !== undefined) loads.add(oin, { count: -1, size: -before.text.length })
      of(oin).delete(name)
    },
    names: async (oin, which) => {
      const { begin, after, most } = pageOf(which)
      const found = sorted(oin, begin, after).slice(0, most)
      return found.map(({ name }) => name)
    },
    items: async (oin, { begin, after, most, size }) => {
      const all = sorted(oin, begin, after)
      const items = together(all.slice(0, most), size)
      return { items, isMore: items.length < all.length }
    },
    load: async (oin) => loads.of(oin),
  }
}

/** Keeps an item, in the place of what has its name, as far as the limit allows. */
function keepingIn(vaults: Map<string, Map<string, Item>>, loads: ReturnType<typeof createLoads>) {
  return (oin: string, item: Item, limit: Limit): 'kept' | 'full' => {
    const items = vaults.get(oin) ?? new Map<string, Item>()
    const before = items.get(item.name)
    const more = { count: before === undefined ? 1 : 0, size: item.text.length - (before?.text.length ?? 0) }
    if (isOver(loads.of(oin), more, limit)) return 'full'
    loads.add(oin, more)
    vaults.set(oin, items.set(item.name, item))
    return 'kept'
  }
}

/** The first of these that are so large together, but always one. */
function together(all: readonly Item[], size: number): readonly Item[] {
  let sum = 0
  const over = all.findIndex(({ text }, index) => (sum += text.length) > size && index > 0)
  return over === -1 ? all : all.slice(0, over)
}

function outboxInMemory(outboxes: Map<string, Map<string, Placed>>): OutboxStore {
  const loads = createLoads()
  let last = 0
  return {
    keep: async (waiting, limit) => {
      const { oin, id, event } = waiting
      const outbox = outboxes.get(oin) ?? new Map<string, Placed>()
      const before = outbox.get(id)
      if (before !== undefined) return before.event === event ? 'same' : 'other'
      const more = { count: 1, size: event.length }
      if (isOver(loads.of(oin), more, limit)) return 'full'
      loads.add(oin, more)
      outboxes.set(oin, outbox.set(id, { ...waiting, place: (last += 1) }))
      return 'kept'
    },
    senders: async ({ after, most }) =>
      [...outboxes.keys()]
        .filter((oin) => oin > after)
        .sort()
        .slice(0, most),
    waiting: async (oin, { after, most }) =>
      [...(outboxes.get(oin)?.values() ?? [])].filter(({ place }) => place > after).slice(0, most),
    listed: async (oin, { after, most }) =>
      [...(outboxes.get(oin)?.values() ?? [])]
        .filter(({ place }) => place > after)
        .slice(0, most)
        .map(({ id, since, place }) => ({ id, since, place })),
    ended: async ({ oin, id }) => {
      const outbox = outboxes.get(oin)
      const before = outbox?.get(id)
      if (before === undefined) return
      loads.add(oin, { count: -1, size: -before.event.length })
      outbox?.delete(id)
      if (outbox?.size === 0) outboxes.delete(oin)
    },
  }
}

/** What each organisation has, counted along. */
function createLoads() {
  const loads = new Map<string, Limit>()
  const of = (oin: string): Limit => loads.get(oin) ?? { count: 0, size: 0 }
  return {
    of,
    add: (oin: string, { count, size }: Limit): void =>
      void loads.set(oin, { count: of(oin).count + count, size: of(oin).size + size }),
  }
}
