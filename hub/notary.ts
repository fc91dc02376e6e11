/** Signs the facts of receipts in batches: one signature over the Merkle root of each batch. The hub's notary. */
import { signReceipts } from '../envelope/visible.ts'
import type { PrivateKey, Receipt } from '../envelope/visible.ts'
import type { Mailbox } from './mailbox/mailbox.ts'

/** Most facts under one signature: bounds the proofs to eight hashes, and what is written at once. */
const batchSize = 256

/** Signs facts, and gives receipts of them. */
export type Notary = {
  /** The signed receipt with this number; signs what waits when it is not signed yet. */
  readonly receipt: (number: number) => Promise<Receipt>
  /** Signs everything that waits, such as after a crash between storing and signing, or after expiry. */
  readonly signAll: () => Promise<void>
}

/** Signs the facts of this store with this key. Facts that arrive while a batch is being signed go into the next one. */
export function createNotary(mailbox: Mailbox, signer: PrivateKey, clock: () => Date): Notary {
  let running: Promise<number> | undefined
  let next: Promise<number> | undefined
  // A round that has begun may have missed the newest fact, so whoever asks joins the round after it.
  const round = (): Promise<number> => {
    next ??= (running ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => {
        next = undefined
        running = signBatch(mailbox, signer, clock)
        return running
      })
    return next
  }
  return {
    // Facts are signed in order: with many before it a fact waits for some rounds, and for none that comes after it.
    receipt: async (number) => {
      for (let done = 1; ; done = await round()) {
        const receipt = await mailbox.receipt(number)
        if (receipt !== undefined) return receipt
        if (done === 0) throw new Error('a stored fact has no receipt after signing')
      }
    },
    signAll: async () => {
      while ((await round()) > 0);
    },
  }
}

/** Signs the oldest facts that wait; gives how many. */
async function signBatch(mailbox: Mailbox, signer: PrivateKey, clock: () => Date): Promise<number> {
  const waiting = await mailbox.unsigned(batchSize)
  if (waiting.length === 0) return 0
  const last = await mailbox.lastRoot()
  const facts = waiting.map(({ fact }) => fact)
  // Never before what it signs, also when the clock was set back in between.
  const tijdstip = [clock().toISOString(), ...facts.map((fact) => fact.tijdstip)].toSorted().at(-1) ?? ''
  const batch = { epoch: mailbox.epoch, nummer: last.number + 1, vorige: last.root, tijdstip }
  const { receipts, root, signature } = await signReceipts(facts, batch, signer)
  const numbered = waiting.flatMap(({ number }, index) => {
    const receipt = receipts[index]
    return receipt === undefined ? [] : [{ number, receipt }]
  })
  await mailbox.sign(numbered, { root, signature, at: tijdstip })
  return waiting.length
}
