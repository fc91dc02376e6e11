/** Hub and both gateways as processes, killed with kill -9 at random: the short form of `npm run proof -- kills`. */
import { randomInt } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { sqliteAvailable } from '../../hub/index.ts'
import { faultsOf, runKills } from '../../proof/kills/run-kills.mjs'

const hasSqlite = await sqliteAvailable()
if (!hasSqlite) console.warn('SKIPPED: no SQLite binding on this machine, so a killed hub forgets what it had')

describe.skipIf(!hasSqlite)('under kill -9', () => {
  test('H-07, H-08, H-14: nothing is lost, doubled, forged or left', { timeout: 600_000 }, async () => {
    const seed = randomInt(1, 1_000_000)
    const result = await runKills({ messages: 150, kills: 6, seed, tell: () => undefined })

    // All of it shows when one is wrong: `npm run proof -- kills --seed` makes the same choices again.
    expect(faultsOf(result), JSON.stringify(result, null, 2)).toEqual([])
  })
})
