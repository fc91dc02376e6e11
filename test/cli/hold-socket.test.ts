/**
 * A folder that is held by a socket has one holder, also when many find at once what a killed process left.
 *
 * Inside: only where the binding of SQLite is absent does a folder come to be held so, and only at the lock itself can many
 * be let in at the same moment.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { holdSocket } from '../../cli/exchange/hold-socket.ts'
import { emptyFolder } from './run-skp.ts'

/** What a process that is killed while it listens leaves at this path. */
function leaveDead(path: string): void {
  const program = `require('net').createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))`
  try {
    execFileSync(process.execPath, ['-e', program, path])
  } catch {
    // It was killed: that is what it is for.
  }
}

/** So many that ask for the folder at once; the release of each that got it. */
async function askAtOnce(folder: string, many: number): Promise<readonly (() => void)[]> {
  const asked = await Promise.all(Array.from({ length: many }, () => holdSocket(folder)))
  return asked.flatMap((release) => release ?? [])
}

describe('of many that ask at once, no two have the folder', () => {
  test.each([
    ['nothing was left', []],
    ['what a killed process left', ['slot']],
    ['what two left, one of them while it took over', ['slot', 'slot+']],
    ['what three left', ['slot', 'slot+', 'slot++']],
  ])('%s', async (_what, left) => {
    for (let round = 0; round < 5; round++) {
      const folder = emptyFolder()
      for (const name of left) leaveDead(join(folder, name))

      const holders = await askAtOnce(folder, 24)
      const later = await askAtOnce(folder, 4)
      for (const release of holders) release()
      const next = await askAtOnce(folder, 1)
      for (const release of next) release()

      expect([holders.length, later.length, next.length, readdirSync(folder)]).toEqual([1, 0, 1, []])
    }
  })
})
