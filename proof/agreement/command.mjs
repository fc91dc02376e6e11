// `npm run proof -- agreement`: prints on how much four stock engines give the verdict of `skp validate`, and writes it down.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { madeOn } from '../made-on.mjs'
import { house } from '../mutants/rows.mjs'
import { agrees, runAgreement } from './run-agreement.mjs'

/** True when they agree on everything. */
export async function agreementCommand({ messages, seed, dry }) {
  const made = madeOn()
  const result = await runAgreement({ messages, seed, tell: (line) => console.error(`proof: ${line}`) })
  const text = `${JSON.stringify({ ...result, ...made }, null, 2)}\n`
  console.log(text.trim())
  if (!dry) writeFileSync(join(house, 'proof/results/agreement.json'), text)
  return agrees(result)
}
