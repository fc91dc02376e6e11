// Whether a mutant of a schema lets the same messages through, by the prover; then no case can tell it from the law.
import { schemaMutants } from '../../dist/conformance/index.js'
import { subset } from '../../dist/prover/index.js'

/** Steps that one question may cost: what is not settled by then counts as another law. */
const budget = 20_000

/** Of longer texts the prover would take minutes to say what any reader sees: another length is another law. */
const longest = 100_000

/** Answers by what was asked: a definition that many messages share is asked about once. */
const answers = new Map()

/**
 * True when it is proven that this mutant says the same as the schema, where it stands or of whole messages; false when it does not, or
 * nothing is proven.
 */
export async function isEquivalent(text, index) {
  const [schema, mutated] = [JSON.parse(text), JSON.parse(text)]
  const [{ node }, mutant] = [schemaMutants(schema)[index], schemaMutants(mutated)[index]]
  if (node.maxLength > longest) return false
  mutant.apply()
  if (await isSame(alone(node, schema), alone(mutant.node, mutated))) return true
  return isSame(schema, mutated)
}

/** A part of a schema by itself, with the definitions that it may need. */
function alone(node, { $defs }) {
  return JSON.stringify(node).includes('"$ref"') ? { ...node, $defs } : node
}

async function isSame(one, other) {
  const asked = JSON.stringify([one, other])
  // As they are said in JSON: a keyword that was taken away is not there.
  const [a, b] = JSON.parse(asked)
  if (!answers.has(asked)) answers.set(asked, (await isWithin(a, b)) && (await isWithin(b, a)))
  return answers.get(asked)
}

async function isWithin(one, other) {
  const { answer } = await subset(one, other, { formats: 'annotate', budget })
  return answer === 'yes'
}
