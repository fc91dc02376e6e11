// The committed strength of every kit, with the digests of the law and the cases it was measured on, and why what survives may.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { house } from '../mutants/rows.mjs'

const path = join(house, 'proof/results/law.json')

/** The least that a kit may score, in hundredths of a percent. */
export const leastScore = 9800

/** By name of the version. */
export function readStrengths() {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** Of every survivor the reason, in the order of `proof/law/reasons.json`; the first whose form fits it. */
export function reasonFor(survivor) {
  return readReasons().find(({ survivors }) => new RegExp(survivors, 'u').test(survivor))?.reason
}

export function readReasons() {
  return JSON.parse(readFileSync(join(house, 'proof/law/reasons.json'), 'utf8'))
}

/** What a measure is about: the digests of the law and of the cases, as `generated/kits.json` has them. */
export function measuredOn(name) {
  const { schemaset, cases } = JSON.parse(readFileSync(join(house, 'generated/kits.json'), 'utf8'))[name]
  return { schemaset, cases }
}

/** Of those mutants that some message could tell from the law, the part that some case does, in hundredths of a percent. */
export function scoreOf({ mutants, killed, equivalent }) {
  return Math.floor((10_000 * killed) / (mutants - equivalent))
}

/** Writes the measure beside those that stand. */
export function writeStrength(name, strength) {
  const all = { ...readStrengths(), [name]: strength }
  const sorted = Object.fromEntries(Object.entries(all).toSorted(([one], [other]) => (one < other ? -1 : 1)))
  writeFileSync(path, `${JSON.stringify(sorted, null, 2)}\n`)
}
