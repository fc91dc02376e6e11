/** Runs the built `skp` as a user does, and gives back all that a user sees. */
import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Readable } from 'node:stream'

export const house = resolve(import.meta.dirname, '../..')

export type Seen = { readonly code: number | null; readonly out: string; readonly talk: string }

/** A new empty folder outside the project. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'skp-'))
}

/** Runs `skp` in a folder; `input` goes to standard input. */
export function skp(args: readonly string[], folder: string = house, input?: Readable | string): Promise<Seen> {
  return runNode([join(house, 'cli/skp.cjs'), ...args], folder, input)
}

/** Runs `skp` with this folder for what is temporary, so that what it leaves there is its own. */
export function skpWithin(temporary: string, args: readonly string[]): Promise<Seen> {
  const own = `process.env.TMPDIR = ${JSON.stringify(temporary)}`
  const first = ['--import', `data:text/javascript,${encodeURIComponent(own)}`]
  return runNode([...first, join(house, 'cli/skp.cjs'), ...args], house)
}

/** Runs this Node with these arguments. */
export function runNode(args: readonly string[], folder: string, input?: Readable | string): Promise<Seen> {
  return runWith(process.execPath, args, { folder, ...(input === undefined ? {} : { input }) })
}

/** Runs a Node, or another program, with these arguments. */
export function runWith(
  program: string,
  args: readonly string[],
  { folder, input }: { readonly folder: string; readonly input?: Readable | string },
): Promise<Seen> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd: folder, env: { ...process.env, NO_COLOR: '1' } })
    let out = ''
    let talk = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (talk += text))
    child.stdin.on('error', () => undefined)
    child.on('error', fail)
    child.on('close', (code) => done({ code, out, talk }))
    if (typeof input === 'object') input.pipe(child.stdin)
    else child.stdin.end(input ?? '')
  })
}
