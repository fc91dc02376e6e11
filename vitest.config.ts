import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'
import { mutation } from './proof/mutants/mutation.mjs'

/** Tests that look at the built site: it is built once beside the others, and not at all when none of these is asked for. */
const ofTheSite = ['test/site/**/*.test.ts', 'test/api/docs.test.ts']

/** A lane asks what tests notice of a mistake: those that look at the site build it there, out of the sources with the mistake. */
const inLane = process.env.SKP_LANE === '1'

/** Tests of the building itself, part of the gate: `npm run check` runs them, and `npm test` does not run them twice. */
const ofTheGate = ['test/house/**/*.test.ts']

/**
 * Tests that change what a whole process shares (flags of V8, timers, a module, a prototype): each gets one of its own.
 * The others share one for each core, in which the rooms are loaded once.
 */
export const apart = [
  'test/counting/steps.test.ts',
  'test/csv/work.test.ts',
  'test/disk/room.test.ts',
  'test/envelope/jose-fuzz.test.ts',
  'test/envelope/new-suite.test.ts',
  'test/envelope/unsealable.test.ts',
  'test/gateway/announcer.test.ts',
  'test/hub/arrivals.test.ts',
  'test/hub/mailbox/failing-disk.test.ts',
  'test/hub/mailbox/growth.test.ts',
  'test/hub/refused-headers.test.ts',
  'test/hub/sweeper.test.ts',
  'test/laws/valid-is-accepted.test.ts',
  'test/portal/drafts.test.ts',
  'test/portal/eraser.test.ts',
  'test/portal/keep-alive.test.ts',
  'test/portal/keep-going.test.ts',
  'test/portal/late-answers.test.ts',
  'test/portal/newest-book.test.ts',
  'test/portal/wait-for-book.test.ts',
  'test/prover/bounded.test.ts',
  'test/validator/lines.test.ts',
  'test/validator/work.test.ts',
]

/** Tests that take longest, or mostly wait: each starts before the others of its project, so that none runs on alone. */
const first = [
  'test/packages/hook.test.ts',
  'test/portal/start.test.ts',
  'test/conformance/simulator/own-gateway.test.ts',
  'test/packages/installed.test.ts',
  'test/packages/node-versions.test.ts',
  'test/foreign-module/tools.test.ts',
  'test/conformance/judges.test.ts',
  'test/exchange/hostile-hub.test.ts',
  'test/conformance/simulator/fakes.test.ts',
  'test/site/pages.test.ts',
]

/** What waits for the building of the site comes when that is done, and before many short ones, which fill both cores to the end. */
const order = ['gate', 'apart', 'site', 'rooms']

/** The order of Vitest, with the longest first also where no earlier run told which those are. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isFirst = ({ moduleId }: TestSpecification): boolean => first.some((name) => moduleId.endsWith(name))
    const sorted = await super.sort(files)
    return order.flatMap((name) => {
      const own = sorted.filter(({ project }) => project.name === name)
      return [...own.filter(isFirst), ...own.filter((file) => !isFirst(file))]
    })
  }
}

export default defineConfig({
  plugins: [mutation(process.env)],
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What is waited for comes at once on a quiet machine, and late on a busy one.
    expect: { poll: { timeout: 20_000 } },
    // A third of the time a test waits, for a program that it started or for time to pass: more of them than there are cores.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    sequence: { sequencer: LongestFirst },
    // What is built needs no transformation, only loading.
    server: { deps: { external: [/\/dist\/compiled\//] } },
    projects: [
      { extends: true, test: { name: 'gate', include: ofTheGate, isolate: false } },
      {
        extends: true,
        test: {
          ...{ name: 'rooms', isolate: false, globalSetup: 'test/keep-made.ts' },
          ...{ include: ['test/**/*.test.ts'], exclude: [...apart, ...(inLane ? [] : ofTheSite), ...ofTheGate] },
        },
      },
      { extends: true, test: { name: 'apart', include: apart } },
      {
        extends: true,
        test: { name: 'site', include: ofTheSite, globalSetup: 'test/site/build-once.ts', isolate: false },
      },
    ],
  },
})
