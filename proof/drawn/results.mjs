// The committed verdicts on drawn mistakes: by room how many were drawn and noticed, which were not, and on which sources that was.
import { readFileSync, writeFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { house } from '../mutants/rows.mjs'

const path = join(house, 'proof/results/drawn.json')

/** By room. */
export function readDrawn() {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}

/** Writes the verdict on a room beside those on others. */
export function writeDrawn(room, result) {
  const all = { ...readDrawn(), [room]: result }
  const sorted = Object.fromEntries(Object.entries(all).toSorted(([one], [other]) => (one < other ? -1 : 1)))
  writeFileSync(path, `${JSON.stringify(sorted, null, 2)}\n`)
}
