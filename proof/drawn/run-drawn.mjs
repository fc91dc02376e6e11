// Makes each drawn mistake in turn and runs the tests that could notice it, the nearest first, until one does.
import { openLane } from '../mutants/open-lane.mjs'
import { createTestsOf } from './tests-of.mjs'

/** Longest that one run of a test file may take with a mistake in place, and how many files (without another number) and milliseconds one mistake may take. */
const most = { run: 60_000, files: 12, time: 90_000 }

/** The verdict on each: noticed by which test, or not; what no test file imports nobody notices. */
export async function runDrawn(drawn, { lanes, tell, files = most.files }) {
  const testsOf = createTestsOf()
  const queue = [...drawn]
  const verdicts = []
  /** Milliseconds that a test file takes as it is; nothing when it is not green by itself. */
  const green = new Map()
  const work = async () => {
    let lane = openLane(most.run)
    for (let change = queue.shift(); change !== undefined; change = queue.shift()) {
      const noticedBy = await noticed(change, testsOf(change.file).slice(0, files), {
        green,
        run: async (asked) => {
          if (lane.gone()) lane = openLane(most.run)
          return lane.run(asked)
        },
      })
      const verdict = { change, ...(noticedBy === undefined ? {} : { noticedBy }) }
      verdicts.push(verdict)
      tell({ ...verdict, done: verdicts.length, all: drawn.length })
    }
    lane.close()
  }
  await Promise.all(Array.from({ length: Math.min(lanes, drawn.length) }, work))
  return verdicts
}

/** The test file that notices it; a run that never ends notices too. */
async function noticed(change, tests, { green, run }) {
  const began = Date.now()
  for (const test of tests) {
    if (Date.now() - began > most.time) return undefined
    if (!green.has(test)) green.set(test, isGreen(await run({ test })))
    if (green.get(test) && !isGreen(await run({ test, mutant: { file: change.file, change } }))) return test
  }
  return undefined
}

function isGreen({ tests, broken, late }) {
  return !late && broken.length === 0 && tests.some(({ state }) => state === 'passed') && tests.every(isFine)
}

const isFine = ({ state }) => state !== 'failed'
