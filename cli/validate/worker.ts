/** The worker thread: says that it is there, then judges the batches it is sent. */
import { parentPort, workerData } from 'node:worker_threads'
import { judgeBatch } from './judging.ts'
import type { Batch, Judging } from './judging.ts'

const judging = workerData as Judging

parentPort?.on('message', ({ ticket, batch }: { ticket: number; batch: Batch }) => {
  const buffer = batch.bytes?.buffer
  judgeBatch(batch, judging).then(
    (verdicts) => parentPort?.postMessage({ ticket, verdicts, buffer }, buffer === undefined ? [] : [buffer]),
    (error: unknown) => {
      // Thrown outside the promise, it reaches the desk as this worker's error.
      setImmediate(() => {
        throw error
      })
    },
  )
})
parentPort?.postMessage({ ticket: 0 })
