/**
 * Counts the work that code does, so that a test of how work grows says the same on a busy machine as on a quiet one.
 * Import it before the code that is counted: V8 counts the blocks of what is compiled after it was asked to.
 */
import { Session } from 'node:inspector'
import type { Profiler } from 'node:inspector'
import { setFlagsFromString } from 'node:v8'

// Optimised code counts the calls that it inlined as none.
setFlagsFromString('--no-opt')
const session = new Session()
session.connect()
session.post('Profiler.enable')
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/**
 * How many blocks of JavaScript run while a task runs: every turn of a loop, every call, every branch taken.
 * V8 keeps the count itself, of our code and of packages alike. What it does inside a call of its own (a copy, a regular
 * expression, a decryption) counts as nothing.
 */
export async function stepsOf(task: () => unknown): Promise<number> {
  taken()
  await task()
  const counts = taken().flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** How many times as many steps a task takes when what it is given is twice as large: 2 when work grows with size, 4 with its square. */
export async function growth(task: (size: number) => unknown, size: number): Promise<number> {
  await task(1)
  const once = await stepsOf(() => task(size))
  const twice = await stepsOf(() => task(2 * size))
  return twice / once
}

/** What was counted since the last time that this was asked. */
function taken(): readonly Profiler.ScriptCoverage[] {
  let scripts: readonly Profiler.ScriptCoverage[] = []
  // Within one thread the answer comes before `post` returns.
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error
    scripts = result
  })
  return scripts
}
