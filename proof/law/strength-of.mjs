// How strong a kit is: of every mutant of the schemas and rules of its version, whether some case comes out otherwise.
import { judgeRule, judgeSchema } from '../../dist/conformance/index.js'
import { parseRule } from '../../dist/schemas/index.js'
import { catalogModule, readCatalog, readLaw, readModels, readRules } from '../../dist/schemas/read.js'
import { isEquivalent } from './equivalent.mjs'

/**
 * The mutants of a version as its kit judges them: how many there are, how many no message can tell from the law, and the names of those
 * that survive. `wanted` says which are made.
 */
export async function strengthOf({ module, version }, { files }, wanted = () => true) {
  const cases = casesOf(files)
  const code = `${catalogModule(readCatalog(), module).code}-${version}`
  const schemas = files.filter(({ path }) => path.startsWith('schemas/'))
  const judged = []
  for (const { path, text } of schemas) {
    const type = path.slice('schemas/'.length, -'.schema.json'.length)
    judged.push(...(await judgedSchema({ name: `${code}/${type}`, text }, of(cases, type), wanted)))
  }
  judged.push(...judgedRules({ module, version }, cases, wanted))
  const count = (state) => judged.filter((each) => each.state === state).length
  const survivors = judged.filter(({ state }) => state === 'survived').map(({ name }) => name)
  return { mutants: judged.length, killed: count('killed'), equivalent: count('equivalent'), survivors }
}

/** What a case says of the schema alone: rules and what only looks odd are not a schema's. */
function casesOf(files) {
  return files
    .filter(({ path }) => /^cases\/(?!lezen).*\.ndjson$/.test(path))
    .flatMap(({ text }) => text.split('\n').slice(0, -1))
    .map((line) => JSON.parse(line))
    .filter(({ text }) => text !== undefined)
    .map(({ id, message, clauses, text, expect: { findings } }) => ({
      ...{ id, type: message, clauses, message: JSON.parse(text) },
      isGood: findings.every(({ code }) => code === 'rule' || code === 'text-suspect'),
    }))
}

function of(cases, type) {
  return cases.filter((one) => one.type === type)
}

/** What is proven once of a definition holds wherever it stands. */
async function judgedSchema({ name, text }, cases, wanted) {
  const judged = []
  for (const { name: mutant, index, killer } of judgeSchema({ name, schema: JSON.parse(text) }, cases, wanted)) {
    const isSame = killer === undefined && (await isEquivalent(text, index))
    judged.push({ name: mutant, state: killer !== undefined ? 'killed' : isSame ? 'equivalent' : 'survived' })
  }
  return judged
}

/** Another class, a type less, and every other reading; one that the check of rules refuses is no rule of anybody. */
function judgedRules({ module, version }, cases, wanted) {
  const models = readModels(readLaw(module, version))
  const good = cases.filter(({ isGood }) => isGood)
  return readRules(module, version)
    .flatMap((rule) => judgeRule(parseRule(rule), models, good))
    .filter(({ name }) => wanted(name))
    .map(({ name, killer, stillborn }) => {
      return { name, state: killer !== undefined ? 'killed' : stillborn === true ? 'equivalent' : 'survived' }
    })
}
