/** Tables in memory. */
import type { Receipt, ReceiptFact } from '../../envelope/visible.ts'
import { isAsked } from './log-search.ts'
import type { LogLine } from './journal.ts'
import type { Count } from './mailbox.ts'
import type { Kept, Known, Tables } from './tables.ts'

type Fact = { readonly number: number; readonly fact: ReceiptFact; receipt?: Receipt }

/** Empty tables. */
export function memoryTables(): Tables {
  const standing = new Map<string, string>()
  const sequences = new Map<string, number>()
  return {
    standing: { get: (name) => standing.get(name), set: (name, value) => void standing.set(name, value) },
    messages: messageTable(),
    nextSequence: (receiver) => {
      const next = (sequences.get(receiver) ?? 0) + 1
      sequences.set(receiver, next)
      return next
    },
    known: knownTable(),
    facts: factTable(),
    log: logTable(),
    counters: counterTable(),
  }
}

function messageTable(): Tables['messages'] {
  const kept = new Map<string, Kept>()
  const of = (receiver?: string, sender?: string): readonly Kept[] =>
    [...kept.values()].filter(
      ({ parcel }) => (receiver ?? parcel.receiver) === parcel.receiver && (sender ?? parcel.sender) === parcel.sender,
    )
  return {
    add: (message) => void kept.set(message.parcel.id, message),
    get: (id) => kept.get(id),
    markFetched: (id) => {
      const found = kept.get(id)
      if (found !== undefined) kept.set(id, { ...found, fetched: true })
    },
    remove: (id) => void kept.delete(id),
    of: (receiver, { after, limit }) =>
      of(receiver)
        .filter(({ sequence }) => sequence > after)
        .slice(0, limit),
    expiredAt: (at) =>
      of()
        .filter(({ parcel }) => parcel.expiresAt <= at)
        .map(({ parcel }) => parcel.id),
    sealedTo: (receiver, kid) =>
      of(receiver)
        .filter(({ parcel }) => parcel.kid === kid)
        .map(({ parcel }) => parcel.id),
    load: (receiver, sender) => {
      const found = of(receiver, sender)
      return { messages: found.length, bytes: found.reduce((sum, { parcel }) => sum + parcel.body.length, 0) }
    },
    oldest: () => of()[0]?.parcel.acceptedAt ?? null,
  }
}

function knownTable(): Tables['known'] {
  const known = new Map<string, Known>()
  return {
    get: (id) => known.get(id),
    put: (id, value) => void known.set(id, value),
    pruneBefore: (at) => {
      for (const [id, { ended, acceptedAt }] of known) if (ended !== undefined && acceptedAt < at) known.delete(id)
    },
  }
}

function factTable(): Tables['facts'] {
  let facts: Fact[] = []
  let next = 1
  return {
    add: (fact) => {
      facts.push({ number: next, fact })
      return next++
    },
    unsigned: (limit) =>
      facts
        .filter(({ receipt }) => receipt === undefined)
        .slice(0, limit)
        .map(({ number, fact }) => ({ number, fact })),
    sign: (number, receipt) => {
      const found = facts.find((each) => each.number === number)
      if (found !== undefined) found.receipt = receipt
    },
    receipt: (number) => facts.find((each) => each.number === number)?.receipt,
    receipts: (oin, { after, limit }) =>
      facts
        .flatMap(({ number, fact, receipt }) => {
          const mine = fact.afzender === oin || fact.ontvanger === oin
          return receipt !== undefined && mine && number > after ? [{ number, receipt }] : []
        })
        .slice(0, limit),
    pruneBefore: (at) => {
      facts = facts.filter(({ fact, receipt }) => receipt === undefined || fact.tijdstip >= at)
    },
  }
}

function logTable(): Tables['log'] {
  let lines: LogLine[] = []
  return {
    last: () => lines.at(-1),
    add: (line) => void lines.push(line),
    search: (query) => lines.filter((line) => isAsked(line, query)).slice(0, query.limit),
    all: () => lines,
    pruneBefore: (at) => {
      lines = lines.filter((line, index) => line.tijdstip >= at || index === lines.length - 1)
    },
  }
}

function counterTable(): Tables['counters'] {
  const counters = new Map<string, Count>()
  return {
    add: (count) => {
      const name = Object.values(count).join(' ')
      counters.set(name, { ...count, accepted: (counters.get(name)?.accepted ?? 0) + 1 })
    },
    all: (oin) => [...counters.values()].filter((count) => oin === undefined || count.oin === oin),
  }
}
