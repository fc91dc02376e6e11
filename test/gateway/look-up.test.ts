/**
 * A receiver that the address book does not name is looked up at once, and never more often than the hub can bear.
 *
 * Inside: looks up without a hub, which would have to count for a minute.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLookUp } from '../../gateway/look-up.ts'

const [anybody, somebody] = [10_000, 60_000]

/** When each of these is asked for, in milliseconds after the one before. */
const asked = fc.array(fc.record({ oin: fc.constantFrom('a', 'b', 'c', 'd'), after: fc.nat(30_000) }), { minLength: 1 })

test('law: at once, then at most once in ten seconds for anybody and once a minute for each', async () => {
  await fc.assert(
    fc.asyncProperty(asked, async (moments) => {
      let now = 0
      const done: { readonly oin: string; readonly at: number }[] = []
      let whom = ''
      const renew = async (): Promise<readonly string[]> => (done.push({ oin: whom, at: now }), [])
      const lookUp = createLookUp({ renew }, () => new Date(now))
      for (const { oin, after } of moments) {
        now += after
        whom = oin
        const mayLook = done.every((each) => now - each.at >= (each.oin === oin ? somebody : anybody))
        const before = done.length
        await lookUp(oin)
        expect(done.length - before).toBe(mayLook ? 1 : 0)
      }
      expect(done[0]).toEqual({ oin: moments[0]?.oin, at: moments[0]?.after })
    }),
  )
})
