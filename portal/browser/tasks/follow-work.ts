/** Follows what waits, what is held and what was sent, as long as somebody works for an office. */
import type { Office } from '../office.ts'
import type { Running, Work } from '../state.ts'
import { createWorkReader } from './read-work.ts'

/** Milliseconds that one wait for news lasts. */
const newsWait = 30_000
/** Messages on their way of which news is waited for; with more than these the list is looked at again after a wait. */
const mostFollowed = 100

type Following = {
  readonly running: Pick<Running, 'now'>
  readonly change: (next: (work: Work) => Work) => void
}

/** Reads again at each news, until the office is left. Listens before it reads, so that nothing falls in between. */
export async function followWork(office: Office, { running, change }: Following): Promise<void> {
  const readWork = createWorkReader(office)
  let underway: readonly string[] = []
  for (;;) {
    const stage = running.now()
    if (stage.at !== 'work' || stage.office !== office) return
    const news = listen(office, underway)
    try {
      const found = await readWork()
      change((work) => ({ ...work, ...found }))
      const followed = found.outgoing.filter(({ status }) => status === 'wachtend' || status === 'aangenomen')
      const next = followed.slice(0, mostFollowed).map(({ id }) => id)
      const isSame = next.every((id) => underway.includes(id))
      underway = next
      // What left in the meantime is listened to from now on.
      if (isSame) await news.heard
    } finally {
      news.stop()
    }
    await office.tray.load()
  }
}

type News = { readonly heard: Promise<void>; readonly stop: () => void }

/** Resolves at the first news: something came in, something of ours was heard of, something else is held, or was taken up. */
function listen({ gateway, tray, claims }: Office, underway: readonly string[]): News {
  const end = new AbortController()
  const before = held(tray)
  const forget = tray.watch(() => {
    if (held(tray) !== before) end.abort()
  })
  const forgetClaims = claims.watch(() => end.abort())
  const heard = Promise.race(['inkomend', ...underway].map((name) => gateway.news(name, newsWait, end.signal)))
  return {
    heard,
    stop: () => {
      forget()
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
