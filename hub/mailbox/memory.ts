/** The store in memory: the reference for what a mailbox does; keeps nothing over a restart, which its new epoch tells. */
import type { Receipt, ReceiptFact } from '../../envelope/visible.ts'
import { chainLine, isBroken } from './chain.ts'
import { isAsked } from './log-search.ts'
import type { LogLine, NewLogLine } from './journal.ts'
import type { Count, Listed, Mailbox, Parcel } from './mailbox.ts'

type Kept = { readonly parcel: Parcel; readonly sequence: number; fetched: boolean }
type Known = {
  readonly digest: string
  readonly sender: string
  readonly receiver: string
  readonly receipt: number
  readonly at: string
  ended?: { kind: 'aflevering' | 'verloop'; receipt: number }
}

export function memoryMailbox({
  randomUuid,
}: {
  readonly clock: () => Date
  readonly randomUuid: () => string
}): Mailbox {
  const epoch = randomUuid()
  const waiting = new Map<string, Kept>()
  const known = new Map<string, Known>()
  const sequences = new Map<string, number>()
  const facts: { number: number; fact: ReceiptFact; receipt?: Receipt }[] = []
  const lines: LogLine[] = []
  const counts = new Map<string, { -readonly [K in keyof Count]: Count[K] }>()
  let batches = 0
  let root: string | null = null
  let nextFact = 1
  const addFact = (fact: ReceiptFact): number => {
    facts.push({ number: nextFact, fact })
    return nextFact++
  }
  const addLine = (line: NewLogLine): void => void lines.push(chainLine(line, lines.at(-1)))
  const lineOf = (
    parcel: Parcel,
    rest: Pick<NewLogLine, 'tijdstip' | 'handeling' | 'actor' | 'uitkomst'>,
  ): NewLogLine => ({
    ...rest,
    bericht: parcel.id,
    module: parcel.module,
    versie: parcel.version,
    berichttype: parcel.messageType,
    afzender: parcel.sender,
    ontvanger: parcel.receiver,
  })
  const factOf = (
    parcel: Parcel,
    rest: Pick<ReceiptFact, 'soort' | 'tijdstip' | 'verlooptOp' | 'bevestiging' | 'opgehaald' | 'reden'>,
  ): ReceiptFact => ({
    ...rest,
    bericht: parcel.id,
    ladingHash: parcel.ladingHash,
    afzender: parcel.sender,
    ontvanger: parcel.receiver,
    epoch,
  })
  const listed = ({ parcel, sequence, fetched }: Kept): Listed => {
    const { body, digest: _digest, ...rest } = parcel
    return { ...rest, sequence, size: body.length, fetched }
  }
  const end = (kept: Kept, at: string, reden: string): void => {
    const { parcel, fetched } = kept
    const receipt = addFact(factOf(parcel, { soort: 'verloop', tijdstip: at, opgehaald: fetched, reden }))
    addLine(lineOf(parcel, { tijdstip: at, handeling: 'verlopen', actor: 'knooppunt', uitkomst: reden }))
    const entry = known.get(parcel.id)
    if (entry !== undefined) entry.ended = { kind: 'verloop', receipt }
    waiting.delete(parcel.id)
  }
  return {
    engine: 'memory',
    epoch,
    offer: async (parcel, { quota, month, actor }) => {
      const before = known.get(parcel.id)
      if (before !== undefined)
        return before.digest === parcel.digest && before.sender === parcel.sender
          ? { outcome: 'known', receipt: before.receipt }
          : { outcome: 'conflict' }
      const mine = [...waiting.values()].filter((kept) => kept.parcel.receiver === parcel.receiver)
      if (mine.length >= quota.mailboxMessages) return { outcome: 'full', quota: 'mailboxMessages' }
      if (mine.reduce((sum, kept) => sum + kept.parcel.body.length, 0) + parcel.body.length > quota.mailboxBytes)
        return { outcome: 'full', quota: 'mailboxBytes' }
      if (mine.filter((kept) => kept.parcel.sender === parcel.sender).length >= quota.pairMessages)
        return { outcome: 'full', quota: 'pairMessages' }
      const sequence = (sequences.get(parcel.receiver) ?? 0) + 1
      sequences.set(parcel.receiver, sequence)
      waiting.set(parcel.id, { parcel, sequence, fetched: false })
      const receipt = addFact(
        factOf(parcel, { soort: 'aanname', tijdstip: parcel.acceptedAt, verlooptOp: parcel.expiresAt }),
      )
      addLine(lineOf(parcel, { tijdstip: parcel.acceptedAt, handeling: 'aangeboden', actor }))
      known.set(parcel.id, {
        digest: parcel.digest,
        sender: parcel.sender,
        receiver: parcel.receiver,
        receipt,
        at: parcel.acceptedAt,
      })
      const key = [parcel.sender, parcel.module, parcel.version, parcel.messageType, month].join(' ')
      const count = counts.get(key) ?? {
        oin: parcel.sender,
        module: parcel.module,
        version: parcel.version,
        messageType: parcel.messageType,
        month,
        accepted: 0,
      }
      count.accepted += 1
      counts.set(key, count)
      return { outcome: 'accepted', receipt }
    },
    seen: async (id) => known.get(id),
    refuse: async (fact, line) => {
      addLine(line)
      return addFact(fact)
    },
    list: async (receiver, { after, limit }) =>
      [...waiting.values()]
        .filter(({ parcel, sequence }) => parcel.receiver === receiver && sequence > after)
        .slice(0, limit)
        .map(listed),
    fetch: async (receiver, id, { at, actor }) => {
      const kept = waiting.get(id)
      if (kept?.parcel.receiver !== receiver) return undefined
      kept.fetched = true
      addLine(lineOf(kept.parcel, { tijdstip: at, handeling: 'opgehaald', actor }))
      return { parcel: listed(kept), body: kept.parcel.body }
    },
    look: async (receiver, id) => {
      const kept = waiting.get(id)
      if (kept !== undefined) return kept.parcel.receiver === receiver ? listed(kept) : undefined
      const entry = known.get(id)
      return entry?.receiver === receiver && entry.ended !== undefined ? { ended: entry.ended.kind } : undefined
    },
    confirm: async (receiver, id, { jws, at, actor }) => {
      const entry = known.get(id)
      if (entry?.receiver !== receiver) return { outcome: 'unknown' }
      if (entry.ended !== undefined)
        return entry.ended.kind === 'verloop'
          ? { outcome: 'expired' }
          : { outcome: 'known', receipt: entry.ended.receipt }
      const kept = waiting.get(id)
      if (kept === undefined) return { outcome: 'unknown' }
      const receipt = addFact(factOf(kept.parcel, { soort: 'aflevering', tijdstip: at, bevestiging: jws }))
      addLine(lineOf(kept.parcel, { tijdstip: at, handeling: 'bevestigd', actor }))
      entry.ended = { kind: 'aflevering', receipt }
      waiting.delete(id)
      return { outcome: 'confirmed', receipt }
    },
    expire: async (at) => {
      const over = [...waiting.values()].filter(({ parcel }) => parcel.expiresAt <= at)
      for (const kept of over) end(kept, at, 'termijn')
      return over.length
    },
    expireKey: async (receiver, kid, at) => {
      const over = [...waiting.values()].filter(({ parcel }) => parcel.receiver === receiver && parcel.kid === kid)
      for (const kept of over) end(kept, at, 'sleutel')
      return over.length
    },
    unsigned: async (limit) => facts.filter(({ receipt }) => receipt === undefined).slice(0, limit),
    sign: async (receipts, newRoot) => {
      for (const { number, receipt } of receipts) {
        const found = facts.find((fact) => fact.number === number)
        if (found !== undefined) found.receipt = receipt
      }
      batches += 1
      root = newRoot
    },
    lastRoot: async () => ({ number: batches, root }),
    receipt: async (number) => facts.find((fact) => fact.number === number)?.receipt,
    receipts: async (oin, { after, limit }) =>
      facts
        .flatMap(({ number, fact, receipt }) =>
          receipt !== undefined && number > after && [fact.afzender, fact.ontvanger].includes(oin)
            ? [{ number, receipt }]
            : [],
        )
        .slice(0, limit),
    log: async (query) => lines.filter((line) => isAsked(line, query)).slice(0, query.limit),
    brokenLine: async () => lines.find((line, index) => isBroken(line, lines[index - 1]))?.nummer,
    counts: async (oin) => [...counts.values()].filter((count) => oin === undefined || count.oin === oin),
    prune: async () => undefined,
    load: async () => ({
      messages: waiting.size,
      bytes: [...waiting.values()].reduce((sum, { parcel }) => sum + parcel.body.length, 0),
      oldest: [...waiting.values()][0]?.parcel.acceptedAt ?? null,
    }),
    ready: async () => undefined,
    close: async () => undefined,
  }
}
