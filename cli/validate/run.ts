/** Runs a validation: inputs in, report out, totals back. */
import type { Judged, Reporter, Summary } from '../../validator/index.ts'
import type { Desk } from '../desk.ts'
import { startProgress } from '../progress.ts'
import { readBatches } from './batches.ts'
import type { Input } from './inputs.ts'
import type { Judging } from './judging.ts'
import { judgeInOrder } from './pool.ts'

export type Run = {
  readonly desk: Desk
  readonly reporter: Reporter
  readonly ndjson: boolean
  readonly failFast: boolean
  /** Most findings shown over the whole run. */
  readonly maxErrors: number
  readonly judging: Judging
}

type Totals = { -readonly [Key in keyof Summary]: Summary[Key] }

/** Judges every message and prints the report as it goes; memory does not grow with the number of messages. */
export async function runValidation(inputs: readonly Input[], run: Run): Promise<Summary> {
  const { desk, reporter, judging } = run
  const totals: Totals = { messages: 0, valid: 0, invalid: 0, fouten: 0, signaleringen: 0 }
  const progress = startProgress(desk)
  const batches = readBatches(inputs, { stdin: desk.input, ndjson: run.ndjson, maxBytes: judging.maxBytes })
  const add = withinLimit(reporter, run.maxErrors)
  await desk.print(reporter.begin())
  try {
    for await (const judgedBatch of judgeInOrder(batches, judging)) {
      const refused = run.failFast ? judgedBatch.findIndex((judged) => !judged.valid) : -1
      const kept = refused < 0 ? judgedBatch : judgedBatch.slice(0, refused + 1)
      for (const judged of kept) count(judged, totals)
      await desk.print(kept.map(add).join(''))
      progress.tell(totals.messages)
      if (refused >= 0) break
    }
  } finally {
    progress.end()
  }
  await desk.print(reporter.end(totals))
  return totals
}

/** The reporter's `add`, leaving out findings beyond the limit of the whole run. */
function withinLimit(reporter: Reporter, limit: number): (judged: Judged) => string {
  let shown = 0
  return (judged) => {
    const findings = judged.findings.slice(0, Math.max(0, limit - shown))
    shown += findings.length
    return reporter.add({ ...judged, findings })
  }
}

function count(judged: Judged, totals: Totals): void {
  totals.messages += 1
  if (judged.valid) totals.valid += 1
  else totals.invalid += 1
  for (const { severity } of judged.findings) {
    if (severity === 'fout') totals.fouten += 1
    else totals.signaleringen += 1
  }
}
