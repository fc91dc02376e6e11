/** The worker thread: judges the batches it is sent. */
import { setFlagsFromString } from 'node:v8'
import { parentPort, workerData } from 'node:worker_threads'
import { judgeBatch } from './judging.ts'
import type { Batch, Judging } from './judging.ts'

const judging = workerData as Judging

// A nursery that does not grow: no slower, and 20 MB less on findings than the limit that the pool gives us.
setFlagsFromString('--semi-space-growth-factor=1')

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
