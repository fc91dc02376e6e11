/** Makes a mailbox of tables: what every mailbox does, written once for all stores that can do a transaction. */
import type { ReceiptFact } from '../../envelope/visible.ts'
import { chainLine, isBroken } from './chain.ts'
import type { NewLogLine } from './journal.ts'
import type { Confirmed, Listed, Mailbox, Offered, Parcel, Quota } from './mailbox.ts'
import type { Kept, Tables } from './tables.ts'

/** What a store adds to its tables: a name, transactions, and erasing. */
export type Store = {
  readonly engine: string
  /** Does the work all or nothing, and resolves when it is as durable as this store promises. */
  readonly run: <Value>(work: () => Value) => Promise<Value>
  /** Bytes of messages were removed: see to it that nothing of them is left. */
  readonly removed: () => void
}

/** The mailbox over these tables, without what is the store's own (`ready`, `close`). */
export function mailboxOver(tables: Tables, { engine, run, removed }: Store): Omit<Mailbox, 'ready' | 'close'> {
  const epoch = tables.standing.get('epoch') ?? ''
  const ending = async <Value>(work: () => Value): Promise<Value> => {
    const value = await run(work)
    removed()
    return value
  }
  return {
    ...{ engine, epoch },
    offer: (parcel, options) => run(() => offer(tables, parcel, { ...options, epoch })),
    seen: (id) => run(() => tables.known.get(id)),
    refuse: (fact, line) =>
      run(() => {
        note(tables, line)
        return tables.facts.add(fact)
      }),
    list: (receiver, page) => run(() => tables.messages.of(receiver, page).map(listed)),
    fetch: (receiver, id, by) =>
      run(() => {
        const kept = tables.messages.get(id)
        if (kept?.parcel.receiver !== receiver) return undefined
        note(tables, { ...lineOf(kept.parcel, by.at), handeling: 'opgehaald', actor: by.actor })
        tables.messages.markFetched(id)
        return { parcel: listed({ ...kept, fetched: true }), body: kept.parcel.body }
      }),
    look: (receiver, id) =>
      run(() => {
        const kept = tables.messages.get(id)
        if (kept !== undefined) return kept.parcel.receiver === receiver ? listed(kept) : undefined
        const known = tables.known.get(id)
        return known?.receiver === receiver && known.ended !== undefined ? { ended: known.ended.kind } : undefined
      }),
    confirm: (receiver, id, confirmation) => ending(() => confirm(tables, { receiver, id, epoch, ...confirmation })),
    expire: (at) => ending(() => endAll(tables, tables.messages.expiredAt(at), { at, reden: 'termijn', epoch })),
    expireKey: (receiver, kid, at) =>
      ending(() => endAll(tables, tables.messages.sealedTo(receiver, kid), { at, reden: 'sleutel', epoch })),
    ...records(tables, run),
  }
}

type Run = Store['run']
type Records = Pick<
  Mailbox,
  'unsigned' | 'sign' | 'lastRoot' | 'receipt' | 'receipts' | 'log' | 'brokenLine' | 'counts' | 'prune' | 'load'
>

/** What is on record besides the messages. */
function records(tables: Tables, run: Run): Records {
  return {
    unsigned: (limit) => run(() => tables.facts.unsigned(limit)),
    sign: (receipts, root) =>
      run(() => {
        for (const { number, receipt } of receipts) tables.facts.sign(number, receipt)
        tables.standing.set('batches', String(Number(tables.standing.get('batches') ?? 0) + 1))
        tables.standing.set('root', root)
      }),
    lastRoot: () =>
      run(() => ({ number: Number(tables.standing.get('batches') ?? 0), root: tables.standing.get('root') ?? null })),
    receipt: (number) => run(() => tables.facts.receipt(number)),
    receipts: (oin, page) => run(() => tables.facts.receipts(oin, page)),
    log: (query) => run(() => tables.log.search(query)),
    brokenLine: () => run(() => firstBroken(tables)),
    counts: (oin) => run(() => tables.counters.all(oin)),
    prune: ({ receiptsBefore, logBefore }) =>
      run(() => {
        tables.known.pruneBefore(receiptsBefore)
        tables.facts.pruneBefore(receiptsBefore)
        tables.log.pruneBefore(logBefore)
      }),
    load: () => run(() => ({ ...tables.messages.load(), oldest: tables.messages.oldest() })),
  }
}

type OfferSetting = { readonly quota: Quota; readonly month: string; readonly actor: string; readonly epoch: string }

function offer(tables: Tables, parcel: Parcel, { quota, month, actor, epoch }: OfferSetting): Offered {
  const { id, sender, receiver, module, version, type, digest } = parcel
  const before = tables.known.get(id)
  if (before !== undefined) {
    const same = before.digest === digest && before.sender === sender
    return same ? { outcome: 'known', receipt: before.receipt } : { outcome: 'conflict' }
  }
  const full = fullQuota(tables, parcel, quota)
  if (full !== undefined) return { outcome: 'full', quota: full }
  // The log line first: a store without transactions has then changed nothing when that fails.
  note(tables, { ...lineOf(parcel, parcel.acceptedAt), handeling: 'aangeboden', actor })
  const { acceptedAt, expiresAt } = parcel
  const receipt = tables.facts.add({
    ...factOf(parcel, epoch),
    soort: 'aanname',
    tijdstip: acceptedAt,
    verlooptOp: expiresAt,
  })
  tables.messages.add({ parcel, sequence: tables.nextSequence(receiver), fetched: false })
  tables.known.put(id, { digest, sender, receiver, receipt, acceptedAt })
  tables.counters.add({ oin: sender, module, version, type, month })
  return { outcome: 'accepted', receipt }
}

function fullQuota(tables: Tables, { receiver, sender, body }: Parcel, quota: Quota): keyof Quota | undefined {
  const mailbox = tables.messages.load(receiver)
  if (mailbox.messages >= quota.mailboxMessages) return 'mailboxMessages'
  if (mailbox.bytes + body.length > quota.mailboxBytes) return 'mailboxBytes'
  return tables.messages.load(receiver, sender).messages >= quota.pairMessages ? 'pairMessages' : undefined
}

type Claim = {
  readonly receiver: string
  readonly id: string
  readonly epoch: string
  readonly jws: string
  readonly at: string
  readonly actor: string
}

function confirm(tables: Tables, { receiver, id, epoch, jws, at, actor }: Claim): Confirmed {
  const known = tables.known.get(id)
  if (known?.receiver !== receiver) return { outcome: 'unknown' }
  if (known.ended !== undefined)
    return known.ended.kind === 'verloop' ? { outcome: 'expired' } : { outcome: 'known', receipt: known.ended.receipt }
  const kept = tables.messages.get(id)
  if (kept === undefined) return { outcome: 'unknown' }
  // Past its time it has expired, even when nobody has come by to say so: then both ends see the same.
  if (kept.parcel.expiresAt <= at) {
    endAll(tables, [id], { at, reden: 'termijn', epoch })
    return { outcome: 'expired' }
  }
  note(tables, { ...lineOf(kept.parcel, at), handeling: 'bevestigd', actor })
  const fact = { ...factOf(kept.parcel, epoch), soort: 'aflevering', tijdstip: at, bevestiging: jws } as const
  const receipt = tables.facts.add(fact)
  tables.known.put(id, { ...known, ended: { kind: 'aflevering', receipt } })
  tables.messages.remove(id)
  return { outcome: 'confirmed', receipt }
}

type Ending = { readonly at: string; readonly reden: 'termijn' | 'sleutel'; readonly epoch: string }

/** Ends these messages as expired; gives how many. */
function endAll(tables: Tables, ids: readonly string[], { at, reden, epoch }: Ending): number {
  for (const id of ids) {
    const kept = tables.messages.get(id)
    const known = tables.known.get(id)
    if (kept === undefined || known === undefined) continue
    note(tables, { ...lineOf(kept.parcel, at), handeling: 'verlopen', actor: 'knooppunt', uitkomst: reden })
    const fact = {
      ...factOf(kept.parcel, epoch),
      soort: 'verloop',
      tijdstip: at,
      opgehaald: kept.fetched,
      reden,
    } as const
    tables.known.put(id, { ...known, ended: { kind: 'verloop', receipt: tables.facts.add(fact) } })
    tables.messages.remove(id)
  }
  return ids.length
}

function note({ log }: Tables, line: NewLogLine): void {
  log.add(chainLine(line, log.last()))
}

function lineOf(parcel: Parcel, tijdstip: string): Omit<NewLogLine, 'handeling' | 'actor'> {
  const { id, module, version, type, sender, receiver } = parcel
  return {
    ...{ tijdstip, bericht: id, module, versie: version, berichttype: type },
    ...{ afzender: sender, ontvanger: receiver },
  }
}

function factOf(parcel: Parcel, epoch: string): Omit<ReceiptFact, 'soort' | 'tijdstip'> {
  const { id, ladingHash, sender, receiver } = parcel
  return { bericht: id, ladingHash, afzender: sender, ontvanger: receiver, epoch }
}

function listed({ parcel, sequence, fetched }: Kept): Listed {
  const { body, digest: _digest, ...rest } = parcel
  return { ...rest, sequence, size: body.length, fetched }
}

function firstBroken({ log }: Tables): number | undefined {
  let previous
  for (const line of log.all()) {
    if (isBroken(line, previous)) return line.nummer
    previous = line
  }
  return undefined
}
