/** Starts `skp` commands that keep running, and waits until they listen. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { house } from './run-skp.ts'

export type Running = {
  readonly child: ChildProcess
  readonly said: () => string
  readonly url: string
  readonly stop: () => Promise<number | null>
}

const running: Running[] = []

/** Stops all that was started. */
export async function stopAll(): Promise<void> {
  await Promise.all(running.splice(0).map((each) => each.stop()))
}

/** Starts the `skp` of this folder, and waits until it says where it listens. */
export function start(args: readonly string[], from: string = house): Promise<Running> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(from, 'cli/skp.cjs'), ...args], {
      env: { ...process.env, NO_COLOR: '1' },
    })
    let out = ''
    const ended = new Promise<number | null>((gone) => child.on('close', gone))
    const look = (text: string): void => {
      out += text
      const url = /(https?:\/\/(?:localhost|127\.0\.0\.1):\d+)/.exec(out)?.[1]
      if (url === undefined || !out.includes('Ctrl-C')) return
      const stop = (): Promise<number | null> => {
        child.kill('SIGINT')
        return ended
      }
      const made = { child, said: () => out, url, stop }
      running.push(made)
      done(made)
    }
    child.stdout.setEncoding('utf8').on('data', look)
    let talk = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (talk += text))
    child.on('error', fail)
    void ended.then(() => fail(new Error(`skp ended: ${talk}`)))
  })
}
