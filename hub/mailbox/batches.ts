/** Does operations that come in at the same time as one batch: loaded, decided, signed and written together. */
import type { Receipt } from '../../envelope/visible.ts'
import type { Notary, SignedFacts } from '../notary.ts'
import { createDraft } from './draft.ts'
import type { Draft } from './draft.ts'
import { MailboxFailure, NoRoom } from './failure.ts'
import type { Operation } from './operations.ts'
import type { Needs, Store } from './store.ts'

/** What an operation came to, and the receipt of what it did. */
type Answer<Outcome> = { readonly outcome: Outcome; readonly receipt?: Receipt }

/** Runs operations in shared batches, one batch after the other. */
export type Batches = {
  /** Does the operation in the next batch; resolves when that is durable, rejects when it does not stand. */
  readonly run: <Outcome>(operation: Operation<Outcome>) => Promise<Answer<Outcome>>
  /** Resolves when nothing is under way; later operations are refused. */
  readonly close: () => Promise<void>
}

type Waiting = {
  readonly operation: Operation<unknown>
  readonly done: (answer: Answer<unknown>) => void
  readonly fail: (error: unknown) => void
}

/** Batches of this store, of which nothing is under way. */
export function createBatches(store: Store, notary: Notary): Batches {
  let queue: Waiting[] = []
  let running: Promise<void> | undefined
  let closed = false
  const runAll = async (): Promise<void> => {
    // What comes in together is to go together.
    await new Promise(setImmediate)
    while (queue.length > 0) {
      const batch = firstOf(queue, store.most())
      queue = queue.slice(batch.length)
      await runBatch(store, notary, batch)
    }
    running = undefined
  }
  return {
    run: (operation) =>
      new Promise((done, fail) => {
        if (closed) {
          fail(new MailboxFailure('the store is closed'))
          return
        }
        queue.push({ operation, done: done as Waiting['done'], fail })
        running ??= runAll()
      }),
    close: async () => {
      closed = true
      await running
      await store.settled()
    },
  }
}

/** Bytes of messages that go into one batch, over by one message at most. */
const mostBytes = 4 * 1024 * 1024

/** At most so many, and no more bytes than one batch should write; at least one. */
function firstOf(queue: readonly Waiting[], most: number): readonly Waiting[] {
  let bytes = 0
  const over = queue.findIndex(({ operation }) => (bytes += operation.bytes ?? 0) > mostBytes)
  return queue.slice(0, Math.max(1, Math.min(most, over === -1 ? queue.length : over)))
}

/** Never rejects: each operation is told by itself what became of it. */
async function runBatch(store: Store, notary: Notary, batch: readonly Waiting[]): Promise<void> {
  let undecided: readonly Waiting[] = []
  try {
    const loaded = await store.load(needsOf(batch))
    const draft = createDraft(loaded)
    const decided = batch.map((waiting) => decide(draft, waiting))
    undecided = batch.filter((_, at) => decided[at] === undefined)
    const receipts = await write(store, draft, (facts) => notary(facts, store.epoch, loaded.batch))
    const answer = (): void => decided.forEach((tell) => tell?.(receipts))
    // The next batch need not wait for the disk: what it decides on stands.
    void store.settled().then(answer, (cause: unknown) => failAll(batch, cause))
  } catch (cause) {
    const rest = restOf(batch, cause).filter((each) => !undecided.includes(each))
    failAll(
      batch.filter((each) => !rest.includes(each)),
      cause,
    )
    if (rest.length > 0) await runBatch(store, notary, rest)
  }
}

/** What is tried again: without room that is what must go on, when there is anything else to leave out or room was made for it. */
function restOf(batch: readonly Waiting[], cause: unknown): readonly Waiting[] {
  if (!(cause instanceof NoRoom)) return []
  const rest = batch.filter(({ operation }) => operation.grows !== true)
  return cause.again || rest.length < batch.length ? rest : []
}

/** Signs for what was decided, and writes both; gives the receipts. */
async function write(
  store: Store,
  draft: Draft,
  sign: (facts: Draft['facts']) => Promise<SignedFacts>,
): Promise<readonly Receipt[]> {
  if (draft.facts.length === 0) {
    const written = draft.written([])
    if (written.entries.length > 0) await store.write(written)
    return []
  }
  const { receipts, ...batch } = await sign(draft.facts)
  await store.write({ ...draft.written(receipts), batch: { ...batch, facts: receipts.length } })
  return receipts
}

function failAll(batch: readonly Waiting[], cause: unknown): void {
  const failure = cause instanceof MailboxFailure ? cause : new MailboxFailure('the store could not commit', { cause })
  for (const { fail } of batch) fail(failure)
}

function needsOf(batch: readonly Waiting[]): Needs {
  const all = batch.map(({ operation }) => operation.needs)
  return {
    ids: all.flatMap(({ ids = [] }) => ids),
    loads: all.flatMap(({ loads = [] }) => loads),
    receivers: all.flatMap(({ receivers = [] }) => receivers),
    refusals: all.flatMap(({ refusals = [] }) => refusals),
  }
}

/** How to answer once the batch stands; nothing when it was answered already, as it could not be decided. */
function decide(
  draft: Draft,
  { operation, done, fail }: Waiting,
): ((receipts: readonly Receipt[]) => void) | undefined {
  try {
    const { outcome, done: act } = operation.decide(draft.state)
    const place = draft.facts.length
    if (act !== undefined) draft.add(act)
    return (receipts) => {
      const receipt = act?.fact === undefined ? undefined : receipts[place]
      done({ outcome, ...(receipt === undefined ? {} : { receipt }) })
    }
  } catch (cause) {
    fail(cause instanceof MailboxFailure ? cause : new MailboxFailure('the store could not write', { cause }))
    return undefined
  }
}
