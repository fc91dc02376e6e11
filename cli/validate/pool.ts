/** A pool of worker threads that judge batches; verdicts come back in the order of the batches. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Judged } from '../../validator/index.ts'
import { judgeBatch } from './judging.ts'
import type { Batch, Judging } from './judging.ts'

/** Small inputs are done before a thread has started, so the first batches are judged here. */
const batchesBeforeThreads = 4

type Seat = { readonly worker: Worker; busy: number }

/** The verdicts on these batches, in order; uses all cores once there is enough work. */
export async function* judgeInOrder(
  batches: AsyncIterable<Batch>,
  judging: Judging,
): AsyncGenerator<readonly Judged[]> {
  const cores = availableParallelism()
  const seats: Seat[] = []
  const pending: Promise<readonly Judged[]>[] = []
  let count = 0
  try {
    for await (const batch of batches) {
      count += 1
      const here = cores === 1 || count <= batchesBeforeThreads || batch.pieces.length === 1
      if (!here && seats.length === 0) seats.push(...startWorkers(cores, judging))
      const judged = here ? judgeBatch(batch, judging) : send(leastBusy(seats), batch)
      // A rejection is awaited in its turn; until then it must not count as unhandled.
      judged.catch(() => undefined)
      pending.push(judged)
      if (pending.length >= (seats.length === 0 ? 1 : cores * 2)) yield await (pending.shift() ?? [])
    }
    for (const judged of pending) yield await judged
  } finally {
    await Promise.all(seats.map(({ worker }) => worker.terminate()))
  }
}

function startWorkers(cores: number, judging: Judging): Seat[] {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return Array.from({ length: cores }, () => {
    const worker = new Worker(new URL(`./worker.${extension}`, import.meta.url), { workerData: judging })
    worker.setMaxListeners(0)
    return { worker, busy: 0 }
  })
}

function leastBusy(seats: readonly Seat[]): Seat {
  return seats.reduce((least, seat) => (seat.busy < least.busy ? seat : least))
}

let lastTicket = 0

function send(seat: Seat, batch: Batch): Promise<readonly Judged[]> {
  const ticket = ++lastTicket
  seat.busy += 1
  return new Promise((done, fail) => {
    const onMessage = (answer: { ticket: number; judged: readonly Judged[] }): void => {
      if (answer.ticket !== ticket) return
      seat.worker.off('message', onMessage)
      seat.worker.off('error', fail)
      seat.busy -= 1
      done(answer.judged)
    }
    seat.worker.on('message', onMessage)
    seat.worker.on('error', fail)
    seat.worker.postMessage({ ticket, batch })
  })
}
