/**
 * What was said to be sent can be taken back for half a minute, and leaves once, whatever page is closed between whichever
 * two steps.
 *
 * Inside: the page has no door; its tray is judged where it is made.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { timeForRegret } from '../../portal/browser/tray/time-for-regret.ts'
import { createTray } from '../../portal/browser/tray/tray.ts'
import { createAskedAbout } from '../../portal/browser/waiting/asked-about.ts'
import type { Tray } from '../../portal/browser/tray/tray.ts'
import { alreadyHeld } from '../../portal/browser/tray/held.ts'
import type { WholeMessage } from '../../portal/browser/tray/held.ts'
import { isName } from '../../schemas/index.ts'
import type { NamedItems } from '../../portal/browser/vault-items.ts'

const start = Date.parse('2026-11-23T10:00:00Z')
const minute = 60_000

/** The vault and the gateway that all pages share, and a clock; `die` says after how many changes a page is closed. */
function world() {
  const kept = new Map<string, string>()
  const sent: WholeMessage[] = []
  const proposed = new Set<string>()
  /** Numbers of what was sealed of bytes that somebody agreed to. */
  const agreed: string[] = []
  let now = start
  const open = async (name: string, die = Number.POSITIVE_INFINITY): Promise<Tray> => {
    let left = die
    const change = async <Value>(act: () => Value): Promise<Value> => {
      await Promise.resolve()
      if (left === 0) throw new Error('closed')
      left -= 1
      return act()
    }
    const read = new WeakSet<Uint8Array>()
    const tray = createTray({
      about: createAskedAbout().of,
      proposals: {
        propose: async (whole) => void proposed.add(idOf(whole)),
        withdraw: async (id) => void proposed.delete(id),
        agreeTo: (bytes) => void read.add(bytes),
      },
      items: itemsOver(kept, change),
      gateway: {
        sent: (id) => Promise.resolve(sent.some((each) => idOf(each) === id) ? ({} as never) : undefined),
        submit: (bytes) =>
          change(() => {
            const message = JSON.parse(new TextDecoder().decode(bytes)) as WholeMessage
            sent.push(message)
            if (read.has(bytes)) agreed.push(idOf(message))
            return { outcome: 'taken', id: idOf(message) } as const
          }),
      },
      clock: () => new Date(now),
      ...{ me: { id: name, naam: name }, page: `${name}-${now}-${die}` },
    })
    await tray.load()
    return tray
  }
  return { kept, sent, proposed, agreed, open, later: (milliseconds: number) => void (now += milliseconds) }
}

const idOf = ({ Stuurgegevens }: WholeMessage): string => Stuurgegevens.Referentienummer
const message = (id: string): WholeMessage => ({ Stuurgegevens: { Referentienummer: id }, Inhoud: { a: 1 } })
const held = (id: string, insteadOf?: string) => ({
  ...{ naam: 'Antwoord', message: message(id) },
  ...(insteadOf === undefined ? {} : { insteadOf }),
})
const steps = (tray: Tray) => tray.entries().map(({ id, step }) => `${id} ${step}`)

function itemsOver(kept: Map<string, string>, change: <Value>(act: () => Value) => Promise<Value>): NamedItems {
  const named = (begin: string) => [...kept.keys()].filter((name) => name.startsWith(begin)).toSorted()
  return {
    names: (begin) => Promise.resolve(named(begin)),
    open: (name) => Promise.resolve(kept.get(name)),
    locked: (begin) => Promise.resolve(named(begin).map((naam) => ({ naam, tekst: kept.get(naam) ?? '' }))),
    unlock: ({ tekst }) => Promise.resolve(tekst),
    write: (name, text) => change(() => void kept.set(name, text)),
    writeNew: (name, text) => change(() => !kept.has(name) && kept.set(name, text) !== undefined),
    remove: (name) => change(() => void kept.delete(name)),
  }
}

/** Waits until all that was begun has ended. */
const settled = async (): Promise<void> => {
  for (let at = 0; at < 60; at += 1) await Promise.resolve()
}

test('of two who go on with one message the words of the second are not taken for those of the first', async () => {
  const { open, kept } = world()
  const [one, other] = [await open('een'), await open('ander')]
  const words = (text: string) => ({ ...held('m1'), message: { ...held('m1').message, Inhoud: { text } } })
  await one.hold(words('een'))
  // Who could not hear that it was kept tries again.
  await one.hold(words('een'))
  await expect(other.hold(words('ander'))).rejects.toThrow('al-klaar')
  expect([...kept.values()].join()).not.toContain('ander')
})

describe('the tray', () => {
  test('two who go on with what was taken back have one number: the second hears that the first was there', async () => {
    const { open, kept } = world()
    const [one, other] = [await open('een'), await open('twee')]
    await one.hold(held('a'))
    await one.takeBack('a')
    await other.load()
    const [first, second] = [await one.freeNumber('eigen', 'a'), await other.freeNumber('ander', 'a')]
    const saying = (id: string, text: string, insteadOf = 'a') => ({
      ...held(id, insteadOf),
      message: { ...message(id), Inhoud: { text } },
    })
    await one.hold(saying(first.id, 'een'))

    expect([second, first.insteadOf, isName('uuid', first.id)]).toEqual([first, 'a', true])
    await expect(other.hold(saying(second.id, 'twee'))).rejects.toMatchObject({ code: alreadyHeld })
    // Taken back once more it does not leave under that number: what comes instead has the next one, in its place.
    await one.takeBack(first.id)
    const next = await other.freeNumber('ander', 'a')
    expect([next.insteadOf, next.id === first.id]).toEqual([first.id, false])
    await other.hold(saying(next.id, 'twee', next.insteadOf))
    await other.load()
    expect(steps(other)).toEqual([`${next.id} telt af`])
    expect([...kept.keys()].filter((name) => name.startsWith('werk/klaar/'))).toEqual([`werk/klaar/${next.id}`])
  })

  test('a number about which it was decided that it does not leave is not used again, whatever became of its message', async () => {
    const { open } = world()
    const tray = await open('een')
    expect(await tray.freeNumber('a')).toEqual({ id: 'a' })
    await tray.hold(held('a'))
    await tray.takeBack('a')
    await tray.drop('a')
    const { id, insteadOf } = await tray.freeNumber('a')
    expect([id === 'a', insteadOf]).toEqual([false, 'a'])
    expect((await tray.freeNumber('eigen', 'b')).id).not.toBe((await tray.freeNumber('eigen', 'c')).id)
  })

  test('what is held counts down, also when what it replaces cannot be removed', async () => {
    const { open } = world()
    await (await open('een')).hold(held('a'))
    const tray = await open('twee', 1)
    await tray.hold(held('b', 'a'))
    expect(steps(tray)).toEqual(['b telt af'])
  })

  test('what could not be taken back does not leave by itself, and says so', async () => {
    const { open, later, sent } = world()
    const tray = await open('een', 1)
    await tray.hold(held('a'))
    await expect(tray.takeBack('a')).rejects.toThrow('closed')
    expect(tray.entries()).toMatchObject([{ id: 'a', step: 'kan niet', why: 'ongedaan' }])
    later(timeForRegret)
    tray.tick()
    await settled()
    expect([tray.entries()[0]?.why, sent]).toEqual(['ongedaan', []])
  })

  test('a message leaves when the time for regret is over, and not before', async () => {
    const { open, later, sent } = world()
    const tray = await open('een')
    await tray.hold(held('m1'))
    later(timeForRegret - 1)
    tray.tick()
    await settled()
    expect([sent.length, steps(tray)]).toEqual([0, ['m1 telt af']])
    later(1)
    tray.tick()
    await settled()
    expect([sent.map(idOf), steps(tray), [...tray.left().keys()]]).toEqual([['m1'], [], ['m1']])
    // It says when it left, not when it was written.
    expect(sent[0]?.Stuurgegevens['Tijdstip']).toBe('2026-11-23T10:00:30Z')
  })

  test('what was taken back does not leave, in no page; what comes in its place leaves once', async () => {
    const { open, later, sent } = world()
    const tray = await open('een')
    const other = await open('twee')
    await tray.hold(held('m1'))
    await other.load()
    await tray.takeBack('m1')
    await other.release('m1')
    later(minute)
    for (const each of [tray, other]) each.tick()
    await settled()
    expect([sent, steps(tray), steps(other)]).toEqual([[], ['m1 terug'], ['m1 terug']])
    await tray.hold(held('m2', 'm1'))
    await tray.release('m2')
    await other.load()
    expect([sent.map(idOf), steps(tray), steps(other)]).toEqual([['m2'], [], []])
  })

  test('closed before it left, it says so to who comes next, and leaves only when somebody says so', async () => {
    const { open, later, sent } = world()
    await (await open('een')).hold(held('m1'))
    later(60 * minute)
    const next = await open('een')
    next.tick()
    await settled()
    expect([sent, steps(next)]).toEqual([[], ['m1 wacht']])
    await next.release('m1')
    expect([sent.map(idOf), steps(next)]).toEqual([['m1'], []])
  })

  test('what cannot go now stays, and can be tried again or taken back', async () => {
    const { open, sent } = world()
    const tray = await open('een', 2)
    await tray.hold(held('m1'))
    await tray.release('m1')
    expect([sent, steps(tray)]).toEqual([[], ['m1 kan niet']])
    expect(tray.entries()[0]?.why).toBe('onbereikbaar')
  })

  test('H-21: what needs other eyes is let go by a colleague who read it, and never by who held it', async () => {
    const { open, later, sent, proposed, agreed } = world()
    const own = await open('een')
    await own.hold({ ...held('m1'), eyes: true })
    later(60 * minute)
    own.tick()
    await own.release('m1')
    for (const entry of own.entries()) await own.agree(entry)
    await settled()
    expect([sent, steps(own), [...proposed]]).toEqual([[], ['m1 collega'], ['m1']])
    const colleague = await open('twee')
    // Without having read it nobody lets it go.
    await colleague.release('m1')
    expect([sent, steps(colleague)]).toEqual([[], ['m1 collega']])
    for (const entry of colleague.entries()) await colleague.agree(entry)
    expect([sent.map(idOf), agreed, steps(colleague)]).toEqual([['m1'], ['m1'], []])
  })

  test('H-21: who agrees lets go what was shown, and nothing that came under its number since', async () => {
    const { kept, open, sent } = world()
    await (await open('een')).hold({ ...held('m1'), eyes: true })
    const colleague = await open('twee')
    const [shown] = colleague.entries()
    const [name = '', text = ''] = [...kept].find(([each]) => each.endsWith('m1')) ?? []
    kept.delete(name)
    await colleague.load()
    kept.set(name, text.replace('"a":1', '"a":2'))
    await colleague.load()
    if (shown !== undefined) await colleague.agree(shown)
    await colleague.release('m1')
    expect([sent, steps(colleague)]).toEqual([[], ['m1 collega']])
  })

  test('what a colleague gives back does not leave, and says why; what comes in its place needs other eyes again', async () => {
    const { open, sent, proposed } = world()
    const own = await open('een')
    await own.hold({ ...held('m1'), eyes: true })
    const colleague = await open('twee')
    await colleague.takeBack('m1', 'Het bedrag klopt niet.')
    await own.load()
    const remark = { door: { id: 'twee', naam: 'twee' }, tekst: 'Het bedrag klopt niet.' }
    expect([own, colleague].map((tray) => tray.entries().map((each) => [each.step, each.remark]))).toEqual([
      ...[[['terug', remark]], [['terug', remark]]],
    ])
    expect((await open('drie')).entries()[0]).toMatchObject({ step: 'terug', remark })
    await own.hold({ ...held('m2', 'm1'), eyes: true })
    await own.release('m1')
    await own.release('m2')
    expect([sent, steps(own), [...proposed]]).toEqual([[], ['m2 collega'], ['m2']])
  })

  test('H-21: what a colleague agreed to and whose page was closed before it was sealed is seen again', async () => {
    const { open, later, sent, agreed } = world()
    await (await open('een')).hold({ ...held('m1'), eyes: true })
    const closed = await open('twee', 1)
    for (const entry of closed.entries()) await closed.agree(entry)
    later(2 * minute)
    const own = await open('een')
    own.tick()
    await settled()
    const third = await open('drie')
    third.tick()
    await settled()
    expect([sent, steps(own), steps(third)]).toEqual([[], ['m1 collega'], ['m1 collega']])
    for (const entry of third.entries()) await third.agree(entry)
    expect([sent.map(idOf), agreed]).toEqual([['m1'], ['m1']])
  })

  test('two pages that decide at once about one message: it is taken back or it left, never both and never twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(1), fc.constantFrom('release', 'takeBack', 'tick', 'load', 'wait')), {
          maxLength: 12,
        }),
        fc.nat(6),
        async (acts, die) => {
          const { open, later, sent } = world()
          const first = await open('een', die)
          await first.hold(held('m1')).catch(() => undefined)
          const pages = [first, await open('twee')]
          const going: Promise<unknown>[] = []
          for (const [at, act] of acts) {
            const page = pages[at]
            if (act === 'wait') {
              await settled()
              later(minute + 1)
            } else if (act === 'tick') page?.tick()
            else if (act === 'load') going.push((page?.load() ?? Promise.resolve()).catch(() => undefined))
            else going.push((page?.[act]('m1') ?? Promise.resolve()).catch(() => undefined))
          }
          await Promise.all(going)
          await settled()
          expect(sent.length).toBeLessThanOrEqual(1)
          // Whoever comes last finishes it: it left, or it is still there to decide about.
          later(2 * minute)
          const last = await open('drie')
          await settled()
          const wasHeld = die > 0
          expect(sent.length + last.entries().length).toBe(wasHeld ? 1 : 0)
          if (last.entries().some(({ step }) => step === 'terug')) expect(sent).toEqual([])
        },
      ),
      { numRuns: 400 },
    )
  })

  test('a page that is slow goes on when another took over: one of both is sent, and nothing that was taken back', async () => {
    const act = fc.constantFrom('release', 'takeBack', 'load', 'later')
    const acts = fc.array(fc.tuple(fc.nat(1), act, fc.nat(20)), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), acts, fc.tuple(fc.nat(20), fc.nat(1)), async (s, then, [first, cannot]) => {
        const [kept, sent] = [new Map<string, string>(), new Map<string, string>()]
        let now = start
        let [awake, wake] = [Promise.resolve(), (): void => undefined]
        const slow = <Value>(act: () => Value): Promise<Value> => s.schedule(Promise.resolve()).then(act)
        // Put away in the middle of what it does, and looked at again much later.
        const sleepy = <Value>(act: () => Value): Promise<Value> =>
          s
            .schedule(Promise.resolve())
            .then(() => awake)
            .then(act)
        const page = (at: number): Tray =>
          createTray({
            about: createAskedAbout().of,
            items: slowItems(kept, at === 0 ? sleepy : slow),
            proposals: noProposals,
            gateway: slowGateway(sent, at === 0 ? sleepy : slow, at === cannot),
            clock: () => new Date(now),
            ...{ me: { id: `p${at}`, naam: '' }, page: `p${at}` },
          })
        const pages = [page(0), page(1)]
        const going = [pages[0]?.hold(held('m1')).then(() => pages[1]?.load())]
        await s.waitFor(Promise.all(going))
        // The first one begins to send, and is slow.
        const drawn = [[0, 'release', first], [0, 'sleep', 0], ...then] as const
        for (const [at, act, most] of drawn) {
          if (act === 'later') now += minute + 1
          else if (act === 'sleep') {
            now += minute + 1
            awake = new Promise((done) => void (wake = done))
          } else going.push((act === 'load' ? pages[at]?.load() : pages[at]?.[act]('m1'))?.catch(() => undefined))
          // Some of it happens before the next act, and the rest later.
          for (let steps = 0; steps < most; steps += 1) {
            await settled()
            if (s.count() > 0) await s.waitOne()
          }
        }
        wake()
        await s.waitFor(Promise.all(going))
        // It stands among what was sent once, whoever wrote it; what was taken back stands there never.
        expect(sent.size).toBeLessThanOrEqual(1)
        const decisions = [...kept].filter(([name]) => name.startsWith('werk/besluit/')).toSorted()
        if (decisions.at(-1)?.[1].includes('"terug"')) expect(sent.size).toBe(0)
      }),
      { numRuns: 500 },
    )
  })
})

/** Where nothing needs a colleague. */
const noProposals = { propose: async () => undefined, withdraw: async () => undefined, agreeTo: () => undefined }

type Slowly = <Value>(act: () => Value) => Promise<Value>

function slowItems(kept: Map<string, string>, slow: Slowly): NamedItems {
  const items = itemsOver(kept, slow)
  return {
    ...items,
    names: (begin) => slow(() => [...kept.keys()].filter((name) => name.startsWith(begin)).toSorted()),
  }
}

/** The gateway of one page, as real ones are: what all of them sent stands in one place, and who writes there first is the one. */
function slowGateway(sent: Map<string, string>, slow: Slowly, cannot: boolean) {
  return {
    sent: (id: string) => slow(() => (sent.has(id) ? ({} as never) : undefined)),
    submit: async (bytes: Uint8Array) => {
      const text = new TextDecoder().decode(bytes)
      const id = idOf(JSON.parse(text) as WholeMessage)
      await slow(() => undefined)
      if (cannot) return { outcome: 'directory' } as const
      const stands = await slow(() => sent.get(id) ?? (sent.set(id, text), text))
      return stands === text ? ({ outcome: 'taken', id } as const) : ({ outcome: 'reused' } as const)
    },
  }
}
