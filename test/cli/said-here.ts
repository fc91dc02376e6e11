/**
 * Runs lines at a desk on which nothing happens by chance, and gives all that they say as one text: what is told on standard error
 * begins with `! `, and an exit code that is not 0 stands in parentheses.
 *
 * Inside: what runs a command and gives its exit code is the program's own beginning, which has no door.
 */
import { Readable } from 'node:stream'
import type { Desk } from '../../cli/index.ts'
import { run } from '../../cli/main.ts'
import { house } from './run-skp.ts'

/** The day on which every desk here stands, unless a test says otherwise. */
export const day = new Date('2026-11-24T10:00:00Z')

/** What is otherwise at this desk. */
export type DeskChange = Partial<
  Pick<Desk, 'clock' | 'width' | 'untilStopped' | 'input' | 'progress' | 'now' | 'colour'>
>

/** A desk on which nothing happens by chance; what is printed and told comes in the order in which it was said. */
export function deskIn(folder: string, change: DeskChange = {}): { readonly desk: Desk; readonly said: () => string } {
  let [said, count] = ['', 0]
  const desk: Desk = {
    print: async (text) => {
      said += text
      return true
    },
    talk: (text) => void (said += text.replaceAll(/^(?=.)/gm, '! ')),
    input: Readable.from([]),
    folder,
    ...{ colour: false, progress: false, width: 80 },
    now: () => 0,
    clock: () => day,
    randomUuid: () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`,
    random: () => 0.5,
    untilStopped: () => AbortSignal.abort(),
    ...change,
  }
  return { desk, said: () => said }
}

/** A line as somebody types it, what it says, and its exit code when it is not 0. */
export async function saidBy(args: readonly string[], folder: string, change: DeskChange = {}): Promise<string> {
  const { desk, said } = deskIn(folder, change)
  const code = await run(args, desk)
  const typed = args.map((word) => (/[ …]/.test(word) ? JSON.stringify(word) : word)).join(' ')
  return `$ skp ${masked(typed, folder)}\n${masked(said(), folder)}${code === 0 ? '' : `(${code})\n`}`
}

/** What differs each time, and where the toolkit stands. */
export function masked(text: string, folder: string): string {
  return text
    .replaceAll(folder, '<map>')
    .replaceAll(house, '<huis>')
    .replaceAll(/[\w-]{43,}/g, '<kenmerk>')
    .replaceAll(/\b[0-9a-f]{32,}\b/g, '<kenmerk>')
    .replaceAll(/[ \t]+$/gm, '')
}
