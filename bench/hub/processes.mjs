// Processes of a measurement: started, asked, and ended; none outlives who started it.
import { fork } from 'node:child_process'
import { join } from 'node:path'

/** A program of this folder; what it says comes out of `next`, in order, and an end that nobody asked for is a failure. */
export function start(name, args, env = {}) {
  const child = fork(join(import.meta.dirname, `${name}.mjs`), args, { env: { ...process.env, ...env } })
  endWith(child)
  const said = []
  let wake = () => undefined
  const state = { isOver: false }
  child.on('message', (message) => {
    said.push(message)
    wake()
  })
  const over = new Promise((done) =>
    child.on('exit', () => {
      state.isOver = true
      wake()
      done()
    }),
  )
  const next = async () => {
    while (said.length === 0 && !state.isOver) await new Promise((done) => (wake = done))
    const message = said.shift()
    if (message === undefined) throw new Error(`${name} ended`)
    if (message.failed !== undefined) throw new Error(`${name}: ${message.failed}`)
    return message
  }
  return {
    pid: child.pid,
    next,
    ask: (message) => {
      child.send(message)
      return next()
    },
    /** Ends when it has done what this asks, or at once. */
    end: async (message) => {
      if (state.isOver) return
      if (message === undefined) child.kill('SIGKILL')
      else child.send(message)
      await over
    },
  }
}

/** Lets a process not outlive this one, however this one ends. */
export function endWith(child) {
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
}
