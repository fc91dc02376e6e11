/**
 * Holds a memory store, and does what it is told: takes messages in, ends them. Of their bytes it keeps nothing itself.
 *
 * Inside: is bundled for a process that holds a store and nothing else of the hub.
 */
import { randomFillSync } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { memoryMailbox } from '../../../hub/mailbox/memory.ts'
import { parcelOf } from './marked.ts'
import { quickNotary } from './quick-notary.ts'

const quota = { mailboxMessages: 1e6, mailboxBytes: 1e12, pairMessages: 1e6 }
const receiver = '00000099000000002000'
const mailbox = memoryMailbox({ randomUuid: () => crypto.randomUUID(), notary: quickNotary })
const ids = Array.from({ length: 20 }, () => crypto.randomUUID())

process.on('message', (told: { readonly file?: string }) => void act(told.file).then(() => process.send?.('done')))
process.send?.('ready')

/** With a file: takes messages in and writes their bytes there; else ends them. */
async function act(file: string | undefined): Promise<void> {
  if (file === undefined) {
    const by = { jws: 'a.b.c', at: '2026-11-23T10:00:01.000Z', actor: receiver }
    for (const id of ids) await mailbox.confirm(receiver, id, by)
    return
  }
  const to = openSync(file, 'w')
  for (const id of ids) {
    const body = randomFillSync(new Uint8Array(8192))
    writeSync(to, body)
    await mailbox.offer(parcelOf(id, body), { quota, month: '2026-11', actor: receiver })
    await mailbox
      .fetch(receiver, id, { at: '2026-11-23T10:00:00.500Z', actor: receiver })
      .then((found) => found?.body.fill(0))
    body.fill(0)
  }
  closeSync(to)
}
