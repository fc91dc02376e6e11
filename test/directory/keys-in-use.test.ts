/** Which keys of an address book are in use at an instant, and which of them a message is sealed to. */
import { expect, test } from 'vitest'
import { changeParticipant } from '../../directory/index.ts'
import type { DirectoryContent } from '../../directory/index.ts'
import { at, content, enrolled, keyOf, now, opened, shv } from './small-book.ts'

test('what is sealed now is sealed to the key that began last, wherever that stands in the list', async () => {
  const entry = content.deelnemers[0]
  if (entry === undefined) throw new Error('nobody')
  const seals = await Promise.all(
    ['a', 'b', 'c'].map((name, index) => keyOf(shv, 'zegel', { name, from: index, to: 60 - index })),
  )
  const orders = seals.flatMap((one, place) => {
    const others = seals.toSpliced(place, 1)
    return [
      [one, ...others],
      [one, ...others.toReversed()],
    ]
  })
  for (const order of orders) {
    const sleutels = [...entry.sleutels.slice(0, 1), ...order]
    const book = await opened(
      changeParticipant(content, shv, { sleutels, inschrijving: await enrolled(shv, sleutels) }),
    )
    const sealed = [-1, 0, 1, 2, 58, 59, 60].map((days) => book.sealingKey(shv, at(days))?.kid.slice(-1))

    expect(sealed).toEqual([undefined, 'a', 'b', 'c', 'b', 'a', undefined])
  }
})

test('of two keys that began in one second the later is the last, however much of the second is written', async () => {
  const entry = content.deelnemers[0]
  if (entry === undefined) throw new Error('nobody')
  const [first, last] = await Promise.all(['a', 'b'].map((name) => keyOf(shv, 'zegel', { name, from: 0, to: 60 })))
  if (first === undefined || last === undefined) throw new Error('no keys')
  const began = at(0).toISOString().slice(0, 19)
  const seals = [
    { ...first, van: `${began}Z` },
    { ...last, van: `${began}.500Z` },
  ]
  for (const order of [seals, seals.toReversed()]) {
    const sleutels = [...entry.sleutels.slice(0, 1), ...order]
    const book = await opened(
      changeParticipant(content, shv, { sleutels, inschrijving: await enrolled(shv, sleutels) }),
    )
    expect(book.sealingKey(shv, at(1))?.kid).toBe(last.kid)
  }
})

test('a key is good from the instant at which it begins, and not at the instant at which it ends or was revoked', async () => {
  const hubKey = await keyOf('hub', 'teken', { name: 'a', from: -10, to: 300 })
  const withHub = (ingetrokkenOp?: string): DirectoryContent => {
    const sleutels = [{ ...hubKey, ...(ingetrokkenOp === undefined ? {} : { ingetrokkenOp }) }]
    return { ...content, knooppunt: { ...content.knooppunt, sleutels } }
  }
  const [book, revoked] = [await opened(withHub()), await opened(withHub(at(-2).toISOString()))]
  const [sign] = content.deelnemers[0]?.sleutels ?? []
  const around = (days: number) => [-1, 0].map((more) => new Date(at(days).getTime() + more))
  const good = (found: (when: Date) => unknown, days: number) => around(days).map((when) => found(when) !== undefined)
  const [verify, evidence, hub, hubRevoked] = [
    (when: Date) => book.verifyKey(shv, sign?.kid ?? '', when),
    (when: Date) => book.evidenceKey(shv, sign?.kid ?? '', when),
    (when: Date) => book.hubKey(hubKey.kid, when),
    (when: Date) => revoked.hubKey(hubKey.kid, when),
  ]

  for (const found of [verify, evidence, hub])
    expect([good(found, -10), good(found, 300)]).toEqual([
      [false, true],
      [true, false],
    ])
  expect([good(hubRevoked, -10), good(hubRevoked, -2)]).toEqual([
    [false, true],
    [true, false],
  ])
  expect([book.hubKey('x', now), book.verifyKey(shv, 'x', now), book.verifyKey('x', sign?.kid ?? '', now)]).toEqual(
    Array(3).fill(undefined),
  )
  expect(good((when) => (book.inForce(when) ? 1 : undefined), 30)).toEqual([true, false])
})
