/**
 * Runs until it is killed: offers and confirms, and tells each promise that was kept.
 *
 * Inside: is bundled for a process that holds a store and nothing else of the hub.
 */
import { openSqliteMailbox } from '../../../hub/mailbox/sqlite.ts'
import { parcelOf } from './marked.ts'
import { quickNotary } from './quick-notary.ts'

const quota = { mailboxMessages: 1e6, mailboxBytes: 1e12, pairMessages: 1e6 }
const actor = '00000099000000002000'
const mailbox = await openSqliteMailbox(process.argv[2] ?? '', {
  randomUuid: () => crypto.randomUUID(),
  ...{ eraseWithin: 20, notary: quickNotary },
})

const lane = async (): Promise<void> => {
  for (;;) {
    const id = crypto.randomUUID()
    await mailbox.offer(parcelOf(id), { quota, month: '2026-11', actor })
    process.send?.({ what: 'offered', id })
    if (Math.random() < 0.5) continue
    await mailbox.confirm(actor, id, { jws: 'a.b.c', at: '2026-11-23T10:00:01.000Z', actor })
    process.send?.({ what: 'confirmed', id })
  }
}
await Promise.all(Array.from({ length: 8 }, lane))
