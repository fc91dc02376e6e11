/**
 * A receiver that the address book does not name is looked up at once, and never more often than the hub can bear.
 *
 * Inside: looks up without a hub, which would have to count for a minute.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLookUp } from '../../gateway/look-up.ts'

const [anybody, somebody] = [10_000, 60_000]

/** When each of these is asked for, in milliseconds after the one before; now and then the clock goes back an hour. */
const after = fc.oneof({ weight: 9, arbitrary: fc.nat(30_000) }, { weight: 1, arbitrary: fc.constant(-3_600_000) })
const asked = fc.array(fc.record({ oin: fc.constantFrom('a', 'b', 'c', 'd'), after }), { minLength: 1 })

test('law: at once, then at most once in ten seconds for anybody and once a minute for each, also after the clock went back', async () => {
  await fc.assert(
    fc.asyncProperty(asked, async (moments) => {
      let now = 0
      let done: { readonly oin: string; readonly at: number }[] = []
      let whom = ''
      const renew = async (): Promise<readonly string[]> => (done.push({ oin: whom, at: now }), [])
      const lookUp = createLookUp({ renew }, () => new Date(now))
      let first = true
      for (const { oin, after } of moments) {
        now += after
        whom = oin
        done = done.filter(({ at }) => at <= now)
        const mayLook = done.every((each) => now - each.at >= (each.oin === oin ? somebody : anybody))
        const before = done.length
        await lookUp(oin)
        expect(done.length - before).toBe(mayLook ? 1 : 0)
        if (first) expect(done).toHaveLength(1)
        first = false
      }
    }),
  )
})
