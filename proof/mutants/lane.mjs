// One lane of the mutation gate: a Vitest that stays warm and runs one test file at a time, with a mutant or without.
import { join } from 'node:path'
import { createVitest } from 'vitest/node'
import { house } from './rows.mjs'

const settings = {
  root: house,
  watch: false,
  project: ['gate', 'rooms', 'apart'],
  isolate: true,
  maxWorkers: 1,
  reporters: [{}],
}
process.env.SKP_LANE = '1'
const vitest = await createVitest('test', settings, { logLevel: 'silent' })

process.on('message', async (asked) => {
  const outcome = await run(asked)
  // Whoever ends this lane does not let it tidy up.
  process.send({ ...outcome, folder: process.env.SKP_TEST_RUN })
})
process.on('disconnect', () => process.exit())
process.send({ ready: true })

/**
 * How each test of the file ended, and what went wrong outside them; `mutant` has the name of a row, or a change of its own.
 * With `probes` the sources of a room tell into a file what the run comes by.
 */
async function run({ mutant, test, only, probes }) {
  process.env.SKP_MUTANT = mutant?.id ?? ''
  process.env.SKP_CHANGE = mutant?.change === undefined ? '' : JSON.stringify(mutant.change)
  process.env.SKP_PROBES = probes?.room ?? ''
  process.env.SKP_SEEN = probes?.into ?? ''
  const otherwise = [...(mutant === undefined ? [] : [mutant.file]), ...(probes?.sources ?? [])]
  const readAnew = () => otherwise.forEach((file) => vitest.invalidateFile(join(house, file)))
  readAnew()
  if (only === undefined) vitest.resetGlobalTestNamePattern()
  else vitest.setGlobalTestNamePattern(only)
  vitest.state.clearErrors()
  const specifications = await vitest.globTestSpecifications([join(house, test)])
  const { testModules: all, unhandledErrors } = await vitest.runTestSpecifications(specifications)
  // Vitest tells of earlier runs too.
  const testModules = all.filter(({ moduleId }) => moduleId === join(house, test))
  readAnew()
  const broken = testModules.flatMap((module) => [
    ...module.errors(),
    ...[...module.children.allSuites()].flatMap((suite) => suite.errors()),
  ])
  return {
    tests: testModules.flatMap((module) => [...module.children.allTests()].map(told)),
    broken: [...broken, ...unhandledErrors].map((error) => firstLine(error.message)),
  }
}

function told(test) {
  const { state, errors = [] } = test.result()
  return { title: test.fullName, state, asserted: errors.some(isAssertion), message: firstLine(errors[0]?.message) }
}

/** What a test said itself, also inside a property of fast-check; a time-out or a crash says nothing. */
function isAssertion(error) {
  if (typeof error !== 'object' || error === null) return false
  return error.name === 'AssertionError' || isAssertion(error.cause)
}

function firstLine(text) {
  return String(text ?? '')
    .split('\n')[0]
    .slice(0, 200)
}
