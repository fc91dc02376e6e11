/** Logins on their way to the broker and back: in memory, bounded for each browser and address, none at the cost of another's. */
import { createPlaces } from '../../listener/index.ts'
import type { Begun } from './broker.ts'
import type { SigningRequest } from './joining-desk.ts'
import type { EnrolmentRequest } from './options.ts'

/** What a login is bound to by its nonce: keys that it enrols, or texts that it signs. */
export type Bound =
  { readonly enrolment: Omit<EnrolmentRequest, 'idToken'> } | { readonly signing: SigningRequest['signing'] }

/** A login on its way: what must come back, by which browser, and what it is bound to. */
export type Underway = {
  readonly begun: Begun
  /** In a cookie of the browser that began, so that nobody logs another one in. */
  readonly browser: string
  readonly bound?: Bound
}

/** Milliseconds for a login to come back; and how many may be underway: in all, from one address, and of one browser. */
const most = { time: 10 * 60_000, all: 20_000, address: 100, browser: 10 } as const

/** The logins underway. */
export type Logins = {
  /** False when too many are underway already. */
  readonly begin: (underway: Underway, address: string) => boolean
  /** The login that this browser began with this state, once; or why there is none. */
  readonly take: (state: string, browser: string | undefined) => Underway | 'laat' | 'browser' | 'herhaald'
}

type Kept = Underway & { readonly until: number; readonly leave: () => void }

/** No logins yet. */
export function createLogins(clock: () => Date): Logins {
  const logins = createUnderway()
  /** Those that came back, in the order in which they are forgotten. */
  const done = new Map<string, number>()
  const forgetEnded = (now: number): void => {
    logins.forgetEnded(now)
    for (const [state, until] of done) {
      if (until > now && done.size <= most.all) break
      done.delete(state)
    }
  }
  return {
    begin: (underway, address) => {
      const now = clock().getTime()
      forgetEnded(now)
      return logins.add({ ...underway, until: now + most.time }, address)
    },
    take: (state, browser) => {
      forgetEnded(clock().getTime())
      if (done.has(state)) return 'herhaald'
      const found = logins.get(state)
      if (found === undefined) return 'laat'
      // It stays for the browser that began it: another one must not end it.
      if (browser !== found.browser) return 'browser'
      logins.forget(state)
      done.set(state, found.until)
      return found
    },
  }
}

/** Logins by their state, in the order in which they end. */
function createUnderway() {
  const logins = new Map<string, Kept>()
  const places = createPlaces(most.all, most.address)
  const ofBrowser = createStates()
  const forget = (state: string): void => {
    const found = logins.get(state)
    if (found === undefined) return
    logins.delete(state)
    ofBrowser.remove(found.browser, state)
    found.leave()
  }
  return {
    forget,
    get: (state: string): Kept | undefined => logins.get(state),
    add: (login: Omit<Kept, 'leave'>, address: string): boolean => {
      const { begun, browser } = login
      // Who begins again and again in one browser loses the first of these, and nobody else does.
      if (ofBrowser.count(browser) >= most.browser) forget(ofBrowser.first(browser))
      const leave = places.enter(address)
      if (leave === undefined) return false
      logins.set(begun.state, { ...login, leave })
      ofBrowser.add(browser, begun.state)
      return true
    },
    forgetEnded: (now: number): void => {
      for (const [state, { until }] of logins) {
        if (until > now) break
        forget(state)
      }
    },
  }
}

/** The states of each browser, oldest first. */
function createStates() {
  const states = new Map<string, Set<string>>()
  return {
    count: (browser: string): number => states.get(browser)?.size ?? 0,
    first: (browser: string): string => states.get(browser)?.values().next().value ?? '',
    add: (browser: string, state: string): void =>
      void states.set(browser, (states.get(browser) ?? new Set<string>()).add(state)),
    remove: (browser: string, state: string): void => {
      states.get(browser)?.delete(state)
      if (states.get(browser)?.size === 0) states.delete(browser)
    },
  }
}
