/** Judges batches on all cores, this thread among them; verdicts come back in the order of the batches. */
import type { Worker } from 'node:worker_threads'
import { judgeBatch } from './judging.ts'
import type { Batch, Judging, Verdicts } from './judging.ts'

/** Smaller inputs are done before a thread is of any use. */
const batchesBeforeThreads = 192
/** A thread that just started takes ten times as long: so many batches it judges for nothing, as this thread judges them too. */
const rehearsals = 3
/** One to work on and one to go on with. */
const batchesPerThread = 2
/** Verdicts that may wait for those before them, for each thread. */
const waitingPerThread = 8
/** What a batch leaves behind is gone after it: a small nursery keeps memory low and costs next to nothing. */
const resourceLimits = { maxYoungGenerationSizeMb: 12 }

/** The verdicts on a batch, with its file and, unless it stands for something too large, its buffer. */
export type Settled = Verdicts & { readonly file: string; readonly buffer?: ArrayBuffer }

type Seat = { readonly worker: Worker; busy: number; rehearsed: number }
type Waiting = { readonly settled: Promise<Settled>; done: boolean }

/** The verdicts on these batches, in order; uses all cores once there is enough work. */
export async function* judgeInOrder(
  batches: AsyncIterable<Batch>,
  judging: Judging,
  threads: number = Number.POSITIVE_INFINITY,
): AsyncGenerator<Settled> {
  const seats: Seat[] = []
  const waiting: Waiting[] = []
  let records = 0
  try {
    for await (const batch of batches) {
      if (batch.records && ++records === batchesBeforeThreads) seats.push(...(await startWorkers(judging, threads - 1)))
      const seat = batch.records ? freeSeat(seats) : undefined
      if (seat === undefined) rehearse(seats, batch)
      waiting.push(watch(seat === undefined ? judgeHere(batch, judging) : send(seat, batch)))
      while (waiting[0]?.done === true || waiting.length > waitingPerThread * (seats.length + 1))
        yield await next(waiting)
    }
    while (waiting.length > 0) yield await next(waiting)
  } finally {
    await Promise.all(seats.map(({ worker }) => worker.terminate()))
  }
}

async function judgeHere(batch: Batch, judging: Judging): Promise<Settled> {
  return withBuffer(batch, await judgeBatch(batch, judging), batch.bytes?.buffer)
}

function withBuffer({ file }: Batch, verdicts: Verdicts, buffer: ArrayBuffer | undefined): Settled {
  return { ...verdicts, file, ...(buffer === undefined ? {} : { buffer }) }
}

function watch(settled: Promise<Settled>): Waiting {
  const waiting: Waiting = { settled, done: false }
  const finish = (): void => {
    waiting.done = true
  }
  // A rejection is awaited in its turn; until then it must not count as unhandled.
  settled.then(finish, finish)
  return waiting
}

async function next(waiting: Waiting[]): Promise<Settled> {
  const first = waiting.shift()
  if (first === undefined) throw new Error('nothing is waiting')
  return first.settled
}

/** This thread judges as well, so there is one worker less than there are cores. */
async function startWorkers(judging: Judging, most: number): Promise<Seat[]> {
  // A few messages are judged sooner than this is loaded.
  const [{ Worker }, { availableParallelism }] = await Promise.all([import('node:worker_threads'), import('node:os')])
  const extension = /\.[cm]?[jt]s$/.exec(import.meta.url)?.[0] ?? '.js'
  return Array.from({ length: Math.min(availableParallelism() - 1, most) }, () => {
    const worker = new Worker(new URL(`./worker${extension}`, import.meta.url), {
      workerData: judging,
      resourceLimits,
    })
    worker.setMaxListeners(0)
    return { worker, busy: 0, rehearsed: 0 }
  })
}

function freeSeat(seats: readonly Seat[]): Seat | undefined {
  return seats.find(({ rehearsed, busy }) => rehearsed === rehearsals && busy < batchesPerThread)
}

/** Lets threads that are not up to speed judge a copy: nobody waits for it, and what comes of it is not used. */
function rehearse(seats: readonly Seat[], { bytes, ...batch }: Batch): void {
  if (bytes === undefined) return
  for (const seat of seats) {
    if (seat.rehearsed === rehearsals || seat.busy > 0) continue
    const done = (): void => void (seat.rehearsed += 1)
    // A thread that fails is left alone: this one does without.
    send(seat, { ...batch, bytes: bytes.slice() }).then(done, () => {})
  }
}

let lastTicket = 0

/** The batch's bytes go with it and come back with the verdicts: they are not copied. */
function send(seat: Seat, batch: Batch): Promise<Settled> {
  const ticket = ++lastTicket
  seat.busy += 1
  return new Promise((done, fail) => {
    const onMessage = (answer: { ticket: number; verdicts: Verdicts; buffer?: ArrayBuffer }): void => {
      if (answer.ticket !== ticket) return
      seat.worker.off('message', onMessage)
      seat.worker.off('error', fail)
      seat.busy -= 1
      done(withBuffer(batch, answer.verdicts, answer.buffer))
    }
    seat.worker.on('message', onMessage)
    seat.worker.on('error', fail)
    seat.worker.postMessage({ ticket, batch }, batch.bytes === undefined ? [] : [batch.bytes.buffer])
  })
}
