/** Signs the facts of receipts in batches: one signature over the Merkle root of each batch. The hub's notary. */
import { signReceipts } from '../envelope/visible.ts'
import type { PrivateKey, Receipt } from '../envelope/visible.ts'
import type { Mailbox } from './mailbox/mailbox.ts'

/** Most facts under one signature: bounds the proofs to ten hashes. */
const batchSize = 1024

/** Signs facts, and gives receipts of them. */
export type Notary = {
  /** The signed receipt with this number; signs what waits when it is not signed yet. */
  readonly receipt: (number: number) => Promise<Receipt>
  /** Signs everything that waits, such as after a crash between storing and signing, or after expiry. */
  readonly signAll: () => Promise<void>
}

/** Signs the facts of this store with this key. Facts that arrive while a batch is being signed go into the next one. */
export function createNotary(mailbox: Mailbox, signer: PrivateKey, clock: () => Date): Notary {
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined
  // A round that has begun may have missed the newest fact, so whoever asks joins the round after it.
  const round = (): Promise<void> => {
    next ??= (running ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => {
        next = undefined
        running = signWaiting(mailbox, signer, clock)
        return running
      })
    return next
  }
  return {
    receipt: async (number) => {
      const signed = await mailbox.receipt(number)
      if (signed !== undefined) return signed
      await round()
      const receipt = await mailbox.receipt(number)
      if (receipt === undefined) throw new Error('a stored fact has no receipt after signing')
      return receipt
    },
    signAll: round,
  }
}

async function signWaiting(mailbox: Mailbox, signer: PrivateKey, clock: () => Date): Promise<void> {
  for (;;) {
    const waiting = await mailbox.unsigned(batchSize)
    if (waiting.length === 0) return
    const last = await mailbox.lastRoot()
    const batch = { nummer: last.number + 1, vorige: last.root, tijdstip: clock().toISOString() }
    const facts = waiting.map(({ fact }) => fact)
    const { receipts, root } = await signReceipts(facts, batch, signer)
    const numbered = waiting.flatMap(({ number }, index) => {
      const receipt = receipts[index]
      return receipt === undefined ? [] : [{ number, receipt }]
    })
    await mailbox.sign(numbered, root)
  }
}
