/** `skp convert`: makes messages of one version into messages of another, and says what that loses. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Language } from '../../schemas/index.ts'
import { ToolkitFailure, visibleJson } from '../../schemas/index.ts'
import { lawVersions, readConversions } from '../../schemas/read.ts'
import type { Result } from '../convert/convert-inputs.ts'
import type { Input } from '../validate/inputs.ts'
import type { Desk } from '../desk.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Outcome } from '../exit-codes.ts'
import { formatOption, langOption } from '../options.ts'
import { wrapText } from '../wrap-words.ts'

type ConvertOptions = {
  readonly to?: string
  readonly output?: string
  readonly list?: true
  readonly ndjson?: true
  readonly format: 'pretty' | 'json' | 'ndjson'
  readonly lang: Language
}

/** Adds the command; its outcome is `findings` when a message is refused. */
export function addConvert(program: Command, desk: Desk, outcome: Outcome): void {
  program
    .command('convert')
    .description(
      'make messages of one version into messages of another; what is lost is named, what cannot be said is refused',
    )
    .argument('[paths...]', 'files, folders, globs, or - for standard input (.json, .ndjson, .jsonl)')
    .option('--to <version>', 'the version to make, such as 1.1')
    .option('-o, --output <path>', 'a file for one input, a folder for several; standard output without it')
    .option('--list', 'show which conversions there are, and what each message loses')
    .option('--ndjson', 'read standard input as one message a line, whatever its first line looks like')
    .addOption(formatOption(['pretty', 'json', 'ndjson']))
    .addOption(langOption())
    .addHelpText(
      'after',
      `
Examples:
  skp convert message.json --to 1.1 > older.json           the losses go to standard error
  skp convert out/ --to 2.0 -o newer/                      all of them, or none
  skp convert --list --lang en

Exit codes: 0 everything was converted, 1 a message was refused or is off-spec (then nothing is written), 2 wrong usage or
unreadable input, 3 our mistake. Losses are told; they do not change the exit code.`,
    )
    .action(async (paths: string[], options: ConvertOptions) => {
      if (options.list === true) await list(options, desk)
      else outcome((await convert(paths, options, desk)) ? exitCodes.well : exitCodes.findings)
    })
}

async function list({ format, lang }: ConvertOptions, desk: Desk): Promise<void> {
  const { listConversions, printConversions } = await import('../convert/list-conversions.ts')
  const listed = listConversions(readConversions(), lang)
  if (format === 'pretty') await desk.print(wrapText(printConversions(listed, lang), desk.width))
  else await desk.print(toJson(listed, format))
}

/** True when every message was converted. */
async function convert(paths: readonly string[], options: ConvertOptions, desk: Desk): Promise<boolean> {
  const to = knownVersion(options.to)
  if (paths.length === 0) throw new ToolkitFailure('usage', 'name the files to convert, or - for standard input')
  const { readConverter } = await import('../../conversions/index.ts')
  const { findInputs } = await import('../validate/inputs.ts')
  const { convertInputs } = await import('../convert/convert-inputs.ts')
  const { stopAtUnreadable } = await import('../validate/tell-skipped.ts')
  const skipped = stopAtUnreadable(desk, options.lang)
  const inputs = await findInputs(paths, { folder: desk.folder, ...skipped })
  const results = await convertInputs(inputs, {
    ...{ converter: readConverter(), to, lang: options.lang },
    ...{ stdin: () => desk.input, ndjson: options.ndjson === true, skipped },
  })
  const good = results.every(({ message }) => message !== undefined)
  await handOut({ results, inputs, good }, { options, desk })
  return good
}

/** What came of the inputs; `good` when every message was converted. */
type Converted = { readonly results: readonly Result[]; readonly inputs: readonly Input[]; readonly good: boolean }

async function handOut(
  { results, inputs, good }: Converted,
  { options, desk }: { readonly options: ConvertOptions; readonly desk: Desk },
): Promise<void> {
  const { filesOf, textOf, writeFiles } = await import('../convert/write-results.ts')
  const { printResults, resultData } = await import('../convert/print-results.ts')
  const { output, format, lang } = options
  if (output !== undefined && good)
    writeFiles(filesOf({ results, inputs, out: `${resolve(desk.folder, output)}${output.endsWith('/') ? '/' : ''}` }))
  if (format !== 'pretty') {
    const data = results.map((result) => resultData(result, good && output === undefined))
    await desk.print(toJson(data, format))
  } else if (output !== undefined) await desk.print(printResults(results, lang))
  else {
    desk.talk(printResults(results, lang))
    if (good) await desk.print(textOf(results))
  }
}

function toJson(data: readonly object[], format: 'json' | 'ndjson'): string {
  return format === 'json' ? `${visibleJson(data, 2)}\n` : data.map((each) => `${visibleJson(each)}\n`).join('')
}

/** @throws ToolkitFailure `usage` when no module has the version. */
function knownVersion(version: string | undefined): string {
  const known = [...new Set(lawVersions().map((each) => each.version))].sort()
  if (version !== undefined && known.includes(version)) return version
  throw new ToolkitFailure('usage', `give --to with a version: ${known.join(', ')}`)
}
