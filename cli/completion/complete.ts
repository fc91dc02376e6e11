/** Answers a shell that completes a command line: a candidate on a line, with what is said of it behind a tab. */
import type { Command } from 'commander'
import { printVersionId } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import { candidates } from './candidates.ts'
import type { KnownNames } from './candidates.ts'

/** Prints the candidates for these words: those before the cursor, and `=` with the word at it. */
export async function complete(program: Command, words: readonly string[], desk: Desk): Promise<void> {
  const current = (words.at(-1) ?? '').replace(/^=/, '')
  const found = await candidates(program, { before: words.slice(0, -1), current }, known)
  await desk.print(found.map(({ word, told }) => (told === '' ? `${word}\n` : `${word}\t${told}\n`)).join(''))
}

/** Each loads what it needs: a shell that waits asks for one of them. */
const known: KnownNames = {
  message: async () => (await import('../message-id.ts')).knownMessages(),
  rule: async () => (await import('../explained.ts')).allNames(),
  list: async () => (await import('../csv/law-lists.ts')).lawLists().map(({ id }) => id),
  module: async () => {
    const versions = await versionsOfLaw()
    return [...new Set(versions.flatMap((id) => [id.module, printVersionId(id)]))]
  },
  version: async () => [...new Set((await versionsOfLaw()).map(({ version }) => version))].sort(),
}

async function versionsOfLaw() {
  return (await import('../../schemas/read.ts')).lawVersions()
}
