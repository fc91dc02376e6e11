/**
 * A hub says each hour what of its address book ends soon: kinds and counts, nobody's name; and that it has ended, as an error.
 *
 * Inside: a hub of its own would have to run for weeks.
 */
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { endingAlarm } from '../../cli/exchange/ending-alarm.ts'
import { readHubHome } from '../../cli/exchange/read-home.ts'
import type { HubHome } from '../../cli/exchange/read-home.ts'
import { skpHere } from './at-desk.ts'
import { emptyFolder } from './run-skp.ts'

const hour = 3_600_000
const day = 24 * hour
let home: HubHome
let made: number
beforeAll(async () => {
  const folder = join(emptyFolder(), 'h')
  made = Date.now()
  expect((await skpHere(['pki', '--out', folder, '--suite', '2'])).code).toBe(0)
  home = await readHubHome(folder)
})

/** What is said at looks so many milliseconds after the home was made. */
async function said(...looks: readonly number[]): Promise<readonly unknown[]> {
  let now = made
  const lines: unknown[] = []
  const line = (level: string) => (fields: object, text: string) => void lines.push({ level, ...fields, text })
  const alarm = endingAlarm({ info: line('info'), warn: line('warn'), error: line('error') }, () => new Date(now))
  for (const after of looks) {
    now = made + after
    await alarm(home)
    lines.push('-')
  }
  return lines
}

test('nothing as long as nothing ends soon', async () => {
  expect(await said(0, hour, 5 * day)).toEqual(['-', '-', '-'])
})

test('what ends soon, each hour and not before', async () => {
  const begin = 29 * day
  const lines = await said(begin, begin + hour - 1, begin + hour, begin + 2 * hour - 1, begin + 2 * hour)
  const warning = {
    ...{ level: 'warn', text: 'address book or keys in it end soon', aantallen: expect.any(Object) },
    geldigTot: expect.stringMatching(/^\d{4}-/),
  }
  expect(lines).toEqual([warning, '-', '-', warning, '-', '-', warning, '-'])
  expect(JSON.stringify(lines)).not.toMatch(/\d{20}/)
})
