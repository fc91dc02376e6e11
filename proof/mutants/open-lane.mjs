// Opens a lane: a process that runs one test file at a time, with something changed or as it is, and that can be ended.
import { fork } from 'node:child_process'
import { rm } from 'node:fs'
import { fileURLToPath } from 'node:url'

const laneFile = fileURLToPath(new URL('lane.mjs', import.meta.url))

/** Longest that one run of one file may take: a protection may be what ends a loop. */
const longest = 180_000

/** A process of its own, so that a run without end can be ended. */
export function openLane() {
  const child = fork(laneFile, { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  let answer = () => undefined
  let isGone = false
  let folder
  const next = () => new Promise((resolve) => (answer = resolve))
  const close = () => {
    if (!isGone) process.kill(-child.pid, 'SIGKILL')
    isGone = true
  }
  child.on('message', (message) => {
    folder = message.folder ?? folder
    answer(message)
  })
  child.on('exit', () => {
    isGone = true
    // What a test mounted there cannot be removed with it.
    if (folder !== undefined) rm(folder, { recursive: true, force: true }, () => undefined)
    answer({ tests: [], broken: ['the lane ended'] })
  })
  const ready = next()
  return {
    /** What the lane says of it; `late` after `most` milliseconds, and then the lane is gone. */
    run: async (asked, most = longest) => {
      await ready
      const timer = setTimeout(() => answer({ late: true }), most)
      const answered = next()
      if (!isGone) child.send(asked)
      const said = isGone ? { tests: [], broken: ['the lane ended'] } : await answered
      clearTimeout(timer)
      if (said.late) close()
      return said
    },
    gone: () => isGone,
    close,
  }
}
