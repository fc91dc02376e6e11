/**
 * Laws of holding histories against each other: an honest hub is never suspected, whatever a sender claims, and no hub that
 * signed two histories passes for one that signed one.
 *
 * Inside: asks what the gateway's history is made of, which no door gives.
 */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkBatch } from '../../gateway/history/check-batch.ts'
import { compareBatch, compareBook, longestWalk } from '../../gateway/history/compare.ts'
import { contradict } from '../../gateway/history/header.ts'
import type { Header } from '../../gateway/history/header.ts'
import { createKnownBatches, mostEpochs, mostPerEpoch } from '../../gateway/history/known-batches.ts'
import { createKnownBooks, mostBooks } from '../../gateway/history/known-books.ts'
import { lookUp } from '../../gateway/history/look-up.ts'
import { createWaiting } from '../../gateway/history/waiting.ts'
import { chainOf, claimOf, epoch, lookUpFully, showing, simulated } from './simulated-chain.ts'

const length = fc.integer({ min: 1, max: 60 })
const pages = { size: 7, requests: 3 }
/** A chain, some of its batches that were verified here (one at least), and one of them. */
const known = length.chain((count) =>
  fc.record({
    chain: fc.constant(chainOf(count)),
    own: fc.subarray(chainOf(count) as Header[], { minLength: 1 }),
    place: fc.integer({ min: 1, max: count }),
  }),
)

describe('H-34: two headers', () => {
  test('of one chain never contradict each other, and two that do are of two chains, in whichever order', () => {
    fc.assert(
      fc.property(fc.array(length, { minLength: 2, maxLength: 2 }), fc.boolean(), ([one = 1, other = 1], forked) => {
        const chain = chainOf(60)
        const second = forked ? chainOf(60, 30) : chain
        const [a, b] = [chain[one - 1] as Header, second[other - 1] as Header]
        expect(contradict(a, b)).toBe(contradict(b, a))
        if (contradict(a, b)) expect(forked).toBe(true)
        const isNear = Math.abs(one - other) <= 1 && one > 30 && other > 30
        if (forked && isNear) expect(contradict(a, b)).toBe(true)
      }),
    )
  })

  test('of two incarnations of the hub say nothing of each other', () => {
    const [one] = chainOf(1)
    const other = chainOf(1, 0)[0] as Header
    expect(contradict(one as Header, other)).toBe(true)
    expect(contradict(one as Header, { ...other, batch: { ...other.batch, epoch: 'f' } })).toBe(false)
  })
})

describe('H-34: a claim about a batch', () => {
  test('that is true is agreed with at any hub that shows its one chain, whatever was verified here before', async () => {
    let asked = 0
    await fc.assert(
      fc.asyncProperty(known, async ({ chain, own, place }) => {
        const hub = simulated(own, showing(chain), pages)
        const claim = claimOf(chain[place - 1] as Header)
        if (compareBatch(hub.known, claim) === 'agrees') return
        asked += 1
        const found = await lookUpFully(simulated(own, showing(chain)), claim)
        expect(found.verdict).toBe('agrees')
      }),
    )
    expect(asked).toBeGreaterThan(20)
  })

  test('that is true is agreed with in rounds as small as one likes, as long as something lower is known', async () => {
    await fc.assert(
      fc.asyncProperty(known, async ({ chain, place }) => {
        const hub = simulated(chain.slice(0, 1), showing(chain), pages)
        const claim = claimOf(chain[place - 1] as Header)
        const found = place === 1 ? { verdict: 'agrees' } : await lookUpFully(hub, claim)
        expect(found.verdict).toBe('agrees')
        expect(compareBatch(hub.known, claim)).toBe('agrees')
      }),
    )
  })

  test('that is false makes no hub with one chain suspect, and costs one request', async () => {
    await fc.assert(
      fc.asyncProperty(known, fc.integer({ min: 1, max: 10 ** 15 }), async ({ chain, own }, nummer) => {
        const hub = simulated(own, showing(chain))
        const found = await lookUpFully(hub, { epoch, nummer, wortel: 'lie' })
        expect(['unsupported', 'absent']).toContain(found.verdict)
        expect(found.verdict === 'unsupported').toBe(nummer <= chain.length)
        expect(hub.asked).toHaveLength(1)
      }),
    )
  })

  test('on another branch than what was verified here is never agreed with, whatever of both the hub shows when', async () => {
    const show = fc.infiniteStream(fc.boolean())
    const place = fc.integer({ min: 31, max: 60 })
    await fc.assert(
      fc.asyncProperty(show, place, fc.uniqueArray(place, { minLength: 1, maxLength: 5 }), async (which, at, mine) => {
        const [here, there] = [chainOf(60), chainOf(60, 30)]
        const own = mine.map((each) => here[each - 1] as Header)
        const hub = simulated(own, (after) => showing(which.next().value === true ? here : there)(after), { size: 9 })
        const claim = claimOf(there[at - 1] as Header)
        if (compareBatch(hub.known, claim) === 'agrees') throw new Error('agreed')
        // What lies below all that was verified here is compared by itself: only there a second history may go unseen.
        const found = await lookUpFully(hub, claim)
        expect(['proof', 'unsupported']).toContain(found.verdict)
        if (found.verdict === 'proof') expect(contradict(...found.headers)).toBe(true)
      }),
    )
  })

  test('of our own that the hub shows otherwise is proof', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 32, max: 59 }), async (at) => {
        const [here, there] = [chainOf(60), chainOf(60, 30)]
        const own = here[at - 1] as Header
        const known = [there[29], there[59]] as Header[]
        const found = await lookUpFully(simulated(known, showing(there)), claimOf(own), own)
        expect(found).toMatchObject({ verdict: 'proof', headers: [own, there[at - 1]] })
      }),
    )
  })

  test('asks no more than a round may, however long the chain, and goes on where it was', async () => {
    const chain = chainOf(60)
    const hub = simulated(chain.slice(0, 1), showing(chain), { size: 1, requests: 5 })
    for (let round = 1; round <= 3; round++) {
      expect(await checkBatch(hub.source, claimOf(chain[59] as Header))).toEqual({ verdict: 'more' })
      expect(hub.asked).toHaveLength(5 * round)
      hub.source.budget.requests = 5
    }
    expect(hub.known.newest()?.batch.nummer).toBe(13)
  })

  test('asks no more than a round may, whatever the hub answers', async () => {
    const rows = fc.array(fc.nat({ max: 59 }), { maxLength: 9 })
    await fc.assert(
      fc.asyncProperty(known, fc.infiniteStream(rows), async ({ chain, own, place }, answers) => {
        const here = chainOf(60)
        const answer = (): readonly Header[] => (answers.next().value as number[]).map((each) => here[each] as Header)
        const hub = simulated(own, answer, { requests: 5 })
        await checkBatch(hub.source, claimOf(chain[place - 1] as Header))
        expect(hub.asked.length).toBeLessThanOrEqual(5)
        expect(hub.source.budget.requests).toBe(5 - hub.asked.length)
      }),
    )
  })

  test('that lies further before all that is known than a round can walk, or is of a strange hub, is not looked up', () => {
    const batches = createKnownBatches()
    expect(compareBatch(batches, { epoch, nummer: 1, wortel: 'x' })).toBe('later')
    const [first] = chainOf(1) as [Header]
    batches.add({ ...first, batch: { ...first.batch, nummer: longestWalk + 10 } })
    expect(compareBatch(batches, { epoch, nummer: 9, wortel: 'x' })).toBe('incomparable')
    expect(compareBatch(batches, { epoch, nummer: 10, wortel: 'x' })).toBe('open')
    expect(compareBatch(batches, { epoch: 'f', nummer: 10, wortel: 'x' })).toBe('later')
  })
})

test('H-34: of batches the newest are remembered, of the newest incarnations, and the first of a number stays', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: 5 }), fc.integer({ min: 1, max: 40 })), { maxLength: 200 }),
      (added) => {
        const batches = createKnownBatches()
        const [first] = chainOf(1) as [Header]
        for (const [hub, nummer] of added)
          batches.add({ ...first, batch: { ...first.batch, epoch: `e${hub}`, nummer, wortel: `${hub}-${nummer}` } })
        const met = [...new Set(added.map(([hub]) => `e${hub}`))]
        const all = batches.all().map(({ batch }) => [batch.epoch, batch.nummer] as const)
        expect(new Set(all.map(([hub]) => hub)).size).toBeLessThanOrEqual(mostEpochs)
        expect(all.length).toBe(new Set(all.map(String)).size)
        for (const [hub, nummer] of all) {
          const lower = all.filter(([each, other]) => each === hub && other < nummer).map(([, other]) => other)
          expect(batches.below({ epoch: hub, nummer })?.batch.nummer).toBe(lower.at(-1))
          expect(lower).toEqual(lower.toSorted((one, other) => one - other))
        }
        if (met.length <= mostEpochs) expect(batches.newest()?.batch.epoch).toBe(met.at(-1))
      },
    ),
  )
  const many = createKnownBatches()
  for (const header of chainOf(mostPerEpoch + 5)) many.add(header)
  expect(many.all()).toHaveLength(mostPerEpoch)
  expect(many.all()[0]?.batch.nummer).toBe(6)
  many.add(chainOf(mostPerEpoch + 5, 0).at(-1) as Header)
  expect(many.newest()?.batch.wortel).toBe(`root-${mostPerEpoch + 5}`)
})

test('H-34: of address books the newest numbers are remembered, and the first digest of each stays', () => {
  const books = createKnownBooks()
  for (let nummer = 1; nummer <= mostBooks + 2; nummer++) expect(books.add({ nummer, hash: `${nummer}` })).toBe(true)
  expect([books.all().length, books.all()[0]?.nummer]).toEqual([mostBooks, 3])
  expect(books.add({ nummer: 9, hash: 'other' })).toBe(false)
  expect(compareBook(books, { nummer: 9, hash: '9' })).toBe('agrees')
  expect(compareBook(books, { nummer: 9, hash: 'other' })).toBe('differs')
  expect(compareBook(books, { nummer: 2, hash: 'x' })).toBe('open')
  expect(compareBook(books, { nummer: mostBooks + 3, hash: 'x' })).toBe('later')
})

describe('H-34: what waits', () => {
  const hour = 60 * 60 * 1000
  const round = async (misses: number, now: number, reachable = true): Promise<readonly string[]> => {
    const waiting = createWaiting<string>()
    const told: string[] = []
    waiting.put('a', 'claim', 0)
    const looking = {
      waiting,
      look: async () => 'away' as const,
      overdue: async (claim: string) => void told.push(claim),
      isReachable: () => reachable,
    }
    for (let each = 0; each < misses; each++) await lookUp(looking, now)
    return told
  }

  test('is told after an hour and three times without an answer, and never while the hub answers nothing at all', async () => {
    expect(await round(3, hour)).toEqual(['claim'])
    expect(await round(2, hour)).toEqual([])
    expect(await round(9, hour - 1)).toEqual([])
    expect(await round(9, 9 * hour, false)).toEqual([])
  })

  test('is the newest of each sender, since when none of its claims could be judged, however many come', () => {
    const waiting = createWaiting<number>()
    for (let claim = 1; claim <= 1000; claim++) waiting.put('liar', claim, claim)
    waiting.put('honest', 1, 5000)
    expect(waiting.all()).toEqual([
      ['liar', 1000],
      ['honest', 1],
    ])
    expect(waiting.since()).toBe(1)
    // Others have their turn before it.
    waiting.missed('liar', 1000)
    expect(waiting.all().map(([sender]) => sender)).toEqual(['honest', 'liar'])
    waiting.judged('liar', 1000, 6000)
    expect(waiting.since()).toBe(5000)
  })

  test('after one that was judged waits by itself', () => {
    const waiting = createWaiting<number>()
    waiting.put('a', 1, 0)
    waiting.put('a', 2, 10)
    waiting.judged('a', 1, 20)
    expect([waiting.all(), waiting.since()]).toEqual([[['a', 2]], 20])
  })
})
