/**
 * Another incarnation of the hub is gone by at once; one after the other not faster than the rest between them, and never later than that.
 *
 * Inside: the times of answers are the test's own.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createIncarnations } from '../../gateway/incarnation.ts'
import { createWatch } from '../../gateway/watch.ts'

const [minute, hour] = [60_000, 3_600_000]

test('law: however often others are met, few are followed, none of them later than an hour after the one before', () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 20 * minute }), { minLength: 1, maxLength: 400 })
  fc.assert(
    fc.property(pauses, (all) => {
      const follows = createIncarnations()
      let [now, last] = [0, -Infinity]
      const followed: number[] = []
      for (const pause of all) {
        now += pause
        const isFollowed = follows(now)
        if (now - last >= hour) expect(isFollowed).toBe(true)
        if (!isFollowed) continue
        followed.push(now)
        last = now
      }

      // Seven steps from a minute to an hour, and from then on one an hour.
      expect(followed.length).toBeLessThanOrEqual(7 + now / hour)
    }),
  )
})

test('after an hour without another the next is followed at once, and so is the one after a minute; by a clock that went back too', () => {
  const follows = createIncarnations()
  const told = [0, 1, 59_999, minute, 2 * minute, hour + 2 * minute, hour + 3 * minute, 0].map(follows)

  expect(told).toEqual([true, false, false, true, false, true, true, true])
})

test('H-19: a mailbox that is another with each answer is looked through anew at most so often, and goes on with the one that stays', () => {
  const watch = createWatch()
  const followed: number[] = []
  for (let second = 0; second < 600; second += 1)
    if (watch.follow(`boos-${second}`, second * 1000) === 'other') followed.push(second)
  const goesOn = (seconds: number) => watch.follow('blijft', seconds * 1000)

  expect(followed).toEqual([1, 61, 181, 421])
  expect([goesOn(600), goesOn(421 + 480), goesOn(421 + 481)]).toEqual(['not-yet', 'other', 'same'])
})
