/**
 * H-21: what a broker says of itself is asked again in time and not too often, and a broker that is away ends nothing for a day.
 *
 * Inside: asks by a clock of its own, as one cannot wait for days.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRenewing } from '../../portal/server/renewing.ts'

const second = 1000
const [again, renew, day] = [15 * second, 600 * second, 86_400 * second]

/** One who tells a number, which one more each time somebody changes it. */
function openWorld() {
  const world = { now: 1e12, says: 1, isAway: false, asked: [] as number[] }
  const ask = async (): Promise<number> => {
    world.asked.push(world.now)
    if (world.isAway) throw new Error('away')
    return world.says
  }
  return { world, renewing: createRenewing(ask, () => new Date(world.now)) }
}

const step = fc.oneof(
  fc.record({ what: fc.constant('wait' as const), time: fc.constantFrom(second, again, renew, day / 2, day) }),
  fc.record({ what: fc.constantFrom('current', 'newest', 'change', 'leave', 'return') }),
)

type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never

/** Away for longer than what is known may be used. */
const gone: Step[] = [{ what: 'current' }, { what: 'leave' }, { what: 'wait', time: day }, { what: 'current' }]

/** What changes without anybody asking. */
function happen(world: ReturnType<typeof openWorld>['world'], each: Step): void {
  if (each.what === 'wait') world.now += each.time
  else if (each.what === 'change') world.says += 1
  else world.isAway = each.what === 'leave'
}

test('H-21: whatever happens in between, an answer is of the last day, none goes back, and nobody is asked twice in a row', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { world, renewing } = openWorld()
      let last: { readonly value: number; readonly at: number } | undefined
      for (const each of steps) {
        if (each.what !== 'current' && each.what !== 'newest') {
          happen(world, each)
          continue
        }
        const before = world.asked.length
        const given = await renewing[each.what]().catch(() => undefined)
        // What is asked in the background has come in.
        await new Promise((done) => setImmediate(done))
        const isAsked = world.asked.length > before
        const known = last !== undefined && world.now - last.at < day ? last : undefined
        const fresh = isAsked && !world.isAway ? world.says : undefined
        if (fresh !== undefined) last = { value: fresh, at: world.now }

        expect(given).toBe(each.what === 'current' ? (known?.value ?? fresh) : (fresh ?? known?.value))
        if (known === undefined) expect(isAsked).toBe(true)
        else if (isAsked) expect(world.now - Number(world.asked.at(-2))).toBeGreaterThanOrEqual(again)
      }
    }),
    { examples: [[gone]] },
  )
})

test('H-21: what is old is asked again meanwhile, what is wanted now at once, and both not sooner than fifteen seconds later', async () => {
  const { world, renewing } = openWorld()
  const seen = [await renewing.current()]
  world.says = 2
  for (const [time, how] of [
    [renew - second, 'current'],
    [second, 'current'],
    [0, 'current'],
    [second, 'newest'],
    [again, 'newest'],
  ] as const) {
    world.now += time
    seen.push(await renewing[how]())
    await new Promise((done) => setImmediate(done))
    if (how === 'current') continue
    world.says += 1
  }

  expect(seen).toEqual([1, 1, 1, 2, 2, 3])
  expect(world.asked).toHaveLength(3)
})
