import { defineConfig } from 'vitest/config'
import { mutation } from './proof/mutants/mutation.mjs'

/** Tests that look at the built site: it is built once before them, and not at all when none of them is asked for. */
const ofTheSite = ['test/site/**/*.test.ts', 'test/api/docs.test.ts']

/** Tests of the building itself, part of the gate: `npm run check` runs them, and `npm test` does not run them twice. */
const ofTheGate = ['test/house/**/*.test.ts']

export default defineConfig({
  plugins: [mutation(process.env)],
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One less than there are cores, as is the default, leaves half of a small machine idle.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'gate', include: ofTheGate } },
      { extends: true, test: { name: 'rooms', include: ['test/**/*.test.ts'], exclude: [...ofTheSite, ...ofTheGate] } },
      { extends: true, test: { name: 'site', include: ofTheSite, globalSetup: 'test/site/build-once.ts' } },
    ],
  },
})
