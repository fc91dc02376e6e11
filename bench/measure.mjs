// Measures whole processes: wall time, processor time and peak memory.
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

/** Runs a command once; `peak` in MiB as the system saw it (0 where it does not tell, or for a short life). */
export function runOnce([command, ...args]) {
  return new Promise((done, fail) => {
    const start = performance.now()
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let peak = 0
    const watch = setInterval(() => {
      peak = Math.max(peak, peakOf(child.pid))
    }, 25)
    let out = ''
    let size = 0
    const keepTail = (text) => {
      size += text.length
      out = (out + text).slice(-2000)
    }
    child.stdout.setEncoding('utf8').on('data', keepTail)
    child.stderr.setEncoding('utf8').on('data', keepTail)
    child.on('error', fail)
    child.on('close', (code) => {
      clearInterval(watch)
      done({ wall: (performance.now() - start) / 1000, peak, code, out, size })
    })
  })
}

/** Linux keeps the highest mark of a process; other systems are not asked. */
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Short runs, measured without watching memory: `rounds` times, all commands in turn. Medians in milliseconds. */
export function medianStarts(commands, rounds) {
  const times = commands.map(() => [])
  for (let round = 0; round < rounds; round++)
    for (const [index, [command, ...args]] of commands.entries()) {
      const start = performance.now()
      spawnSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
      times[index].push(performance.now() - start)
    }
  return times.map(median)
}

/** The middle of the measurements. */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}
