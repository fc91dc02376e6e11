// Asks stock engines and our judge the same of every message type: the cases of its kit, messages drawn from a seed, and as many with a fault.
import { makeKit } from '../../dist/conformance/index.js'
import { drawFault, samplerOf, seededChoices } from '../../dist/samples/index.js'
import { lawVersions } from '../../dist/schemas/read.js'
import { validateText } from '../../dist/validator/index.js'
import { engines } from './engines.mjs'

/** How many messages each engine judged, and where it differs from `skp validate` on structure. */
export async function runAgreement({ messages: count, seed, tell }) {
  const result = { seed, messages: count, types: 0, judged: 0, refused: 0, differing: {} }
  for (const name of Object.keys(engines)) result.differing[name] = []
  for (const { module, version } of lawVersions()) {
    const { files } = await makeKit({ module, version, tool: '0.0.0' })
    for (const { path, text } of files.filter((file) => file.path.startsWith('kaal/'))) {
      const type = path.slice('kaal/'.length, -'.schema.json'.length)
      const asked = [...casesOf(files, type), ...drawn(`${module}@${version}/${type}`, count, seed)]
      await compare(result, { name: `${module}@${version}/${type}`, schema: JSON.parse(text), asked })
      const differing = Object.values(result.differing).flat().length
      tell(`${module}@${version}/${type}: ${asked.length} judged, ${differing} differ so far`)
    }
  }
  return result
}

async function compare(result, { name, schema, asked }) {
  const ours = []
  for (const { text } of asked) ours.push(await fits(text))
  const messages = asked.map(({ text }) => JSON.parse(text))
  result.types += 1
  result.judged += asked.length
  result.refused += ours.filter((good) => !good).length
  for (const [engine, judge] of Object.entries(engines))
    judge(schema, messages).forEach((good, index) => {
      if (good !== ours[index]) result.differing[engine].push(`${name} ${asked[index].id}`)
    })
}

/** The verdict of `skp validate` on structure: rules and what only looks odd are not a schema's. */
async function fits(text) {
  const { findings } = await validateText(text)
  return findings.every(({ code }) => code === 'rule' || code === 'text-suspect')
}

/** The cases of the kit that are JSON of this type; how bytes are read is no schema's either. */
function casesOf(files, type) {
  return files
    .filter(({ path }) => path.startsWith('cases/') && path.endsWith('.ndjson') && path !== 'cases/lezen.ndjson')
    .flatMap(({ text }) => text.split('\n').slice(0, -1))
    .map((line) => JSON.parse(line))
    .filter(({ message, text }) => message === type && text !== undefined)
}

/** Messages of this type from the seed: valid ones, and ones with a single fault of shape. */
function drawn(name, count, seed) {
  const sampler = samplerOf(name)
  const drawing = (index) => ({ choices: seededChoices(seed, index), wild: index % 2 === 1 })
  const numbers = Array.from({ length: count }, (_, index) => index)
  return [
    ...numbers.map((index) => ({ id: `valid ${index}`, text: JSON.stringify(sampler.valid(drawing(index))) })),
    ...numbers.map((index) => ({
      id: `faulty ${index}`,
      text: JSON.stringify(drawFault(sampler, drawing(count + index)).message),
    })),
  ]
}

/** True when every engine gives our verdict on every message. */
export const agrees = ({ differing }) => Object.values(differing).every((each) => each.length === 0)
