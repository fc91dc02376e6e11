/** Judges a batch of messages and puts the verdicts into words: in a worker thread, or in the main one. */
import type { Language, MessageId } from '../../schemas/index.ts'
import { countLines, judgeText, linesOf, tellFinding, tooLargeReport } from '../../validator/index.ts'
import type { JudgedMessage, PlacedFinding, Report } from '../../validator/index.ts'

/** How a run judges; plain data, so that it can travel to a worker. */
export type Judging = {
  readonly as?: MessageId
  readonly lang: Language
  readonly maxBytes: number
  /** False leaves the rules across elements alone. */
  readonly rules: boolean
  /** True when nobody wants to hear of a record without findings. */
  readonly quiet: boolean
  /** True to judge nothing after the first message that is refused. */
  readonly failFast: boolean
  /** True to tell each message by a digest of its bytes. */
  readonly digests: boolean
}

/** A judged message; `digest` when it was asked for. */
export type Judged = JudgedMessage & { readonly digest?: string }

/**
 * One message of a file, or whole lines of an NDJSON file. Without bytes it stands for one message or line that is
 * larger than the limit.
 */
export type Batch = { readonly file: string; readonly records: boolean; readonly bytes?: Uint8Array<ArrayBuffer> }

/** The verdicts of a batch, in order; lines are counted from where the batch starts. */
export type Verdicts = {
  readonly judged: readonly Judged[]
  /** Records without findings that nobody wants to hear of. */
  readonly well: number
  readonly lines: number
}

/** The verdicts of a batch. */
export async function judgeBatch(batch: Batch, judging: Judging): Promise<Verdicts> {
  if (!batch.records) return { judged: [await judgeOne(batch.file, batch.bytes, judging)], well: 0, lines: 0 }
  const judged: Judged[] = []
  let well = 0
  for (const { line, bytes } of linesOf(batch, judging.maxBytes)) {
    const report = bytes === undefined ? tooLargeReport(judging.maxBytes) : reportOn(bytes, judging)
    const settled = report instanceof Promise ? await report : report
    if (judging.quiet && settled.findings.length === 0) {
      well += 1
      continue
    }
    const told = await inWords(settled, judging.lang, line - 1)
    judged.push({ file: batch.file, record: line, ...told, ...(await digestOf(bytes, judging)) })
    if (judging.failFast && !settled.valid) break
  }
  return { judged, well, lines: countLines(batch) }
}

async function judgeOne(file: string, bytes: Uint8Array | undefined, judging: Judging): Promise<Judged> {
  const report = bytes === undefined ? tooLargeReport(judging.maxBytes) : await reportOn(bytes, judging)
  return { file, ...(await inWords(report, judging.lang, 0)), ...(await digestOf(bytes, judging)) }
}

/** What is too large to be read has one digest, of nothing. */
async function digestOf(bytes: Uint8Array = new Uint8Array(), { digests }: Judging): Promise<{ digest?: string }> {
  if (!digests) return {}
  // Asked for rarely, and not loaded otherwise.
  const { createHash } = await import('node:crypto')
  return { digest: `sha256-${createHash('sha256').update(bytes).digest('base64url')}` }
}

function reportOn(bytes: Uint8Array, { as, maxBytes, rules }: Judging): Report | Promise<Report> {
  return judgeText(bytes, as === undefined ? { maxBytes, rules } : { as, maxBytes, rules })
}

async function inWords(
  { valid, message, findings }: Report,
  lang: Language,
  linesBefore: number,
): Promise<Pick<JudgedMessage, 'valid' | 'message' | 'findings'>> {
  const told: JudgedMessage['findings'][number][] = []
  for (const finding of findings)
    told.push({ ...shiftDown(finding, linesBefore), ...(await tellFinding(finding, lang, message)) })
  return { valid, ...(message === undefined ? {} : { message }), findings: told }
}

/** The verdict as seen from the start of a file, when so many lines of it stand before its batch. */
export function moveDown(judged: Judged, lines: number): Judged {
  if (judged.record === undefined || lines === 0) return judged
  return {
    ...judged,
    record: judged.record + lines,
    findings: judged.findings.map((finding) => shiftDown(finding, lines)),
  }
}

function shiftDown<Placed extends PlacedFinding>(finding: Placed, lines: number): Placed {
  const { position } = finding
  if (position === undefined || lines === 0) return finding
  return { ...finding, position: { ...position, line: position.line + lines, endLine: position.endLine + lines } }
}
