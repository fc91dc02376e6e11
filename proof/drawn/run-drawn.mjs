// Makes each drawn mistake in turn and runs the tests that could notice it until one does: first those that noticed most for their time.
import { openLane } from '../mutants/open-lane.mjs'
import { createTestsOf } from './tests-of.mjs'

/** So many test files may one mistake take, without another number, and so many milliseconds of their time. */
const most = { files: 8, time: 40_000 }
/** How long a run may take with a mistake in place, in milliseconds, by how long it takes as it is. */
const longest = (usual) => 10_000 + 4 * usual

/** The verdict on each: noticed by which test, or not; what no test file imports nobody notices. */
export async function runDrawn(drawn, { lanes, tell, files = most.files }) {
  const testsOf = createTestsOf()
  const ranks = createRanks()
  const queue = [...drawn]
  const verdicts = []
  const work = async () => {
    const run = createRunner()
    for (let change = queue.shift(); change !== undefined; change = queue.shift()) {
      const noticedBy = await noticed(change, testsOf(change.file).slice(0, files), { ranks, run })
      const verdict = { change, ...(noticedBy === undefined ? {} : { noticedBy }) }
      verdicts.push(verdict)
      tell({ ...verdict, done: verdicts.length, all: drawn.length })
    }
    run.close()
  }
  await Promise.all(Array.from({ length: Math.min(lanes, drawn.length) }, work))
  return verdicts
}

/** The test file that notices it; a run that never ends notices too. */
async function noticed(change, tests, { ranks, run }) {
  let left = most.time
  for (const test of ranks.order(tests)) {
    if (left < 0) return undefined
    if (!ranks.isKnown(test)) ranks.learn(test, await run({ test }, 120_000))
    if (!ranks.isGreen(test)) continue
    const { isFine, time } = await run({ test, mutant: { file: change.file, change } }, longest(ranks.usual(test)))
    left -= time
    if (isFine) continue
    ranks.praise(test)
    return test
  }
  return undefined
}

/** Runs in a lane, and in another one when that had to be ended. */
function createRunner() {
  const open = () => openLane({ bail: true })
  let lane = open()
  const run = async (asked, time) => {
    if (lane.gone()) lane = open()
    const began = Date.now()
    const isFine = isGreen(await lane.run(asked, time))
    return { isFine, time: Date.now() - began }
  }
  return Object.assign(run, { close: () => lane.close() })
}

/** Knows how long the test files take as they are, which are not green by themselves, and how often each noticed something. */
function createRanks() {
  const known = new Map()
  const praises = new Map()
  /** Noticed in a second; what is not known yet stands behind what noticed something quickly. */
  const rate = (test) => (1 + (praises.get(test) ?? 0)) / (known.get(test)?.time ?? 2000)
  return {
    order: (tests) => tests.toSorted((one, other) => rate(other) - rate(one)),
    isKnown: (test) => known.has(test),
    learn: (test, outcome) => known.set(test, outcome),
    isGreen: (test) => known.get(test).isFine,
    usual: (test) => known.get(test).time,
    praise: (test) => praises.set(test, 1 + (praises.get(test) ?? 0)),
  }
}

function isGreen({ tests, broken, late }) {
  return (
    !late &&
    broken.length === 0 &&
    tests.some(({ state }) => state === 'passed') &&
    tests.every(({ state }) => state !== 'failed')
  )
}
