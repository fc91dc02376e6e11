/** Follows what waits, what is held and what was sent, as long as somebody works for an office. */
import type { Office } from '../office.ts'
import { Refused, sessionEnded } from '../server.ts'
import type { Running, Work } from '../state.ts'
import { createWorkReader } from './read-work.ts'

/** Milliseconds that one wait for news lasts; as long may a colleague wait to see what is held for their eyes. */
const newsWait = 10_000
/** Messages on their way of which news is waited for; with more than these the list is looked at again after a wait. */
const mostFollowed = 100

type Following = {
  readonly running: Pick<Running, 'now'>
  readonly change: (next: (work: Work) => Work) => void
  /** Waits so many milliseconds, or until trying again may help. */
  readonly wait: (milliseconds: number) => Promise<void>
}

/** Milliseconds until the list is read again when that did not go: the first time, and at most. */
const again = { first: 2000, most: 60_000 } as const

/** How many times as long as a reading took the next one is put off, so that what comes in has its turn meanwhile; and milliseconds at most. */
const breath = { times: 4, most: 5000 } as const

/** The code of a list that could not be read by a mistake of ours, or by an item that does not open. */
const unread = 'lijst'

/** Reads again at each news, until the office is left or the session has ended, whatever else goes wrong. Listens before it reads, so that nothing falls in between. */
export async function followWork(office: Office, { running, change, wait }: Following): Promise<void> {
  const readWork = createWorkReader(office)
  const now = (): number => office.world.clock().getTime()
  let [underway, failures]: [readonly string[], number] = [[], 0]
  for (;;) {
    const stage = running.now()
    if (stage.at !== 'work' || stage.office !== office) return
    const news = listen(office, underway)
    const began = now()
    try {
      await office.tray.load()
      await office.list.load()
      const found = await readWork()
      change(({ mishap, ...work }) => ({ ...work, ...found, ...(mishap === unread ? {} : { mishap }) }))
      failures = 0
      const next = underwayIn(found.outgoing)
      // What left in the meantime is listened to from now on.
      const isSame = next.every((id) => underway.includes(id))
      underway = next
      const took = now() - began
      if (isSame) await news.heard
      const rest = restAfter(took, now() - began)
      if (rest > 0) await wait(rest)
    } catch (error) {
      if (error instanceof Refused && error.code === sessionEnded) throw error
      if (error instanceof Refused) office.trouble.note(error.code)
      else {
        office.world.warn(unread)
        change((work) => ({ ...work, mishap: unread }))
      }
      await wait(Math.min(again.first * 2 ** failures, again.most))
      failures = Math.min(failures + 1, 10)
    } finally {
      news.stop()
    }
  }
}

/** Milliseconds until the next reading, of which the last one took so long and began so long ago. */
function restAfter(took: number, ago: number): number {
  return Math.min(took * breath.times, breath.most) - Math.max(0, ago - took)
}

function underwayIn(outgoing: Work['outgoing']): readonly string[] {
  const followed = outgoing.filter(({ status }) => status === 'wachtend' || status === 'aangenomen')
  return followed.slice(0, mostFollowed).map(({ id }) => id)
}

type News = { readonly heard: Promise<void>; readonly stop: () => void }

/** Resolves at the first news: something came in, something of ours was heard of, something else is held, a list began or ended to leave, or something was taken up. */
function listen({ gateway, tray, list, claims }: Office, underway: readonly string[]): News {
  const end = new AbortController()
  const before = held(tray)
  const forget = tray.watch(() => {
    if (held(tray) !== before) end.abort()
  })
  const wasLeaving = list.isLeaving()
  const forgetList = list.watch(() => {
    if (list.isLeaving() !== wasLeaving) end.abort()
  })
  const forgetClaims = claims.watch(() => end.abort())
  const heard = Promise.race(['inkomend', ...underway].map((name) => gateway.news(name, newsWait, end.signal)))
  return {
    heard,
    stop: () => {
      forget()
      forgetList()
      forgetClaims()
      end.abort()
    },
  }
}

/** Which messages are held and where each is, without the seconds. */
function held(tray: Office['tray']): string {
  return tray
    .entries()
    .map(({ id, step }) => `${id} ${step}`)
    .join()
}
