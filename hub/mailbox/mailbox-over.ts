/** Makes a mailbox of a store: what every mailbox does, written once for all stores. */
import { createHash } from 'node:crypto'
import type { Receipt } from '../../envelope/visible.ts'
import type { Notary } from '../notary.ts'
import { createBatches } from './batches.ts'
import type { Batches } from './batches.ts'
import { MailboxFailure } from './failure.ts'
import type { Act, Listed, Mailbox } from './mailbox.ts'
import { confirm, expire, fetch, offer, refuse } from './operations.ts'
import type { Ending } from './operations.ts'
import { recordsOver } from './records.ts'
import type { Told } from './records.ts'
import { inSlices, slice } from './slices.ts'
import type { Message, Store } from './store.ts'

/** The mailbox over this store, whose receipts this notary signs. */
export function mailboxOver(store: Store, notary: Notary): Mailbox {
  const { engine, epoch } = store
  const batches = createBatches(store, notary)
  // What stands may be lost as long as it is not durable, and who was told of it would not forget.
  const told: Told = async (question) => {
    const answer = await question
    await store.settled()
    return answer
  }
  return {
    ...{ engine, epoch },
    ...changesOver(store, batches),
    ...endingsOver(store, batches),
    seen: (id) => told(store.message(id)),
    list: async (receiver, page) => (await told(store.list(receiver, page))).map(listed),
    look: async (receiver, id) => {
      const found = await told(store.message(id))
      if (found?.receiver !== receiver) return undefined
      return found.end === undefined ? listed(found) : { ended: found.end.kind }
    },
    ...recordsOver(store, told),
    ready: store.ready,
    close: async () => {
      // What the disk did not keep is told, and the file is let go all the same.
      await batches.close().finally(store.close)
    },
  }
}

function changesOver(store: Store, { run }: Batches): Pick<Mailbox, 'offer' | 'refuse' | 'fetch' | 'confirm'> {
  const { epoch } = store
  const earlier = (number: number): Promise<Receipt> => receiptOf(store, number)
  return {
    offer: async (parcel, options) => {
      const { outcome, receipt } = await run(offer(parcel, { ...options, epoch }))
      if (outcome.outcome === 'accepted') return { outcome: 'accepted', receipt: present(receipt) }
      return outcome.outcome === 'known' ? { outcome: 'known', receipt: await earlier(outcome.number) } : outcome
    },
    refuse: async (fact, line, quota) => {
      const { outcome, receipt } = await run(refuse(fact, line, quota))
      return outcome.outcome === 'full' ? { outcome: 'full' } : { outcome: 'recorded', receipt: present(receipt) }
    },
    fetch: (receiver, id, by) => handOver(store, run, { receiver, id, by }),
    confirm: async (receiver, id, confirmation) => {
      const { outcome, receipt } = await run(confirm({ receiver, id, epoch, ...confirmation }))
      if (outcome.outcome === 'known') return { outcome: 'known', receipt: await earlier(outcome.number) }
      return outcome.outcome === 'confirmed'
        ? { outcome: 'confirmed', receipt: present(receipt) }
        : { outcome: outcome.outcome }
    },
  }
}

async function handOver(
  store: Store,
  run: Batches['run'],
  { receiver, id, by }: { readonly receiver: string; readonly id: string; readonly by: Act },
): ReturnType<Mailbox['fetch']> {
  const { outcome: found } = await run(fetch(id, { ...by, receiver, epoch: store.epoch }))
  if (found === undefined || found === 'expired') return undefined
  const body = await store.body(found)
  if (createHash('sha256').update(body).digest('base64url') === found.digest)
    return { parcel: listed({ ...found, fetched: true }), body }
  // It may have ended while its bytes were being read; what waits has them.
  if ((await store.message(id))?.end !== undefined) return undefined
  throw new MailboxFailure('the bytes of a message that waits are not those that were taken in')
}

function endingsOver(store: Store, { run }: Batches): Pick<Mailbox, 'expire' | 'expireKey'> {
  const { epoch } = store
  const endAll = async (messages: readonly Message[], ending: Ending): Promise<number> => {
    const ended = await Promise.all(messages.map(({ id }) => run(expire(id, ending))))
    return ended.filter(({ outcome }) => outcome).length
  }
  return {
    expire: (at) => inSlices(async () => endAll(await store.due(at, slice.items), { at, reden: 'termijn', epoch })),
    expireKey: (receiver, kid, at) =>
      inSlices(async () => endAll(await store.sealedTo(receiver, kid, slice.items), { at, reden: 'sleutel', epoch })),
  }
}

async function receiptOf(store: Store, number: number): Promise<Receipt> {
  return present(await store.receipt(number))
}

function present(receipt: Receipt | undefined): Receipt {
  if (receipt === undefined) throw new MailboxFailure('there is no receipt of what was done')
  return receipt
}

function listed({ digest: _digest, receipt: _receipt, end: _end, ...shown }: Message): Listed {
  return shown
}
