// `npm run proof -- kills`: prints what became of a stream under kill -9, and writes it down.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { house } from '../mutants/rows.mjs'
import { madeOn } from '../made-on.mjs'
import { faultsOf, runKills } from './run-kills.mjs'

/** True when nothing was lost, doubled, forged or left. */
export async function killsCommand({ messages, kills, seed, dry }) {
  const tell = (line) => console.error(`proof: ${line}`)
  tell(`seed ${seed}`)
  const made = madeOn()
  const result = await runKills({ messages, kills, seed, tell })
  const text = `${JSON.stringify({ ...result, ...made }, null, 2)}\n`
  console.log(text.trim())
  if (!dry) writeFileSync(join(house, 'proof/results/kills.json'), text)
  return faultsOf(result).length === 0
}
