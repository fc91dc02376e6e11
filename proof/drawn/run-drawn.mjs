// Makes each drawn mistake in turn and runs the tests that come by it until one notices: first those that noticed most for their time.
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLane } from '../mutants/open-lane.mjs'
import { house } from '../mutants/rows.mjs'
import { sourcesOf } from './draw.mjs'
import { probeAt } from './probes.mjs'
import { createTestsOf } from './tests-of.mjs'

/** How many test files, the nearest first, may be asked about a mistake, and how many of them that come by it, without another number. */
const most = { asked: 40, files: 20 }
/** So many of the nearest are asked before others, however quick those are: they are about the source. */
const nearest = 6
/**
 * Longest that a test file may take as it is, and with a mistake in place by how long it takes as it is, in milliseconds.
 * Who is late once is asked again with more time: a busy machine is no mistake.
 */
const longest = { usual: 180_000, changed: (usual) => [10_000 + 4 * usual, 60_000 + 12 * usual] }

/** The verdict on each of a room: noticed by which test, or not; what no test file comes by nobody notices. */
export async function runDrawn(room, drawn, { lanes, tell, files = most.files, open = openLane }) {
  const { testsOf, inBrowser } = createTestsOf()
  const tests = createTests(room, inBrowser)
  const queue = [...drawn]
  const verdicts = []
  const work = async () => {
    const run = createRunner(open)
    for (let change = queue.shift(); change !== undefined; change = queue.shift()) {
      const near = testsOf(change.file).slice(0, most.asked)
      const verdict = { change, ...(await noticed(change, near, { tests, run, files })) }
      verdicts.push(verdict)
      tell({ ...verdict, done: verdicts.length, all: drawn.length })
    }
    run.close()
  }
  await Promise.all(Array.from({ length: Math.min(lanes, drawn.length) }, work))
  return verdicts
}

/** The test file that notices it, nothing when none does; a run that never ends notices too, and says so: `late`. */
async function noticed(change, near, { tests, run, files }) {
  const probe = probeAt(change.file, readFileSync(join(house, change.file), 'utf8'), change.start)
  // By the top of a module comes whoever loads it: that says less of a test.
  let left = probe.endsWith(':module') ? 3 * files : files
  for (const test of [...tests.order(near.slice(0, nearest)), ...tests.order(near.slice(nearest))]) {
    if (left === 0) return {}
    if (!(await tests.comesBy(test, { file: change.file, probe }, run))) continue
    left -= 1
    const mutant = { file: change.file, change }
    const { isFine, late } = await askTwiceWhenLate(run, { test, mutant }, longest.changed(tests.usual(test)))
    if (isFine) continue
    tests.praise(test)
    return { noticedBy: test, ...(late ? { late } : {}) }
  }
  return {}
}

/** What the run says; when it is late within each of the times, that. */
async function askTwiceWhenLate(run, asked, times) {
  let outcome
  for (const time of times) {
    outcome = await run(asked, time)
    if (!outcome.late) break
  }
  return outcome
}

/** Runs in a lane, and in another one when that had to be ended. */
function createRunner(open) {
  let lane = open()
  const run = async (asked, time) => {
    if (lane.gone()) lane = open()
    const began = Date.now()
    const said = await lane.run(asked, time)
    return { isFine: isGreen(said), late: said.late === true, time: Date.now() - began }
  }
  return Object.assign(run, { close: () => lane.close() })
}

/** Knows of test files how long they take as they are, what of the room they come by, and how often each noticed something. */
function createTests(room, inBrowser) {
  const asked = new Map()
  const known = new Map()
  const praises = new Map()
  const sources = sourcesOf(room)
  /** Noticed in a second; what is not known yet stands behind what noticed something quickly. */
  const rate = (test) => (1 + (praises.get(test) ?? 0)) / (known.get(test)?.time ?? 2000)
  const learn = async (test, run) => {
    const into = join(tmpdir(), `drawn-${process.pid}-${asked.size}`)
    const outcome = await run({ test, probes: { room, sources, into } }, longest.usual)
    known.set(test, { ...outcome, seen: readSeen(into) })
  }
  return {
    order: (tests) => tests.toSorted((one, other) => rate(other) - rate(one)),
    /** False too when it is not green by itself: then its being red says nothing. */
    comesBy: async (test, { file, probe }, run) => {
      if (!asked.has(test)) asked.set(test, learn(test, run))
      await asked.get(test)
      const { isFine, seen } = known.get(test)
      return isFine && (seen.has(probe) || inBrowser(test, file))
    },
    usual: (test) => known.get(test).time,
    praise: (test) => praises.set(test, 1 + (praises.get(test) ?? 0)),
  }
}

/** What a run came by; nothing when it came by nothing of the room. */
function readSeen(file) {
  try {
    return new Set(readFileSync(file, 'utf8').split('\n'))
  } catch (error) {
    if (error.code === 'ENOENT') return new Set()
    throw error
  } finally {
    rmSync(file, { force: true })
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
