/** `skp csv import`: CSV files → messages in a folder or an NDJSON file. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Language } from '../../schemas/index.ts'
import { valueAt } from '../../json/index.ts'
import { csvToMessages } from '../../csv/index.ts'
import type { CsvFile, CsvFinding, CsvImport, CsvList, ImportedMessage, SeparatorName } from '../../csv/index.ts'
import { quotedName, ToolkitFailure } from '../../schemas/index.ts'
import { validate } from '../../validator/index.ts'
import type { Desk } from '../desk.ts'
import { exitCodes } from '../exit-codes.ts'
import type { ExitCode } from '../exit-codes.ts'
import { parseListId } from './law-lists.ts'
import { readBytes, readMessages } from './read-messages.ts'
import { csvReport } from './report.ts'
import { refuseFilledFolder, writeFolder, writeResult } from './write-result.ts'

export type ImportOptions = {
  readonly list: string
  readonly output: string
  readonly separator?: SeparatorName
  readonly questions?: readonly string[]
  readonly sender?: string
  readonly lang: Language
  readonly format: 'pretty' | 'json'
}

/** Writes the messages and gives the exit code; with one fault anywhere nothing is written. */
export async function importCsv(paths: readonly string[], options: ImportOptions, desk: Desk): Promise<ExitCode> {
  const list = parseListId(options.list)
  const place = resolve(desk.folder, options.output)
  const asLines = /\.ndjson$/i.test(place)
  if (!asLines) refuseFilledFolder(place, options.output)
  const { questions, findings: ofQuestions } = await readQuestions(list, options, desk)
  const read = await csvToMessages(
    paths.map((path) => fileAt(path, desk.folder)),
    {
      list,
      judge: validate,
      newReference: desk.randomUuid,
      now: desk
        .clock()
        .toISOString()
        .replace(/\.\d+Z$/, 'Z'),
      ...(options.separator === undefined ? {} : { separator: options.separator }),
      ...(options.sender === undefined ? {} : { sender: options.sender }),
      ...(questions === undefined ? {} : { questions }),
    },
  )
  const accepted = read.accepted && ofQuestions.length === 0
  if (accepted && asLines)
    writeResult(place, read.messages.map(({ message }) => `${JSON.stringify(message)}\n`).join(''))
  else if (accepted) writeFolder(place, read.messages.map(fileOf))
  await desk.print(await reportOf(read, accepted, { options, list, findings: [...ofQuestions, ...read.findings] }))
  return accepted ? exitCodes.well : exitCodes.findings
}

type Reported = { readonly options: ImportOptions; readonly list: CsvList; readonly findings: readonly CsvFinding[] }

function reportOf({ messages, unanswered }: CsvImport, accepted: boolean, { options, list, findings }: Reported) {
  const words = told[options.lang]
  const data = accepted
    ? { overgenomen: true, berichten: messages.length, onbeantwoord: unanswered }
    : { overgenomen: false }
  const lines = accepted ? words.taken(messages.length, list.kind === 'berichten' ? 0 : unanswered) : words.nothing
  return csvReport({ told: lines, data }, findings, { ...options, list })
}

/** The questions are valid messages, or the mistake is not the one who answers. */
async function readQuestions(list: CsvList, { questions, lang }: ImportOptions, desk: Desk) {
  if (questions === undefined) return { findings: [] }
  if (list.kind === 'berichten') throw new ToolkitFailure('usage', '--questions is for lists that end in -beantwoorden')
  const { messages, findings } = await readMessages(questions, { desk, lang })
  return { questions: messages.map(({ message }) => message), findings }
}

function fileAt(path: string, folder: string): CsvFile {
  const full = resolve(folder, path)
  const there = statSync(full, { throwIfNoEntry: false })
  if (there === undefined || !there.isFile()) throw new ToolkitFailure('file-not-found', `no file ${quotedName(path)}`)
  // Too large is found out by its size, without reading it.
  return { name: path, bytes: there.size > mostRead ? new Uint8Array(mostRead) : readBytes(full, path) }
}

/** More than this is too large whatever it holds. */
const mostRead = 4 * 1024 * 1024 + 1

function fileOf({ message }: ImportedMessage, index: number) {
  const type = String(valueAt(message, ['Stuurgegevens', 'Berichttype']) ?? '')
  return { name: `${String(index + 1).padStart(4, '0')}-${type}.json`, text: `${JSON.stringify(message, null, 2)}\n` }
}

const told = {
  nl: {
    taken: (messages: number, open: number) =>
      `${messages} ${messages === 1 ? 'bericht' : 'berichten'} overgenomen.${open === 0 ? '' : ` ${open} ${open === 1 ? 'vraag is' : 'vragen zijn'} nog niet beantwoord.`}`,
    nothing: 'Er is niets overgenomen. Verbeter wat hierboven staat en lever alle bestanden opnieuw aan.',
  },
  en: {
    taken: (messages: number, open: number) =>
      `${messages} ${messages === 1 ? 'message' : 'messages'} taken over.${open === 0 ? '' : ` ${open} ${open === 1 ? 'question is' : 'questions are'} not answered yet.`}`,
    nothing: 'Nothing was taken over. Mend what stands above and supply all files again.',
  },
} as const
