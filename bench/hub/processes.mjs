// Processes of a measurement: started, asked, and ended with what they wrote on the way.
import { fork } from 'node:child_process'
import { join } from 'node:path'

/** A program of this folder; the other end of its messages is `next`. */
export function start(name, args, env = {}) {
  const child = fork(join(import.meta.dirname, `${name}.mjs`), args, { env: { ...process.env, ...env } })
  // What it says before somebody listens is kept.
  const said = []
  let heard
  child.on('message', (message) => {
    if (heard === undefined) said.push(message)
    else heard.done(message)
  })
  child.on('exit', (code) => heard?.fail(new Error(`${name} ended with ${code}`)))
  const next = async () => {
    const message = said.shift() ?? (await new Promise((done, fail) => (heard = { done, fail })))
    heard = undefined
    if (message.failed !== undefined) throw new Error(`${name}: ${message.failed}`)
    return message
  }
  const ask = (message) => {
    child.send(message)
    return next()
  }
  const end = (message) =>
    new Promise((done) => {
      heard = { done: () => undefined, fail: done }
      if (child.exitCode !== null || child.signalCode !== null) done()
      else if (message === undefined) child.kill('SIGKILL')
      else child.send(message)
    })
  return { pid: child.pid, next, ask, end, send: (message) => child.send(message) }
}
