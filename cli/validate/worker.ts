/** The worker thread: judges the batches it is sent. */
import { parentPort, workerData } from 'node:worker_threads'
import { judgeBatch } from './judging.ts'
import type { Batch, Judging } from './judging.ts'

const judging = workerData as Judging

parentPort?.on('message', ({ ticket, batch }: { ticket: number; batch: Batch }) => {
  judgeBatch(batch, judging).then(
    (judged) => parentPort?.postMessage({ ticket, judged }),
    (error: unknown) => {
      // Thrown outside the promise, it reaches the desk as this worker's error.
      setImmediate(() => {
        throw error
      })
    },
  )
})
