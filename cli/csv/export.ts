/** `skp csv export`: messages → one CSV file. */
import { resolve } from 'node:path'
import type { Language } from '../../schemas/index.ts'
import { messagesToCsv } from '../../csv/index.ts'
import type { SeparatorName } from '../../csv/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import { validate } from '../../validator/index.ts'
import type { Desk } from '../desk.ts'
import { exitCodes } from '../exit-codes.ts'
import type { ExitCode } from '../exit-codes.ts'
import { parseListId } from './law-lists.ts'
import { readMessages } from './read-messages.ts'
import { csvReport } from './report.ts'
import { writeResult } from './write-result.ts'

export type ExportOptions = {
  readonly list: string
  readonly output: string
  readonly separator?: SeparatorName
  readonly lang: Language
  readonly format: 'pretty' | 'json'
}

/** Writes the file and gives the exit code; with findings nothing is written. */
export async function exportCsv(paths: readonly string[], options: ExportOptions, desk: Desk): Promise<ExitCode> {
  const list = parseListId(options.list)
  if (!/\.csv$/i.test(options.output)) throw new ToolkitFailure('usage', 'the name after -o must end in .csv')
  const { messages, findings: unreadable } = await readMessages(paths, { desk, lang: options.lang })
  const separator = options.separator === undefined ? {} : { separator: options.separator }
  const made = await messagesToCsv(messages, { list, judge: validate, ...separator })
  const findings = [...unreadable, ...made.findings]
  const { bytes, rows, withoutAttachment } = made
  const accepted = bytes !== undefined && unreadable.length === 0
  if (accepted) writeResult(resolve(desk.folder, options.output), bytes)
  const words = told[options.lang]
  const lines = accepted ? words.written(options.output, rows, withoutAttachment) : words.nothing
  const data = accepted ? { geschreven: true, rijen: rows, zonderBijlage: withoutAttachment } : { geschreven: false }
  await desk.print(await csvReport({ told: lines, data }, findings, { ...options, list }))
  return accepted ? exitCodes.well : exitCodes.findings
}

const told = {
  nl: {
    written: (file: string, rows: number, without: number) =>
      `${file}: ${rows} ${rows === 1 ? 'rij' : 'rijen'} geschreven.${without === 0 ? '' : ` Bij ${without} van de vragen hoort een bijlage; die staat niet in dit bestand.`}`,
    nothing: 'Er is niets geschreven.',
  },
  en: {
    written: (file: string, rows: number, without: number) =>
      `${file}: ${rows} ${rows === 1 ? 'row' : 'rows'} written.${without === 0 ? '' : ` ${without} of the questions came with an attachment, which is not in this file.`}`,
    nothing: 'Nothing was written.',
  },
} as const
