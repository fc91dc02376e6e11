/** `skp validate`: judges messages and reports what is wrong. */
import { InvalidArgumentError } from 'commander'
import type { Command } from 'commander'
import { reporters } from '../../validator/index.ts'
import { calledName } from '../called.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../exit-codes.ts'
import { formatOption, langOption, wholeNumber } from '../options.ts'
import { validatePaths } from '../validate/validate-paths.ts'
import type { ValidateOptions } from '../validate/validate-paths.ts'

const defaultMaxBytes = 4 * 1024 * 1024

/** Adds the command; its outcome is `findings` when a message is refused. */
export function addValidate(program: Command, desk: Desk, outcome: Outcome): void {
  const command = program
    .command('validate')
    .description('check messages: files, folders, globs, or - for standard input (.json, .ndjson, .jsonl)')
    .argument('<paths...>', 'what to check')
    .addOption(formatOption(Object.keys(reporters)))
    .addOption(langOption())
    .option('--as <message>', 'judge as module@version/Bericht, whatever Stuurgegevens say')
    .option('--fail-fast', 'stop at the first message that is refused')
    .option('--no-rules', 'structure only, as any JSON Schema validator sees it; leave the rules across elements alone')
    .option('--ndjson', 'read standard input as one message a line, whatever its first line looks like')
    .option('--threads <n>', 'most threads for NDJSON; all cores without it', wholeNumber(1))
    .option('--max-bytes <n>', 'largest message', byteLimit, defaultMaxBytes)
  addSelection(command)
    .addHelpText(
      'after',
      ({ command }) => `
Examples:
  ${calledName(command)} examples/                               every .json, .ndjson and .jsonl file below a folder
  ${calledName(command)} 'out/**/*.json' --format sarif > skp.sarif
  ${calledName(command)} message.json --as schuldregeling@2.0/Saldoverzoek --lang en
  cat messages.ndjson | ${calledName(command)} -

In a folder hidden files and folders (.git) and node_modules are left out.

Exit codes: 0 every message is valid, 1 a message was refused, 2 wrong usage, unreadable input or unwritable output, 3 our mistake.
A warning (signalering) changes the exit code only with --max-warnings. A file that cannot be read is told, the others are
judged, and the exit code is 2.`,
    )
    .action(async (paths: string[], options: ValidateOptions, command: Command) => {
      const [name = 'skp'] = calledName(command).split(' ')
      outcome(await validatePaths(paths, options, { desk, name }))
    })
}

/** What is judged of all that is there, what of it is shown, and what of it counts. */
function addSelection(command: Command): Command {
  return command
    .option(
      '--exclude <glob>',
      "leave out files that match, such as '**/concept-*.json'; may be given more than once",
      (glob: string, before: readonly string[] = []) => [...before, glob],
    )
    .option('--only-messages', 'leave files alone that name no Stuurgegevens, such as package.json; how many is told')
    .option('--max-errors <n>', 'show at most this many findings; every message is still judged', wholeNumber(0))
    .option('--max-warnings <n>', 'exit with 1 when there are more warnings (signaleringen) than this', wholeNumber(0))
    .option('-q, --quiet', 'show only what is refused, and nothing when nothing is')
    .option(
      '--baseline <file>',
      'findings that were accepted before: those count no more, in messages that did not change',
    )
    .option('--write-baseline', 'write all findings to the file of --baseline instead, as accepted; exit with 0')
}

/** Buffers are 2 GiB at most in Node, and a message of that size is never meant. */
function byteLimit(text: string): number {
  const bytes = wholeNumber(1)(text)
  if (bytes > 1024 ** 3) throw new InvalidArgumentError('Give at most 1073741824 (1 GiB).')
  return bytes
}
