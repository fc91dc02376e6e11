/** Runs a validation: inputs in, report out, totals back. */
import type { JudgedMessage, Lend, Reporter, Summary } from '../../validator/index.ts'
import type { Desk } from '../desk.ts'
import { startProgress } from '../progress.ts'
import { readBatches } from './batches.ts'
import type { Reading } from './batches.ts'
import type { Input } from './inputs.ts'
import { moveDown } from './judging.ts'
import type { Judged, Judging } from './judging.ts'
import { judgeInOrder } from './pool.ts'
import type { Settled } from './pool.ts'
import type { View } from './view.ts'

export type Run = Pick<Reading, 'ndjson' | 'onUnreadable' | 'onEmpty' | 'onForeign'> & {
  readonly desk: Desk
  readonly reporter: Reporter
  /** What is shown, and counted, of what was judged. */
  readonly view: View
  readonly judging: Judging
  /** How many files could not be read by now. */
  readonly unread: () => number
  /** Most threads; all cores without it. */
  readonly threads?: number | undefined
}

/** The totals; `known` and `unread` are there when they are not 0. */
export type Totals = { -readonly [Key in keyof Summary]: Summary[Key] }

/** Judges every message and prints the report as it goes; memory does not grow with the number of messages. */
export async function runValidation(inputs: readonly Input[], run: Run): Promise<Totals> {
  const { desk, reporter, judging, view } = run
  const totals: Totals = { messages: 0, valid: 0, invalid: 0, fouten: 0, signaleringen: 0 }
  const progress = startProgress(desk)
  const shelf = createShelf()
  const { ndjson, onUnreadable, onEmpty, onForeign } = run
  const hearing = { onUnreadable, onEmpty, ...(onForeign === undefined ? {} : { onForeign }) }
  const reading = { stdin: () => desk.input, ndjson, maxBytes: judging.maxBytes, lend: shelf.lend, ...hearing }
  await desk.print(reporter.begin())
  try {
    const place = createPlaces()
    for await (const settled of judgeInOrder(readBatches(inputs, reading), judging, run.threads)) {
      if (settled.buffer !== undefined) shelf.takeBack(settled.buffer)
      totals.messages += settled.well
      totals.valid += settled.well
      const told = uptoRefused(place(settled).map(view.look), view.failFast)
      for (const each of told) count(each, totals)
      const read = await desk.print(told.map((each) => show(each, run)).join(''))
      progress.tell(totals.messages)
      // Without a reader only the outcome counts: a refusal settles it, and until there is one it is not known.
      if (totals.invalid > 0 && (view.failFast || !read)) break
    }
  } finally {
    progress.end()
  }
  const unread = run.unread()
  if (unread > 0) totals.unread = unread
  if (view.endsWith(totals)) await desk.print(reporter.end(totals))
  return totals
}

function show(judged: JudgedMessage, { reporter, view }: Run): string {
  const shown = view.show(judged)
  return shown === undefined ? '' : reporter.add(shown)
}

/** What comes after the first message that is refused was judged because it stood in the same batch. */
function uptoRefused(judged: readonly JudgedMessage[], failFast: boolean): readonly JudgedMessage[] {
  const refused = failFast ? judged.findIndex(({ valid }) => !valid) : -1
  return refused < 0 ? judged : judged.slice(0, refused + 1)
}

/** The messages of a batch by their place in the file, of which the lines before are remembered. */
function createPlaces(): (settled: Settled) => readonly Judged[] {
  let before = { file: '', lines: 0 }
  return ({ file, judged, lines }) => {
    const above = before.file === file ? before.lines : 0
    before = { file, lines: above + lines }
    return judged.map((each) => moveDown(each, above))
  }
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

function count(judged: JudgedMessage, totals: Totals): void {
  totals.messages += 1
  if (judged.valid) totals.valid += 1
  else totals.invalid += 1
  if (judged.known !== undefined) totals.known = (totals.known ?? 0) + judged.known
  for (const { severity } of judged.findings) {
    if (severity === 'fout') totals.fouten += 1
    else totals.signaleringen += 1
  }
}
