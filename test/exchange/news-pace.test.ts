/** How often a gateway that runs asks for news: at most once a second, whatever the hub answers. */
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HubAnswer, HubClient } from '../../gateway/index.ts'
import { watched } from './hub-between.ts'
import { openTown, se } from './town.ts'
import type { Town } from './town.ts'

let town: Town
beforeAll(async () => void (town = await openTown()), 60_000)
afterAll(() => town.close())

/** So many milliseconds of a gateway that runs, with the time as it is. */
const watching = 1500

/** How often the mailbox is asked for while this hub answers so. */
async function timesAsked(list: HubClient['list']): Promise<number> {
  const began = Date.now()
  const here = town.clock.now.getTime()
  const clock = (): Date => new Date(here + Date.now() - began)
  const { gateway, count } = await watched(town, se, { between: { instead: { list } }, change: { clock } })
  const before = count('list')
  const stop = AbortSignal.timeout(watching)
  await gateway.run(stop)
  return count('list') - before
}

const good = (epoch: string): HubAnswer<readonly unknown[]> => ({ kind: 'good', epoch, value: [] })
let turns = 0
const answers: Readonly<Record<string, () => HubAnswer<readonly unknown[]>>> = {
  'refuses whoever asks': () => ({ kind: 'refused', epoch: 'een', code: 'SKP-H-06' }),
  'has nothing and does not wait with saying so': () => good('een'),
  'is another incarnation each time': () => good(`een-${turns++}`),
  'cannot be reached': () => ({ kind: 'unreachable' }),
}

test.each(Object.keys(answers))('H-19: a hub that %s is asked no more than once a second', async (name) => {
  // Each look is one page, or two when the hub is another than before.
  const list: HubClient['list'] = async () => {
    // An answer comes over a line: without one nothing else would get a turn.
    await setImmediate()
    return (answers[name] as () => HubAnswer<readonly unknown[]>)()
  }
  expect(await timesAsked(list)).toBeLessThanOrEqual(4)
})

test('the address book is asked for again at once by a clock that went back, and not each second from then on', async () => {
  const here = town.clock.now.getTime()
  const [began, change] = [Date.now(), 700]
  const clock = (): Date => {
    const passed = Date.now() - began
    return new Date(here + passed - (passed > change ? 3_600_000 : 0))
  }
  const list: HubClient['list'] = async () => good('een') as never
  const { gateway, count } = await watched(town, se, { between: { instead: { list } }, change: { clock } })
  const before = count('directory')
  await gateway.run(AbortSignal.timeout(2500))

  expect(count('directory') - before).toBe(2)
})
