/**
 * Runs commands of `skp` at a desk in this process, and gives back all that a user would see. A process of its own takes
 * longer to start than most commands work; what only a process shows (the program as built, its streams, its end) is
 * asked of `run-skp.ts`.
 *
 * Inside: the door describes the program; what runs a command and gives its exit code is the program's own beginning.
 */
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Desk } from '../../cli/index.ts'
import { run } from '../../cli/main.ts'
import { house } from './run-skp.ts'
import type { Seen } from './run-skp.ts'

/** What runs a command at a desk: ours, or that of a copy of the toolkit. */
export type Run = typeof run

/** Runs `skp` in a folder; `input` stands for standard input. */
export function skpHere(args: readonly string[], folder: string = house, input = ''): Promise<Seen> {
  return askAt(run, args, { folder, input })
}

/** Runs `skp` in a folder where it was told to stop before it began: what starts ends at once. */
export function skpStopped(args: readonly string[], folder: string = house): Promise<Seen> {
  return askAt(run, args, { folder, input: '', stopped: AbortSignal.abort() })
}

type Place = { readonly folder: string; readonly input: string; readonly stopped?: AbortSignal }

/** Has somebody's `run` do a command. */
export async function askAt(
  someRun: Run,
  args: readonly string[],
  { folder, input, stopped = new AbortController().signal }: Place,
): Promise<Seen> {
  let out = ''
  let talk = ''
  const desk: Desk = {
    print: async (text) => {
      out += text
      return true
    },
    talk: (text) => void (talk += text),
    input: Readable.from([Buffer.from(input)]),
    folder,
    ...{ colour: false, progress: false, width: 80 },
    now: () => performance.now(),
    clock: () => new Date(),
    randomUuid: randomUUID,
    random: Math.random,
    untilStopped: () => stopped,
  }
  const code = await someRun(args, desk)
  return { code, out, talk }
}
