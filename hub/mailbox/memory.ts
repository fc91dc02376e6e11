/** The store in memory: the reference for what a store does; keeps nothing over a restart, which its new epoch tells. */
import type { Notary } from '../notary.ts'
import { placesOf } from './loads.ts'
import type { Mailbox } from './mailbox.ts'
import { mailboxOver } from './mailbox-over.ts'
import { memoryCounts } from './memory-counts.ts'
import { memoryMessages } from './memory-messages.ts'
import { memoryRecords } from './memory-records.ts'
import type { Message, Store } from './store.ts'

/**
 * What the store in memory needs.
 *
 * @since 0.1.0
 * @beta
 */
export type MemoryOptions = {
  readonly randomUuid: () => string
  /** Signs for what happens in it. */
  readonly notary: Notary
}

/**
 * An empty mailbox.
 *
 * @since 0.1.0
 * @beta
 */
export function memoryMailbox({ randomUuid, notary }: MemoryOptions): Mailbox {
  return mailboxOver(memoryStore(randomUuid()), notary)
}

/** Operations in one batch: bounds the proofs of its receipts to eight hashes. */
const most = 256

/** An empty store with this epoch. */
export function memoryStore(epoch: string): Store {
  const messages = memoryMessages()
  const records = memoryRecords()
  const counts = memoryCounts()
  const { write: writeMessages, forget: forgetIds, ...aboutMessages } = messages
  const { write: writeRecords, forget, ends, ...aboutRecords } = records
  const { write: writeCounts, forget: forgetRefusals, load, ...aboutCounts } = counts
  return {
    ...{ engine: 'memory', epoch, ...aboutMessages, ...aboutRecords, ...aboutCounts },
    load: async (needs) => {
      const found = await Promise.all(needs.ids.map((id) => messages.message(id)))
      const loaded: readonly Message[] = found.filter((message) => message !== undefined)
      const loads = [...needs.loads, ...loaded.flatMap(placesOf)]
      return { messages: loaded, ...load({ ...needs, loads }), ...ends() }
    },
    write: async (written) => {
      writeMessages(written)
      writeRecords(written)
      writeCounts(written)
    },
    settled: async () => undefined,
    most: () => most,
    forget: {
      ids: async (...asked) => forgetIds(...asked),
      receipts: async (...asked) => forget.receipts(...asked),
      headers: async (...asked) => forget.headers(...asked),
      lines: async (...asked) => forget.lines(...asked),
      refusals: async (...asked) => forgetRefusals(...asked),
    },
    shrink: async () => undefined,
    ready: async () => undefined,
    close: async () => undefined,
  }
}
