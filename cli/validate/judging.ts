/** Judges one piece of input and puts the verdict into words: the work of one worker, or of the desk itself. */
import type { MessageId } from '../../schemas/index.ts'
import { tellFinding, tooLargeReport, validateText } from '../../validator/index.ts'
import type { Judged, Language, PlacedFinding, Report } from '../../validator/index.ts'

/** How a run judges; plain data, so that it can travel to a worker. */
export type Judging = { readonly as?: MessageId; readonly lang: Language; readonly maxBytes: number }

/** One message as bytes; `record` is its line in an NDJSON file. Without bytes it was larger than the limit. */
export type Piece = { readonly record?: number; readonly bytes?: Uint8Array }

/** Pieces of one file that are judged together. */
export type Batch = { readonly file: string; readonly pieces: readonly Piece[] }

/** The verdicts of a batch, in order. */
export async function judgeBatch(batch: Batch, judging: Judging): Promise<readonly Judged[]> {
  const judged: Judged[] = []
  for (const piece of batch.pieces) judged.push(await judgePiece(batch.file, piece, judging))
  return judged
}

async function judgePiece(file: string, { record, bytes }: Piece, judging: Judging): Promise<Judged> {
  const { lang, ...options } = judging
  const report = bytes === undefined ? tooLargeReport(judging.maxBytes) : await validateText(bytes, options)
  return {
    file,
    ...(record === undefined ? {} : { record }),
    valid: report.valid,
    ...(report.message === undefined ? {} : { message: report.message }),
    findings: await tellAll(report, lang, (record ?? 1) - 1),
  }
}

async function tellAll(report: Report, lang: Language, linesBefore: number): Promise<Judged['findings']> {
  if (report.findings.length === 0) return []
  const told: Judged['findings'][number][] = []
  for (const finding of report.findings) {
    told.push({ ...shiftDown(finding, linesBefore), ...(await tellFinding(finding, lang, report.message)) })
  }
  return told
}

function shiftDown(finding: PlacedFinding, lines: number): PlacedFinding {
  const { position } = finding
  if (position === undefined || lines === 0) return finding
  return { ...finding, position: { ...position, line: position.line + lines, endLine: position.endLine + lines } }
}
