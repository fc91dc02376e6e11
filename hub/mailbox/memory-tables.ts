/** Tables in memory. */
import type { LogLine } from './journal.ts'
import { noLoad } from './loads.ts'
import type { Count, Header, Load } from './mailbox.ts'
import { factTable } from './memory-facts.ts'
import { messageTable } from './memory-messages.ts'
import { createOrdered } from './ordered.ts'
import { firstBefore } from './slices.ts'
import type { Known, LoadPlace, Tables } from './tables.ts'

/** Empty tables. */
export function memoryTables(): Tables {
  const standing = new Map<string, string>()
  const sequences = new Map<string, number>()
  return {
    standing: { get: (name) => standing.get(name), set: (name, value) => void standing.set(name, value) },
    messages: messageTable(),
    loads: loadTable(),
    nextSequence: (receiver) => {
      const next = (sequences.get(receiver) ?? 0) + 1
      sequences.set(receiver, next)
      return next
    },
    known: knownTable(),
    facts: factTable(),
    batches: batchTable(),
    log: logTable(),
    refusals: refusalTable(),
    counters: counterTable(),
  }
}

function loadTable(): Tables['loads'] {
  const loads = new Map<string, Load>()
  const nameOf = ({ receiver = '', sender = '' }: LoadPlace): string => `${receiver} ${sender}`
  return {
    get: (place) => loads.get(nameOf(place)) ?? noLoad,
    add: (place, { messages, bytes }) => {
      const name = nameOf(place)
      const before = loads.get(name) ?? noLoad
      const after = { messages: before.messages + messages, bytes: before.bytes + bytes }
      if (after.messages === 0) loads.delete(name)
      else loads.set(name, after)
    },
  }
}

function knownTable(): Tables['known'] {
  const known = new Map<string, Known>()
  /** Ids that ended, by acceptance. */
  const ended = createOrdered<string, string>()
  return {
    get: (id) => known.get(id),
    put: (id, value) => {
      known.set(id, value)
      if (value.ended !== undefined) ended.set(`${value.acceptedAt} ${id}`, id)
    },
    pruneBefore: (at, limit) => {
      const due = ended.page(limit).filter((id) => (known.get(id)?.acceptedAt ?? '') < at)
      for (const id of due) {
        ended.remove(`${known.get(id)?.acceptedAt} ${id}`)
        known.delete(id)
      }
      return due.length
    },
  }
}

function logTable(): Tables['log'] {
  const lines = createOrdered<number, LogLine>()
  const first = (): LogLine | undefined => lines.page(1)[0]
  return {
    first,
    last: () => lines.last(),
    add: (line) => lines.set(line.nummer, line),
    candidates: ({ after }, limit) => lines.page(limit, after),
    pruneBefore: (at, limit) => {
      for (let done = 0; done < limit; done++) {
        const oldest = first()
        if (oldest === undefined || oldest === lines.last() || oldest.tijdstip >= at) return done
        lines.remove(oldest.nummer)
      }
      return limit
    },
  }
}

function batchTable(): Tables['batches'] {
  const headers = createOrdered<number, Header & { readonly number: number }>()
  return {
    add: (number, header) => headers.set(number, { ...header, number }),
    page: ({ after, limit }) => headers.page(limit, after).map(({ number, signature }) => ({ number, signature })),
    pruneBefore: (at, limit) => {
      const due = firstBefore(headers.page(limit), at)
      for (const { number } of due) headers.remove(number)
      return due.length
    },
  }
}

function refusalTable(): Tables['refusals'] {
  const counts = createOrdered<string, { readonly period: string; readonly name: string; count: number }>()
  return {
    get: (actor, period) => counts.get(`${period} ${actor}`)?.count ?? 0,
    add: (actor, period) => {
      const name = `${period} ${actor}`
      counts.set(name, { period, name, count: (counts.get(name)?.count ?? 0) + 1 })
    },
    pruneBefore: (before, limit) => {
      const over = counts.page(limit).filter(({ period }) => period < before)
      for (const { name } of over) counts.remove(name)
      return over.length
    },
  }
}

function counterTable(): Tables['counters'] {
  const counters = new Map<string, Count>()
  return {
    add: (count, way) => {
      const name = Object.values(count).join(' ')
      const { sent, received } = counters.get(name) ?? { sent: 0, received: 0 }
      counters.set(name, { ...count, sent, received, [way]: { sent, received }[way] + 1 })
    },
    of: (oin) => [...counters.values()].filter((count) => count.oin === oin),
    page: ({ after, limit, year = '' }) => {
      const all = [...counters.values()].filter(({ month }) => month.startsWith(year))
      const organisations = new Set(all.map(({ oin }) => oin).filter((oin) => oin > after))
      const asked = new Set([...organisations].sort().slice(0, limit))
      return all.filter(({ oin }) => asked.has(oin)).sort((one, other) => (one.oin < other.oin ? -1 : 1))
    },
  }
}
