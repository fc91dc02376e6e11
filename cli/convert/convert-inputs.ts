/** Converts every message of these inputs, and keeps all of it: nothing is written before all is known to be well. */
import { isConversionFinding } from '../../conversions/index.ts'
import type { Conversion, Converter, JsonObject } from '../../conversions/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { Language, MessageId } from '../../schemas/index.ts'
import { linesOf, tellFinding, tooLargeReport, validateText } from '../../validator/index.ts'
import type { Report } from '../../validator/index.ts'
import { readBatches } from '../validate/batches.ts'
import type { Input } from '../validate/inputs.ts'
import type { Skipped } from '../validate/tell-skipped.ts'
import type { Readable } from 'node:stream'

/** A loss or a finding with its words; `step` is a step of a conversion, `rule` a rule of the standard. */
export type ToldLoss = {
  readonly code: string
  readonly severity: 'fout' | 'signalering'
  readonly pointer: string
  readonly step?: string
  readonly rule?: string
  readonly melding: string
  readonly herstel?: string
}

/** What became of one message; `message` is there when it was converted. */
export type Result = {
  readonly file: string
  /** Line of an NDJSON file, from 1. */
  readonly record?: number
  readonly from?: MessageId
  readonly to: string
  readonly findings: readonly ToldLoss[]
  readonly message?: JsonObject
}

export type Task = {
  readonly converter: Converter
  readonly to: string
  readonly lang: Language
  readonly stdin: () => Readable
  readonly ndjson: boolean
  /** Hears of what holds nothing, and stops at what cannot be read. */
  readonly skipped: Skipped
}

const mebibyte = 1024 * 1024
const largest = 4 * mebibyte
/** Everything is kept in memory until the end. */
const mostBytes = 256 * mebibyte

/**
 * The results, in the order of the inputs; of `most` bytes together.
 * @throws ToolkitFailure `usage` when there is more than fits.
 */
export async function convertInputs(
  inputs: readonly Input[],
  task: Task,
  most = mostBytes,
): Promise<readonly Result[]> {
  const results: Result[] = []
  let size = 0
  let before = { file: '', lines: 0 }
  const lend = (bytes: number): ArrayBuffer => new ArrayBuffer(bytes)
  const { stdin, ndjson, skipped } = task
  for await (const batch of readBatches(inputs, { stdin, ndjson, maxBytes: largest, lend, ...skipped })) {
    const { file, records } = batch
    size += batch.bytes?.length ?? 0
    if (size > most)
      throw new ToolkitFailure('usage', `more than ${most / mebibyte} MiB at once; convert fewer files at a time`)
    if (before.file !== file) before = { file, lines: 0 }
    const lines = records ? [...linesOf(batch, largest)] : [{ line: 0, ...batch }]
    for (const { line, bytes } of lines) {
      const place = records ? { file, record: before.lines + line } : { file }
      results.push({ ...place, ...(await convertOne(bytes, task)) })
    }
    before = { file, lines: before.lines + newlines(batch.bytes) }
  }
  return results
}

function newlines(bytes: Uint8Array = new Uint8Array()): number {
  let count = 0
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) count++
  return count
}

async function convertOne(bytes: Uint8Array | undefined, task: Task): Promise<Omit<Result, 'file'>> {
  const report = bytes === undefined ? tooLargeReport(largest) : await validateText(bytes)
  const from = report.message === undefined ? {} : { from: report.message }
  // The text is judged, not only what JSON.parse makes of it: a name that stands twice would be lost silently.
  if (!report.valid || bytes === undefined)
    return { ...from, to: task.to, findings: await told({ refused: report.findings }, report, task) }
  const conversion = await task.converter.convert(JSON.parse(new TextDecoder().decode(bytes)), task.to)
  const message = 'message' in conversion ? { message: conversion.message } : {}
  return { ...from, to: task.to, findings: await told(conversion, report, task), ...message }
}

/** In words; findings of the judge after `conversion-off-spec` are about the result. */
async function told(conversion: Conversion, report: Report, { converter, lang }: Task): Promise<readonly ToldLoss[]> {
  const found = 'message' in conversion ? conversion.losses : conversion.refused
  return Promise.all(
    found.map(async (finding) => {
      const { code, severity, pointer } = finding
      if (isConversionFinding(finding)) {
        const step = finding.step === undefined ? {} : { step: finding.step }
        return { code, severity, pointer, ...step, ...converter.tell(finding, lang) }
      }
      const rule = finding.rule === undefined ? {} : { rule: finding.rule }
      return { code, severity, pointer, ...rule, ...(await tellFinding(finding, lang, report.message)) }
    }),
  )
}
