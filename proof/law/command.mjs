// `npm run proof -- law`: measures how strong the kit of each version is, tells what survives, and writes it down.
import { makeKit } from '../../dist/conformance/index.js'
import { lawVersions } from '../../dist/schemas/read.js'
import { madeOn } from '../made-on.mjs'
import { leastScore, reasonFor, scoreOf, writeStrength } from './results.mjs'
import { strengthOf } from './strength-of.mjs'

/** True when every kit is strong enough, and each survivor has a reason. */
export async function lawCommand(asked, { dry }) {
  const made = madeOn()
  const versions = lawVersions().map((id) => ({ ...id, name: `${id.module}@${id.version}` }))
  const unknown = asked.find((name) => !versions.some((each) => each.name === name))
  if (unknown !== undefined) throw new Error(`the law has no ${unknown}`)
  let good = true
  for (const id of versions.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
    const kit = await makeKit({ module: id.module, version: id.version, tool: '0.0.0' })
    const found = await strengthOf(id, kit)
    const strength = { schemaset: kit.manifest.schemaset, cases: kit.casesDigest, ...found, ...made }
    if (!dry) writeStrength(id.name, strength)
    console.log(told(id.name, found))
    good &&= isStrong(found)
  }
  return good
}

function isStrong(found) {
  return scoreOf(found) >= leastScore && found.survivors.every((each) => reasonFor(each) !== undefined)
}

function told(name, found) {
  const { mutants, killed, equivalent, survivors } = found
  const score = `${(scoreOf(found) / 100).toFixed(2)} %`
  const lines = survivors.map((each) => `  survived: ${each}: ${reasonFor(each) ?? 'no reason is given'}`)
  const head = `${name}: ${score}, ${killed} killed of ${mutants}, ${equivalent} that no message can tell from the law`
  return [head, ...lines].join('\n')
}
