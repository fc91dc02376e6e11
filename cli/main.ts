/** Argv → command → exit code: the only file that reads the environment, catches and exits. */
import { CommanderError } from 'commander'
import { ToolkitFailure } from '../schemas/index.ts'
import type { Desk } from './desk.ts'
import { exitCodes } from './exit-codes.ts'
import type { ExitCode } from './exit-codes.ts'
import { createProgram } from './program.ts'
import { errors, isTerminal, output, write } from './streams.ts'

/** Runs `skp` with these arguments and gives the exit code. */
export async function run(args: readonly string[], desk: Desk): Promise<ExitCode> {
  let code: ExitCode = exitCodes.well
  const settle = (outcome: ExitCode): void => {
    code = outcome
  }
  try {
    const program = await createProgram(desk, settle, args[0])
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    return report(error, desk)
  }
}

function report(error: unknown, desk: Desk): ExitCode {
  // Commander has printed its own message; help and version are no mistakes.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.well : exitCodes.usage
  if (error instanceof ToolkitFailure && error.code !== 'law-broken') {
    desk.talk(`skp: ${error.message}\n`)
    return exitCodes.usage
  }
  // The stack names our files and lines, never a value: messages travel as data and are not put into errors.
  const stack = error instanceof Error ? (error.stack ?? error.name) : 'unknown'
  desk.talk(`skp: dit is een fout van ons, niet van u / this is our mistake, not yours\n${stack}\n`)
  return exitCodes.bug
}

/** The desk of this process. */
export function processDesk(): Desk {
  const { env } = process
  return {
    print: (text) => write(output, text).catch(endQuietly),
    talk: (text) => void process.stderr.write(text),
    // Asked for only by who reads it: opening it takes longer than judging a message.
    get input() {
      return process.stdin
    },
    folder: process.cwd(),
    colour: env['NO_COLOR'] === undefined && env['TERM'] !== 'dumb' && isTerminal(output),
    progress: env['CI'] === undefined && isTerminal(errors),
    now: () => performance.now(),
    clock: () => new Date(),
    randomUuid: () => crypto.randomUUID(),
    random: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
    untilStopped,
  }
}

/** The first ctrl-C (or SIGTERM, as from a service manager) asks; the second ends the process as it would without us. */
function untilStopped(): AbortSignal {
  const asked = new AbortController()
  const signals = ['SIGINT', 'SIGTERM'] as const
  const stop = (): void => {
    for (const signal of signals) process.off(signal, stop)
    asked.abort()
  }
  for (const signal of signals) process.on(signal, stop)
  return asked.signal
}

/** A reader that stops reading (such as `head`) ends us quietly. */
function endQuietly(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(exitCodes.well)
  throw error
}

/** Called by the bin files. */
export async function main(args: readonly string[] = process.argv.slice(2)): Promise<void> {
  process.exitCode = await run(args, processDesk())
}
