/** Argv → command → exit code: the only file that reads the environment, catches and exits. */
import { constants } from 'node:os'
import { CommanderError } from 'commander'
import { ToolkitFailure, visibleLines } from '../schemas/index.ts'
import { withAskedHelp } from './asked-help.ts'
import { completeWord } from './completion/scripts.ts'
import type { Desk } from './desk.ts'
import { exitCodes } from './exit-codes.ts'
import type { ExitCode } from './exit-codes.ts'
import { createProgram, createValidateProgram } from './program.ts'
import type { ProgramName } from './program.ts'
import { errors, isTerminal, openOutputs, output, readerGone } from './streams.ts'
import { widthOf } from './terminal-width.ts'

type Outputs = ReturnType<typeof openOutputs>

/** Runs `skp` (or `skp-validate`) with these arguments and gives the exit code. */
export async function run(args: readonly string[], desk: Desk, name: ProgramName = 'skp'): Promise<ExitCode> {
  let code: ExitCode = exitCodes.well
  const settle = (outcome: ExitCode): void => {
    code = outcome
  }
  try {
    if (name === 'skp' && args[0] === completeWord) return await answerShell(args.slice(1), desk)
    const program =
      name === 'skp' ? await createProgram(desk, settle, args[0]) : await createValidateProgram(desk, settle)
    await program.parseAsync(withAskedHelp(program, args), { from: 'user' })
    return code
  } catch (error) {
    return report(error, desk, name)
  }
}

/** A shell asks for candidates; not by commander, which would judge a line that is not finished. */
async function answerShell(words: readonly string[], desk: Desk): Promise<ExitCode> {
  const { complete } = await import('./completion/complete.ts')
  await complete(await createProgram(desk, () => {}, words.length > 1 ? words[0] : undefined), words, desk)
  return exitCodes.well
}

function report(error: unknown, desk: Desk, name: ProgramName): ExitCode {
  // Commander has printed its own message; help and version are no mistakes.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.well : exitCodes.usage
  if (error instanceof ToolkitFailure && error.code !== 'law-broken') {
    desk.talk(`${name}: ${visibleLines(error.message)}\n`)
    return exitCodes.usage
  }
  // The stack names our files and lines, never a value: messages travel as data and are not put into errors.
  const stack = error instanceof Error ? (error.stack ?? error.name) : 'unknown'
  desk.talk(`${name}: dit is een fout van ons, niet van u / this is our mistake, not yours\n${visibleLines(stack)}\n`)
  return exitCodes.bug
}

/** The desk of this process. */
function processDesk({ out, err }: Outputs): Desk {
  const { env } = process
  return {
    print: out.write,
    talk: err.tell,
    // Asked for only by who reads it: opening it takes longer than judging a message.
    get input() {
      return process.stdin
    },
    folder: process.cwd(),
    width: widthOf(isTerminal(output) ? process.stdout.columns : undefined, env['COLUMNS']),
    colour: env['NO_COLOR'] === undefined && env['TERM'] !== 'dumb' && isTerminal(output),
    progress: env['CI'] === undefined && isTerminal(errors),
    now: () => performance.now(),
    clock: () => new Date(),
    randomUuid: () => crypto.randomUUID(),
    random: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
    untilStopped,
  }
}

/** The first ctrl-C (or SIGTERM, as from a service manager) asks; the second ends the process at once. */
function untilStopped(): AbortSignal {
  const asked = new AbortController()
  const stop = (signal: 'SIGINT' | 'SIGTERM'): void => {
    // By itself no signal ends the first process of a container.
    if (asked.signal.aborted) process.exit(128 + constants.signals[signal])
    asked.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
  return asked.signal
}

/** The exit code once all is written: a report that could not be written is not well, a refusal stays one. */
async function afterOutput(code: ExitCode, { out, err }: Outputs, name: ProgramName): Promise<ExitCode> {
  await out.drained()
  const fault = out.fault()
  if (fault === undefined || readerGone.has(fault)) return code
  err.tell(`${name}: ${unwritten(fault)}\n`)
  return code === exitCodes.well ? exitCodes.usage : code
}

function unwritten(fault: string): string {
  const [nl, en] =
    fault === 'ENOSPC' || fault === 'EDQUOT'
      ? ['maak ruimte op die schijf en doe het opnieuw', 'make room on that disk and run it again']
      : ['schrijf naar een andere plaats en doe het opnieuw', 'write to another place and run it again']
  return `de standaarduitvoer kan niet worden geschreven (${fault}), het resultaat is onvolledig: ${nl} /
standard output cannot be written (${fault}), the result is incomplete: ${en}`
}

/**
 * Called by the bin files. Ends the process: whatever a command left open, a start that failed does not hang.
 */
export async function main(args: readonly string[] = process.argv.slice(2), name: ProgramName = 'skp'): Promise<void> {
  const outputs = openOutputs()
  const code = await run(args, processDesk(outputs), name)
  process.exitCode = code
  process.exitCode = await afterOutput(code, outputs, name)
  await outputs.err.drained()
  process.exit()
}
