// `npm run proof -- mutants`: runs the mutants that were asked for, tells each verdict, and writes it down.
import { madeOn } from '../made-on.mjs'
import { readMutants } from './rows.mjs'
import { readResults, unproven, writeResult } from './results.mjs'
import { runMutants } from './run-mutants.mjs'

/** True when every mutant that ran was killed; throws when something was asked that no row has. */
export async function mutantsCommand(asked, { changed, format, lanes, dry }) {
  const rows = readMutants()
  const results = readResults()
  const chosen = changed ? unproven(rows, results) : choose(rows, asked)
  const made = madeOn()
  const tell = (progress) => {
    // At once, so that a run that is broken off goes on with `--changed`.
    if (!dry) writeResult(rows, { ...progress, ...made })
    tellProgress(progress)
  }
  const verdicts = [...(await runMutants(chosen, { lanes, tell, results }))]
  const sorted = verdicts.sort((one, other) => (one.row.id < other.row.id ? -1 : 1))
  console.log(format === 'json' ? asJson(sorted) : asText(sorted))
  return verdicts.every(({ verdict }) => verdict === 'killed')
}

/** All without a name; a name is that of a mutant, or of a requirement or threat: then all that guard it. */
function choose(rows, asked) {
  if (asked.length === 0) return rows
  const unknown = asked.find((name) => !rows.some((row) => isNamed(row, name)))
  if (unknown !== undefined) throw new Error(`no mutant is called ${unknown}, and none guards it`)
  return rows.filter((row) => asked.some((name) => isNamed(row, name)))
}

function isNamed({ id, guards }, name) {
  return id === name || guards.includes(name)
}

function tellProgress({ row, verdict, reason, seconds, done, all }) {
  const why = reason === undefined ? '' : `: ${reason}`
  console.error(`proof: ${done} of ${all}: ${verdict} ${row.id} (${seconds.toFixed(1)} s)${why}`)
}

function asJson(verdicts) {
  return JSON.stringify(verdicts.map(({ row, ...verdict }) => ({ ...row, ...verdict })))
}

function asText(verdicts) {
  const others = verdicts.filter(({ verdict }) => verdict !== 'killed')
  const lines = others.map(({ row, verdict, reason }) => {
    return `${verdict}: ${row.id}, without "${row.find.trim().split('\n')[0]}" in ${row.file}: ${reason ?? `${row.test} stays green`}`
  })
  return [...lines, `${verdicts.length - others.length} of ${verdicts.length} mutants killed`].join('\n')
}
