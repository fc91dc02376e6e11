/** Makes a mailbox of tables: what every mailbox does, written once for all stores that can do a transaction. */
import type { ReceiptFact } from '../../envelope/visible.ts'
import { confirm, expireOne, expireSlice } from './endings.ts'
import type { Ending } from './endings.ts'
import type { NewLogLine } from './journal.ts'
import { factOf, lineOf, note } from './lines.ts'
import { addLoad } from './loads.ts'
import type { Act, Listed, Mailbox, Offered, Parcel, Quota, RefusalQuota, Refused } from './mailbox.ts'
import { recordsOver } from './records.ts'
import type { Run } from './records.ts'
import { inSlices, slice } from './slices.ts'
import type { Kept, Tables } from './tables.ts'

/** What a store adds to its tables: a name, transactions, room, and erasing. */
export type Store = {
  readonly engine: string
  readonly run: Run
  /** Fails when there is no room for what need not be kept: new messages and refusals. */
  readonly demandRoom: () => void
  /** Bytes of messages were removed: see to it that nothing of them is left. */
  readonly removed: () => void
}

/** The mailbox over these tables, without what is the store's own (`ready`, `close`). */
export function mailboxOver(tables: Tables, store: Store): Omit<Mailbox, 'ready' | 'close'> {
  const { engine, run, demandRoom, removed } = store
  const epoch = tables.standing.get('epoch') ?? ''
  const ending = async <Value>(work: () => Value): Promise<Value> => {
    const value = await run(work)
    removed()
    return value
  }
  const expireAll = (due: () => readonly Kept[], how: Ending): Promise<number> =>
    inSlices(() => ending(() => expireSlice(tables, due(), how)))
  const { messages, known } = tables
  return {
    ...{ engine, epoch },
    offer: (parcel, options) =>
      run(() => {
        demandRoom()
        return offer(tables, parcel, { ...options, epoch })
      }),
    seen: (id) => run(() => known.get(id)),
    refuse: (fact, line, quota) =>
      run(() => {
        demandRoom()
        return refuse(tables, { fact, line, quota })
      }),
    list: (receiver, page) => run(() => messages.of(receiver, page).map(listed)),
    fetch: async (receiver, id, by) => {
      const found = await run(() => fetch(tables, id, { ...by, receiver, epoch }))
      if (found !== 'expired') return found
      removed()
      return undefined
    },
    look: (receiver, id) => run(() => look(tables, receiver, id)),
    confirm: (receiver, id, confirmation) => ending(() => confirm(tables, { receiver, id, epoch, ...confirmation })),
    expire: (at) => expireAll(() => messages.expiredAt(at, slice.items), { at, reden: 'termijn', epoch }),
    expireKey: (receiver, kid, at) =>
      expireAll(() => messages.sealedTo(receiver, kid, slice.items), { at, reden: 'sleutel', epoch }),
    ...recordsOver(tables, run),
  }
}

type OfferSetting = { readonly quota: Quota; readonly month: string; readonly actor: string; readonly epoch: string }

function offer(tables: Tables, parcel: Parcel, { quota, month, actor, epoch }: OfferSetting): Offered {
  const { body, ...address } = parcel
  const { id, sender, receiver, module, version, type, digest, acceptedAt, expiresAt } = address
  const before = tables.known.get(id)
  if (before !== undefined) {
    const same = before.digest === digest && before.sender === sender
    return same ? { outcome: 'known', receipt: before.receipt } : { outcome: 'conflict' }
  }
  const full = fullQuota(tables, parcel, quota)
  if (full !== undefined) return { outcome: 'full', quota: full }
  // The log line first: a store without transactions has then changed nothing when that fails.
  note(tables, { ...lineOf(parcel, acceptedAt), handeling: 'aangeboden', actor })
  const receipt = tables.facts.add({
    ...factOf(parcel, epoch),
    soort: 'aanname',
    tijdstip: acceptedAt,
    verlooptOp: expiresAt,
  })
  const kept: Kept = {
    parcel: address,
    size: body.length,
    sequence: tables.nextSequence(receiver),
    fetched: false,
  }
  tables.messages.add(kept, body)
  addLoad(tables, kept)
  tables.known.put(id, { digest, sender, receiver, receipt, acceptedAt })
  tables.counters.add({ oin: sender, module, version, type, month }, 'sent')
  return { outcome: 'accepted', receipt }
}

function fullQuota({ loads }: Tables, { receiver, sender, body }: Parcel, quota: Quota): keyof Quota | undefined {
  const mailbox = loads.get({ receiver })
  if (mailbox.messages >= quota.mailboxMessages) return 'mailboxMessages'
  if (mailbox.bytes + body.length > quota.mailboxBytes) return 'mailboxBytes'
  return loads.get({ receiver, sender }).messages >= quota.pairMessages ? 'pairMessages' : undefined
}

type Refusal = { readonly fact: ReceiptFact; readonly line: NewLogLine; readonly quota: RefusalQuota }

function refuse(tables: Tables, { fact, line, quota }: Refusal): Refused {
  if (tables.refusals.get(line.actor, quota.period) >= quota.most) return { outcome: 'full' }
  note(tables, line)
  tables.refusals.add(line.actor, quota.period)
  return { outcome: 'recorded', receipt: tables.facts.add(fact) }
}

type Fetch = Act & { readonly receiver: string; readonly epoch: string }

function fetch(
  tables: Tables,
  id: string,
  { receiver, epoch, at, actor }: Fetch,
): { readonly parcel: Listed; readonly body: Uint8Array } | 'expired' | undefined {
  const kept = tables.messages.get(id)
  if (kept?.parcel.receiver !== receiver) return undefined
  if (kept.parcel.expiresAt <= at) {
    expireOne(tables, kept, { at, reden: 'termijn', epoch })
    return 'expired'
  }
  const body = tables.messages.body(id)
  if (body === undefined) return undefined
  note(tables, { ...lineOf(kept.parcel, at), handeling: 'opgehaald', actor })
  tables.messages.markFetched(id)
  return { parcel: listed({ ...kept, fetched: true }), body }
}

function look(tables: Tables, receiver: string, id: string): Awaited<ReturnType<Mailbox['look']>> {
  const kept = tables.messages.get(id)
  if (kept !== undefined) return kept.parcel.receiver === receiver ? listed(kept) : undefined
  const known = tables.known.get(id)
  return known?.receiver === receiver && known.ended !== undefined ? { ended: known.ended.kind } : undefined
}

function listed({ parcel, size, sequence, fetched }: Kept): Listed {
  const { digest: _digest, ...shown } = parcel
  return { ...shown, size, sequence, fetched }
}
