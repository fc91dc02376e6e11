// Runs tests without the protection that they guard: each must be green with it, and red without it by what it asserts.
import { openLane } from './open-lane.mjs'

/**
 * The verdict on each row, in the order in which they ended: `killed` with the title of the test, `survived`, or `broken`
 * with the reason: then nothing is known of the mutant. The test in `results` that killed it before is tried first.
 */
export async function runMutants(rows, { lanes, tell, results }) {
  const verdicts = []
  const queue = [...rows].sort((one, other) => (one.test < other.test ? -1 : 1))
  const green = new Map()
  const work = async () => {
    let lane = openLane()
    for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
      const start = Date.now()
      const verdict = await judge(row, lane, { green, before: results.get(row.id) })
      if (lane.gone()) lane = openLane()
      verdicts.push({ row, ...verdict })
      tell({ row, ...verdict, seconds: (Date.now() - start) / 1000, done: verdicts.length, all: rows.length })
    }
    lane.close()
  }
  await Promise.all(Array.from({ length: Math.min(lanes, rows.length) }, work))
  return verdicts
}

/** First by the test that killed it before, if there is one: the others of its file may take long. */
async function judge(row, lane, { green, before }) {
  const wide = row.title === undefined ? undefined : escaped(row.title)
  const first = before?.killedBy === undefined ? wide : `^${escaped(before.killedBy.replaceAll(' > ', ' '))}$`
  const verdict = await judgeBy(row, lane, { green, only: first })
  if (verdict.verdict === 'killed' || first === wide || lane.gone()) return verdict
  return judgeBy(row, lane, { green, only: wide })
}

/** With the protection first, once for all mutants that share it; then without. */
async function judgeBy({ id, file, test }, lane, { green, only }) {
  const name = JSON.stringify([test, only])
  if (!green.has(name)) green.set(name, await lane.run({ test, only }))
  const fault = notGreen(green.get(name))
  if (fault !== undefined) return { verdict: 'broken', reason: fault }
  const { tests, broken, late } = await lane.run({ mutant: { id, file }, test, only })
  if (late) return { verdict: 'broken', reason: 'no end without the protection' }
  const killer = tests.find(({ state, asserted }) => state === 'failed' && asserted)
  if (killer !== undefined) return { verdict: 'killed', killedBy: killer.title }
  const other = broken[0] ?? tests.find(({ state }) => state === 'failed')?.message
  return other === undefined ? { verdict: 'survived' } : { verdict: 'broken', reason: `no assertion: ${other}` }
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

function notGreen({ tests, broken, late }) {
  if (late) return 'the test does not end with the protection in place'
  const failed = tests.find(({ state }) => state === 'failed')
  if (failed !== undefined) return `red with the protection in place: ${failed.title}`
  if (broken.length > 0) return `does not run with the protection in place: ${broken[0]}`
  return tests.some(({ state }) => state === 'passed') ? undefined : 'no such test'
}
