/** `skp validate`: judges messages and reports what is wrong. */
import { InvalidArgumentError } from 'commander'
import type { Command } from 'commander'
import type { Language } from '../../schemas/index.ts'
import { reporters, schemaset } from '../../validator/index.ts'
import type { Format } from '../../validator/index.ts'
import { calledName } from '../called.ts'
import type { Desk } from '../desk.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Outcome } from '../exit-codes.ts'
import { knownMessage, knownMessages } from '../message-id.ts'
import { formatOption, langOption, wholeNumber } from '../options.ts'
import { toolVersion } from '../tool-version.ts'
import { findInputs } from '../validate/inputs.ts'
import { runValidation } from '../validate/run.ts'

type ValidateOptions = {
  readonly format: Format
  readonly lang: Language
  readonly as?: string
  readonly maxErrors?: number
  readonly failFast?: true
  readonly ndjson?: true
  readonly rules: boolean
  readonly maxBytes: number
  readonly threads?: number
}

const defaultMaxBytes = 4 * 1024 * 1024

/** Adds the command; its outcome is `findings` when a message is refused. */
export function addValidate(program: Command, desk: Desk, outcome: Outcome): void {
  program
    .command('validate')
    .description('check messages: files, folders, globs, or - for standard input (.json, .ndjson, .jsonl)')
    .argument('<paths...>', 'what to check')
    .addOption(formatOption(Object.keys(reporters)))
    .addOption(langOption())
    .option('--as <message>', 'judge as module@version/Bericht, whatever Stuurgegevens say')
    .option('--max-errors <n>', 'show at most this many findings; every message is still judged', wholeNumber(0))
    .option('--fail-fast', 'stop at the first message that is refused')
    .option('--no-rules', 'structure only, as any JSON Schema validator sees it; leave the rules across elements alone')
    .option('--ndjson', 'read standard input as one message a line, whatever its first line looks like')
    .option('--threads <n>', 'most threads for NDJSON; all cores without it', wholeNumber(1))
    .option('--max-bytes <n>', 'largest message', byteLimit, defaultMaxBytes)
    .addHelpText(
      'after',
      ({ command }) => `
Examples:
  ${calledName(command)} examples/                               every .json, .ndjson and .jsonl file below a folder
  ${calledName(command)} 'out/**/*.json' --format sarif > skp.sarif
  ${calledName(command)} message.json --as schuldregeling@2.0/Saldoverzoek --lang en
  cat messages.ndjson | ${calledName(command)} -

Exit codes: 0 every message is valid, 1 a message was refused, 2 wrong usage, unreadable input or unwritable output, 3 our mistake.
A warning (signalering) never changes the exit code.`,
    )
    .action(async (paths: string[], options: ValidateOptions) => {
      const summary = await validatePaths(paths, options, desk)
      outcome(summary.invalid === 0 ? exitCodes.well : exitCodes.findings)
    })
}

async function validatePaths(paths: readonly string[], options: ValidateOptions, desk: Desk) {
  const as = options.as === undefined ? {} : { as: knownMessage(options.as, knownMessages()) }
  const inputs = await findInputs(paths, desk.folder)
  const reporter = reporters[options.format]({
    lang: options.lang,
    colour: desk.colour,
    toolVersion: toolVersion(),
    schemaset,
  })
  return runValidation(inputs, {
    desk,
    reporter,
    ndjson: options.ndjson === true,
    threads: options.threads,
    maxErrors: options.maxErrors ?? Number.POSITIVE_INFINITY,
    judging: {
      ...as,
      lang: options.lang,
      maxBytes: options.maxBytes,
      rules: options.rules,
      quiet: reporter.quiet,
      failFast: options.failFast === true,
    },
  })
}

/** Buffers are 2 GiB at most in Node, and a message of that size is never meant. */
function byteLimit(text: string): number {
  const bytes = wholeNumber(1)(text)
  if (bytes > 1024 ** 3) throw new InvalidArgumentError('Give at most 1073741824 (1 GiB).')
  return bytes
}
