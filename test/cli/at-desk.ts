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

/** Runs `skp` in a folder; `input` stands for standard input. */
export async function skpHere(args: readonly string[], folder: string = house, input = ''): Promise<Seen> {
  let out = ''
  let talk = ''
  const desk: Desk = {
    print: async (text) => void (out += text),
    talk: (text) => void (talk += text),
    input: Readable.from([Buffer.from(input)]),
    folder,
    ...{ colour: false, progress: false },
    now: () => performance.now(),
    clock: () => new Date(),
    randomUuid: randomUUID,
    random: Math.random,
    untilStopped: () => new AbortController().signal,
  }
  const code = await run(args, desk)
  return { code, out, talk }
}
