// The committed verdicts on drawn mistakes: by room how many were drawn and noticed, which were not and why, and on which sources that was.
import { readFileSync, writeFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { house } from '../mutants/rows.mjs'

/** The verdicts that hold floors, and those on a fresh set by another seed, to see that the first was not written to. */
const paths = { drawn: join(house, 'proof/results/drawn.json'), fresh: join(house, 'proof/results/fresh.json') }
const reasonsPath = join(house, 'proof/drawn/reasons.json')

/** By room. */
export function readDrawn(set = 'drawn') {
  return existsSync(paths[set]) ? JSON.parse(readFileSync(paths[set], 'utf8')) : {}
}

/** Writes the verdict on a room beside those on others. */
export function writeDrawn(room, result, set = 'drawn') {
  const all = { ...readDrawn(set), [room]: result }
  const sorted = Object.fromEntries(Object.entries(all).toSorted(([one], [other]) => (one < other ? -1 : 1)))
  writeFileSync(paths[set], `${JSON.stringify(sorted, null, 2)}\n`)
}

/** What the fresh set says of all its rooms together, and what the first one says of the same rooms. */
export function freshBesideFirst() {
  const [fresh, first] = [readDrawn('fresh'), readDrawn()]
  const same = Object.fromEntries(Object.entries(first).filter(([room]) => Object.hasOwn(fresh, room)))
  return { fresh: scoreOfAll(fresh), first: scoreOfAll(same) }
}

/** Of all rooms together how many were noticed, in percent. */
function scoreOfAll(results) {
  const sum = (name) => Object.values(results).reduce((sofar, result) => sofar + result[name], 0)
  return { noticed: sum('noticed'), drawn: sum('drawn'), score: Math.round((100 * sum('noticed')) / sum('drawn')) }
}

/** By room: why nobody notices a mistake, by its text without the line that it stands on. */
export function readReasons() {
  return JSON.parse(readFileSync(reasonsPath, 'utf8'))
}

/** The name of a mistake that stays when lines come before it. */
const withoutLine = (text) => text.replace(/^(\S+?):\d+ /, '$1 ')

/** What nobody notices in a room, with the reason; absent where nobody wrote one. */
export function unseenOf(room, { unseen }, reasons = readReasons()) {
  return unseen.map((text) => ({ text, reason: reasons[room]?.[withoutLine(text)] }))
}
