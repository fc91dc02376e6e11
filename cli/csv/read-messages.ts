/** Messages from files, each judged as a text, so that what JSON text can hide is found too. */
import { createReadStream, readFileSync } from 'node:fs'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { Language } from '../../schemas/index.ts'
import { readLines, tooLargeReport, validateText } from '../../validator/index.ts'
import type { CsvFinding, NamedMessage } from '../../csv/index.ts'
import { findInputs } from '../validate/inputs.ts'
import type { Input } from '../validate/inputs.ts'
import { stopAtUnreadable } from '../validate/tell-skipped.ts'
import type { Desk } from '../desk.ts'

/** Valid messages by name, and findings on the others. */
export type ReadMessages = { readonly messages: readonly NamedMessage[]; readonly findings: readonly CsvFinding[] }

/**
 * The messages behind these paths: `.json` files, and lines of `.ndjson` and `.jsonl` files.
 * @throws ToolkitFailure when a path leads nowhere or cannot be read.
 */
export async function readMessages(
  paths: readonly string[],
  { desk, lang }: { readonly desk: Desk; readonly lang: Language },
): Promise<ReadMessages> {
  const messages: NamedMessage[] = []
  const findings: CsvFinding[] = []
  for (const input of await findInputs(paths, { folder: desk.folder, ...stopAtUnreadable(desk, lang) })) {
    if (input.kind === 'stdin') throw new ToolkitFailure('usage', 'name files: standard input is not read here')
    for await (const { name, bytes } of textsIn(input)) {
      const report = bytes === undefined ? tooLargeReport(mostBytes) : await validateText(bytes)
      const type = report.message === undefined ? {} : { message: report.message.type }
      if (report.valid && bytes !== undefined)
        messages.push({ name, message: JSON.parse(new TextDecoder().decode(bytes)) })
      else findings.push(...report.findings.map((finding) => ({ ...finding, ...type, file: name })))
    }
  }
  return { messages, findings }
}

type Text = { readonly name: string; readonly bytes?: Uint8Array }

async function* textsIn({ kind, path, shown }: Exclude<Input, { kind: 'stdin' }>): AsyncGenerator<Text> {
  if (kind === 'json') yield { name: shown, bytes: readBytes(path, shown) }
  else
    for await (const { line, bytes } of readLines(createReadStream(path), mostBytes))
      yield { name: `${shown}:${line}`, ...(bytes === undefined ? {} : { bytes }) }
}

/** Largest message, as `skp validate` has it. */
const mostBytes = 4 * 1024 * 1024

/**
 * The bytes of a file.
 * @throws ToolkitFailure `file-unreadable`.
 */
export function readBytes(path: string, shown: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new ToolkitFailure('file-unreadable', `cannot read ${JSON.stringify(shown)}`, { cause })
  }
}
