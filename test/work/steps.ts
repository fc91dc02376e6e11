/** Counts the work that code does, so that a test of how work grows says the same on a busy machine as on a quiet one. */
import { Session } from 'node:inspector/promises'
import { setFlagsFromString } from 'node:v8'

let counter: Promise<Session> | undefined

/**
 * How many blocks of JavaScript run while a task runs: every turn of a loop, every call, every branch taken.
 * V8 keeps the count itself, of our code and of packages alike. What it does inside a call of its own (a copy, a regular
 * expression, a decryption) counts as nothing.
 */
export async function stepsOf(task: () => unknown): Promise<number> {
  const session = await (counter ??= start())
  await session.post('Profiler.takePreciseCoverage')
  await task()
  const { result } = await session.post('Profiler.takePreciseCoverage')
  return result
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0)
}

/** How many times as many steps a task takes when what it is given is twice as large: 2 when work grows with size, 4 with its square. */
export async function growth(task: (size: number) => unknown, size: number): Promise<number> {
  await task(1)
  const once = await stepsOf(() => task(size))
  const twice = await stepsOf(() => task(2 * size))
  return twice / once
}

/** Starts counting, for as long as this test file runs. */
async function start(): Promise<Session> {
  // Optimised code counts the calls that it inlined as none.
  setFlagsFromString('--no-opt')
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  return session
}
