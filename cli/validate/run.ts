/** Runs a validation: inputs in, report out, totals back. */
import type { JudgedMessage, Lend, Reporter, Summary } from '../../validator/index.ts'
import type { Desk } from '../desk.ts'
import { startProgress } from '../progress.ts'
import { readBatches } from './batches.ts'
import type { Input } from './inputs.ts'
import { moveDown } from './judging.ts'
import type { Judging } from './judging.ts'
import { judgeInOrder } from './pool.ts'

export type Run = {
  readonly desk: Desk
  readonly reporter: Reporter
  readonly ndjson: boolean
  /** Most findings shown over the whole run. */
  readonly maxErrors: number
  readonly judging: Judging
  /** Most threads; all cores without it. */
  readonly threads?: number | undefined
}

type Totals = { -readonly [Key in keyof Summary]: Summary[Key] }

/** Judges every message and prints the report as it goes; memory does not grow with the number of messages. */
export async function runValidation(inputs: readonly Input[], run: Run): Promise<Summary> {
  const { desk, reporter, judging } = run
  const totals: Totals = { messages: 0, valid: 0, invalid: 0, fouten: 0, signaleringen: 0 }
  const progress = startProgress(desk)
  const shelf = createShelf()
  const batches = readBatches(inputs, {
    stdin: () => desk.input,
    ndjson: run.ndjson,
    maxBytes: judging.maxBytes,
    lend: shelf.lend,
  })
  const add = withinLimit(reporter, run.maxErrors)
  await desk.print(reporter.begin())
  try {
    let before = { file: '', lines: 0 }
    for await (const { file, judged, well, lines, buffer } of judgeInOrder(batches, judging, run.threads)) {
      const above = before.file === file ? before.lines : 0
      before = { file, lines: above + lines }
      if (buffer !== undefined) shelf.takeBack(buffer)
      totals.messages += well
      totals.valid += well
      for (const each of judged) count(each, totals)
      const read = await desk.print(judged.map((each) => add(moveDown(each, above))).join(''))
      progress.tell(totals.messages)
      // Without a reader only the outcome counts: a refusal settles it, and until there is one it is not known.
      if (totals.invalid > 0 && (judging.failFast || !read)) break
    }
  } finally {
    progress.end()
  }
  await desk.print(reporter.end(totals))
  return totals
}

/** Buffers that are used again and again, so that memory does not wait for the garbage collector. */
function createShelf() {
  const buffers: ArrayBuffer[] = []
  const lend: Lend = (size) => {
    const at = buffers.findIndex(({ byteLength }) => byteLength >= size)
    return (at < 0 ? undefined : buffers.splice(at, 1)[0]) ?? new ArrayBuffer(Math.max(size, shelfBytes))
  }
  const takeBack = (buffer: ArrayBuffer): void => {
    if (buffers.length < mostOnShelf) buffers.push(buffer)
  }
  return { lend, takeBack }
}

const shelfBytes = 512 * 1024
const mostOnShelf = 16

/** The reporter's `add`, leaving out findings beyond the limit of the whole run. */
function withinLimit(reporter: Reporter, limit: number): (judged: JudgedMessage) => string {
  let shown = 0
  return (judged) => {
    const findings = judged.findings.slice(0, Math.max(0, limit - shown))
    shown += findings.length
    return reporter.add({ ...judged, findings })
  }
}

function count(judged: JudgedMessage, totals: Totals): void {
  totals.messages += 1
  if (judged.valid) totals.valid += 1
  else totals.invalid += 1
  for (const { severity } of judged.findings) {
    if (severity === 'fout') totals.fouten += 1
    else totals.signaleringen += 1
  }
}
