/**
 * A list on its way can be taken back for half a minute, goes out once, and its questions are answered when an answer was received.
 *
 * Inside: the page has no door; its list is judged where it is made.
 */
import { randomUUID as randomUuid } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Files, SentStatus } from '../../gateway/anywhere.ts'
import { createOutgoingList } from '../../portal/browser/outgoing/outgoing-list.ts'
import type { OutgoingList } from '../../portal/browser/outgoing/outgoing-list.ts'
import { settle } from '../../portal/browser/csv/settle.ts'
import type { Office } from '../../portal/browser/office.ts'
import { openQuestions } from '../../portal/browser/tasks/open-questions.ts'
import { timeForRegret } from '../../portal/browser/tray/time-for-regret.ts'

const messages = Array.from({ length: 60 }, (_, index) => ({ id: `m${index}` }))

/** The vault that all pages share, what the gateway was handed, and a clock. */
function world() {
  const [kept, sent] = [new Map<string, string>(), new Set<string>()]
  let now = 0
  const files = {
    write: async (path: string, text: string) => void kept.set(path, text),
    read: async (path: string) => kept.get(path),
    list: async () => [...kept.keys()].map((path) => path.slice('csv/'.length)),
    remove: async (path: string) => void kept.delete(path),
  } as unknown as Files
  const carrying = {
    send: async (message: object) => (sent.add((message as { readonly id: string }).id), 'onderweg' as const),
    settle: async () => true,
  }
  const open = () => createOutgoingList({ files, clock: () => new Date(now), randomUuid, warn: () => undefined })
  return { kept, sent, carrying, open, later: (milliseconds: number) => void (now += milliseconds) }
}
/** Waits until all that was begun has ended. */
const settled = (): Promise<void> => new Promise((done) => setImmediate(done))

test('a list leaves when the time for regret is over and not before; taken back, nothing of it leaves or stays', async () => {
  const { kept, sent, carrying, open, later } = world()
  const list = open()
  await list.hold(messages, carrying)
  later(timeForRegret - 1)
  list.tick()
  await settled()
  expect([sent.size, list.state().at]).toEqual([0, 'counts'])
  await list.takeBack()
  later(1)
  list.tick()
  await settled()
  expect([sent.size, kept.size, list.state().at]).toEqual([0, 0, 'none'])
  await list.hold(messages, carrying)
  later(timeForRegret)
  list.tick()
  await settled()
  expect([sent.size, kept.size, list.state()]).toEqual([60, 0, { at: 'done', messages: 60, never: [] }])
})

test('whatever two pages do with one list: all of it goes out or none of it, and no page says that it went when it did not', async () => {
  const acts = ['tick', 'release', 'takeBack', 'load', 'wait'] as const
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(1), fc.constantFrom(...acts)), { maxLength: 10 }), async (drawn) => {
      const { kept, sent, carrying, open, later } = world()
      const pages: readonly OutgoingList[] = [open(), open()]
      await pages[0]?.hold(messages, carrying)
      for (const [at, act] of drawn) {
        if (act === 'wait') later(timeForRegret)
        else if (act === 'tick') pages[at]?.tick()
        else if (act === 'takeBack') {
          const before = pages[at]?.state().at
          const told = await pages[at]?.takeBack()
          // What was taken back while it counted down did not go, and nothing of it will.
          if (before === 'counts' && told === 'terug') expect([sent.size, kept.size]).toEqual([0, 0])
        } else void pages[at]?.[act](carrying)
        await settled()
      }
      expect([0, messages.length]).toContain(sent.size)
      if (pages.some((page) => page.state().at === 'done')) expect(sent.size).toBe(messages.length)
      // Nothing is lost: it went, somebody took it back, or it waits for who comes next.
      const isBack = drawn.some(([, act]) => act === 'takeBack')
      if (sent.size === 0 && !isBack) expect(kept.size).toBe(3)
    }),
    { numRuns: 200 },
  )
})

test('what another page sent or stopped is told as that, and is not taken back', async () => {
  const { sent, carrying, open, later } = world()
  const [own, other] = [open(), open()]
  await own.hold(messages, carrying)
  await other.load()
  expect(other.state().at).toBe('rest')
  await other.release(carrying)
  expect([sent.size, await own.takeBack(), own.state().at]).toEqual([60, 'weg', 'none'])

  await own.hold(messages, carrying)
  await other.load()
  other.toldDone()
  await other.load()
  expect(await other.takeBack()).toBe('terug')
  later(timeForRegret)
  own.tick()
  await settled()
  expect(own.state().at).toBe('gone')
  own.toldDone()
  expect(own.state().at).toBe('none')

  // While another page sends it, it is that page's: neither sent twice nor taken back.
  await own.hold(messages, carrying)
  await other.load()
  let go = (): void => undefined
  const slow = new Promise<void>((done) => void (go = done))
  const sending = other.release({ ...carrying, send: async (message) => (await slow, carrying.send(message)) })
  await settled()
  expect([await own.takeBack(), own.state().at]).toEqual(['weg', 'rest'])
  go()
  await sending
  expect(other.state()).toEqual({ at: 'done', messages: 60, never: [] })
})

test('what is stopped while it goes leaves nothing behind, and what is shown is what is taken back', async () => {
  const { kept, sent, carrying, open } = world()
  const [own, other] = [open(), open()]
  await own.hold(messages, carrying)
  await other.load()
  let stop = async (): Promise<unknown> => undefined
  stop = () => other.takeBack()
  const slow = {
    ...carrying,
    send: async (message: object) => {
      if (sent.size === 0) await stop()
      return carrying.send(message)
    },
  }
  await own.release(slow)
  // What was on its way went; the list is there for nobody any more.
  expect([sent.size, kept.size, own.state().at]).toEqual([50, 0, 'gone'])
  own.toldDone()

  await own.hold(messages, carrying)
  const next = open()
  await next.load()
  const shown = next.state()
  // A colleague's, of which the name comes first.
  const [standing = ''] = [...kept.keys()].filter((path) => path.includes('stand'))
  kept.set('csv/stand-0.json', JSON.stringify({ ...JSON.parse(kept.get(standing) ?? '{}'), id: '0' }))
  await next.load()
  expect(next.state()).toEqual(shown)
  const taking = next.takeBack()
  await next.load()
  expect([await taking, next.state().at, [...kept.keys()]]).toEqual(['terug', 'none', ['csv/stand-0.json']])
})

test('a list that cannot go now stays the one that is shown, whatever list of a colleague waits beside it', async () => {
  for (let turn = 0; turn < 8; turn += 1) {
    const { carrying, open } = world()
    const [own, colleague] = [open(), open()]
    await own.hold(messages, carrying)
    await colleague.hold(messages.slice(0, 3), carrying)
    await own.release({ ...carrying, send: async () => 'nu niet' as const })
    expect(own.state()).toMatchObject({ at: 'rest', batch: { messages: messages.length } })
  }
})

test('two colleagues who each have a list at the same time send both, also when both pages are closed halfway', async () => {
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.boolean(), async (isFirstClosed, isOtherClosed) => {
      const { kept, sent, carrying, open, later } = world()
      const pages = [open(), open()]
      const lists = [messages, messages.map(({ id }) => ({ id: `ander-${id}` }))]
      await Promise.all(pages.map((page, at) => page.hold(lists[at] ?? [], carrying)))
      later(timeForRegret)
      if (!isFirstClosed) pages[0]?.tick()
      if (!isOtherClosed) pages[1]?.tick()
      await settled()
      // Who comes next finds what was left.
      for (let time = 0; time < 2; time += 1) {
        const next = open()
        await next.load()
        await next.release(carrying)
      }

      expect([sent.size, kept.size]).toEqual([120, 0])
    }),
  )
})

const question = { heading: { id: 'vraag' } }
const answer = { Stuurgegevens: { Referentienummer: 'm1', CrossReferentienummer: 'vraag' } }

/** An office whose only question has this answer; and which questions it took over. */
function answeredBy(status: SentStatus) {
  const takenOver: string[] = []
  const office = {
    gateway: {
      sent: async () => ({ status }),
      takeOver: async (id: string) => void takenOver.push(id),
      inbox: async () => (takenOver.includes('vraag') ? [] : [question]),
    },
    sent: () => [{ id: 'm1', cross: 'vraag', status }],
    tray: { entries: () => [] },
    list: { answers: () => false },
    world: { clock: () => new Date(0) },
  } as unknown as Office
  return { office, takenOver }
}

test.each([
  ['wachtend', 0, false],
  ['aangenomen', 0, false],
  ['afgeleverd', 0, true],
  ['verlopen', 1, false],
  ['geweigerd', 1, false],
  ['afgekeurd', 1, false],
  ['onleesbaar', 1, false],
] as const)(
  'a question whose answer is %s is open in %i places, and leaves the vault only when it was received',
  async (status, count, isGone) => {
    const { office, takenOver } = answeredBy(status)
    if (status !== 'wachtend') expect(await settle(office, answer)).toBe(true)
    expect(takenOver).toEqual([])
    expect((await openQuestions(office)).open).toHaveLength(count)
    expect(takenOver).toEqual(isGone ? ['vraag'] : [])
  },
)

test('a question that a list answers is not open while the list counts down or goes out, from this page or an earlier one, and is when it is taken back', async () => {
  const { carrying, open } = world()
  const asked = { Stuurgegevens: { Referentienummer: 'm1', CrossReferentienummer: 'vraag' } }
  const { office } = answeredBy('verlopen')
  const isOpen = async (list: OutgoingList): Promise<boolean> =>
    (await openQuestions({ ...office, list } as Office)).open.length > 0
  const list = open()
  expect(await isOpen(list)).toBe(true)
  await list.hold([asked], carrying)
  expect([await isOpen(list), list.answers('andere')]).toEqual([false, false])
  // Of an earlier page it stands still until somebody lets it go.
  const next = open()
  await next.load()
  expect(await isOpen(next)).toBe(true)
  await list.takeBack()
  expect(await isOpen(list)).toBe(true)

  await list.hold([asked], carrying)
  const later = open()
  await later.load()
  const during: boolean[] = []
  const send = async () => (during.push(await isOpen(later)), 'onderweg' as const)
  await later.release({ ...carrying, send })
  expect(during).toEqual([false])
})
