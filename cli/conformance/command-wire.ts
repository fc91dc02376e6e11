/** A wire to a program of any language: lines on its standard input and output, without a shell, bounded in every way. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import type { Wire, WireLine } from '../../conformance/index.ts'

/** The longest line that a program may say. */
export const longestLine = 1024 * 1024

/** How long a program may take to end by itself after it was said goodbye. */
const byeMilliseconds = 2000

/** What the program wrote on standard error goes here, as far as this takes it. */
export type ErrorSink = (bytes: Uint8Array) => void

/** A wire with what could not be started, as the code of the system. */
export type CommandWire = Wire & { readonly startFault: () => string | undefined }

/** The wire to this command, run in this folder. */
export function commandWire(
  [program, ...args]: readonly [string, ...string[]],
  folder: string,
  sink: ErrorSink | undefined,
): CommandWire {
  let running: Running | undefined
  let fault: string | undefined
  return {
    startFault: () => fault,
    renew: async () => {
      running?.kill()
      const child = spawn(program, args, {
        cwd: folder,
        stdio: ['pipe', 'pipe', sink === undefined ? 'ignore' : 'pipe'],
        // A group of its own, so that what it started ends with it.
        detached: process.platform !== 'win32',
      })
      child.on('error', (error: NodeJS.ErrnoException) => (fault = error.code ?? 'EIO'))
      child.stderr?.on('data', (bytes: Uint8Array) => sink?.(bytes))
      running = listen(child)
    },
    exchange: async (line, milliseconds) =>
      (await running?.exchange(line, milliseconds)) ?? { ok: false, fault: 'crash' },
    end: async (line) => {
      await running?.end(line)
      running = undefined
    },
  }
}

type Running = {
  readonly exchange: (line: string, milliseconds: number) => Promise<WireLine>
  readonly end: (line: string) => Promise<void>
  readonly kill: () => void
}

/** One run of the program. A line that comes before it was asked for waits, and is heard as the answer to the next. */
function listen(child: ChildProcess): Running {
  const lines = lineBuffer()
  child.stdout?.on('data', lines.add)
  child.on('close', lines.close)
  child.on('error', lines.close)
  child.stdin?.on('error', () => undefined)
  const kill = (): void => killGroup(child)
  return {
    kill,
    exchange: async (line, milliseconds) => {
      child.stdin?.write(`${line}\n`)
      return lines.next(milliseconds)
    },
    end: async (line) => {
      child.stdin?.end(`${line}\n`)
      await lines.closed(byeMilliseconds)
      kill()
    },
  }
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}

/** Gathers bytes into lines of at most `longestLine`, and hands them out one at a time. */
function lineBuffer() {
  const waiting: string[] = []
  const { until, wake } = createWait()
  let pending: Buffer[] = []
  let size = 0
  let ended: WireLine | undefined
  const finish = (fault: 'crash' | 'too-long'): void => {
    ended ??= { ok: false, fault }
    wake()
  }
  const add = (chunk: Buffer): void => {
    if (ended !== undefined) return
    let rest = chunk
    for (let at = rest.indexOf(10); at !== -1; at = rest.indexOf(10)) {
      if (size + at > longestLine) return finish('too-long')
      waiting.push(Buffer.concat([...pending, rest.subarray(0, at)]).toString('utf8'))
      ;[pending, size, rest] = [[], 0, rest.subarray(at + 1)]
    }
    size += rest.length
    pending.push(rest)
    // Who talks on unasked fills no memory either.
    if (size > longestLine || waiting.length > mostWaiting) finish('too-long')
    wake()
  }
  return {
    add,
    close: () => finish('crash'),
    closed: (milliseconds: number) => until(milliseconds, () => ended !== undefined),
    next: async (milliseconds: number): Promise<WireLine> => {
      await until(milliseconds, () => waiting.length > 0 || ended !== undefined)
      const line = waiting.shift()
      return line === undefined ? (ended ?? { ok: false, fault: 'timeout' }) : { ok: true, line }
    },
  }
}

/** Waits until something is so, looked at whenever it is woken, or until the time is over. */
function createWait() {
  let look: () => void = () => undefined
  return {
    wake: () => look(),
    until: async (milliseconds: number, isDone: () => boolean): Promise<void> => {
      if (isDone()) return
      await new Promise<void>((done) => {
        const timer = setTimeout(done, milliseconds)
        look = () => {
          if (!isDone()) return
          clearTimeout(timer)
          done()
        }
      })
    },
  }
}

/** Lines that may wait unasked. */
const mostWaiting = 100
