/// <reference lib="dom" />
/**
 * Tells the server that a person is there, at most once a minute; says that the end is near, so that they can stay; when the session has
 * ended, so does the page.
 */
import { isObject } from '../../json/index.ts'
import type { OtherWindows } from './other-windows.ts'
import { Refused, sessionEnded } from './server.ts'
import type { Server, SessionInfo } from './server.ts'

/** Milliseconds between two signs of life of a person. */
const signEvery = 60_000
/** Milliseconds between two looks at whether the session has ended. */
const lookEvery = 5000
/** Milliseconds before the end in which it is said to be near. */
const nearEnd = 2 * 60_000
/** Milliseconds after the last act of a person in which the page ends, whatever the server says: its quarter of an hour, and what the device's clock may be behind. */
const longestIdle = 20 * 60_000

type Living = { readonly root: Element; readonly server: Pick<Server, 'get' | 'post'>; readonly clock: () => Date }

/** Why a page ends, as a word of the page to log in: nobody did anything, nobody may be logged in for longer, or the server knows no session any more. */
export type WhyOver = 'stil' | 'vier-uur' | 'verlopen'

/** The end that is near: when, in how many milliseconds, whether that is the last one, and whether somebody stayed and was not heard. */
export type NearEnd = {
  readonly at: Date
  readonly rest: number
  readonly isLast: boolean
  readonly isUnheard: boolean
}

/** The session as the page knows it, and what to do when its end is near and when it has ended. */
export type Watched = {
  readonly session: () => Pick<SessionInfo, 'eindigtOp' | 'uiterlijkOp'> | undefined
  /** Says that it is near, and how somebody stays; nothing when it is not, or no longer. */
  readonly warn: (end: NearEnd | undefined, stay: () => void) => void
  readonly end: (why: WhyOver) => void
  readonly others: OtherWindows
}

/** Watches as long as the page is there; gives why a session that the server knows no more has ended. */
export function keepAlive(living: Living, watched: Watched): () => WhyOver {
  const life = new Life(living, watched)
  for (const kind of ['click', 'keydown']) living.root.addEventListener(kind, () => life.acts())
  watched.others.hear(() => life.actedElsewhere())
  // Also of who went away: what is on the screen goes, and the keys with it.
  setInterval(() => life.look(), lookEvery)
  return () => life.whyOver()
}

class Life {
  readonly #living: Living
  readonly #watched: Watched
  #told: number
  #acted: number
  #later = 0
  #isNear = false
  #isUnheard = false
  readonly #asking = new Set<'get' | 'post'>()

  constructor(living: Living, watched: Watched) {
    this.#living = living
    this.#watched = watched
    this.#told = this.#acted = this.#now
  }

  /** A person did something here. */
  acts(): void {
    this.#acted = this.#now
    const canStay = this.#isNear && !this.#isLast
    if (canStay || this.#acted - this.#told >= signEvery) this.#stay()
  }

  /** A person did something in another window: the server knows, and says how long that is good for. */
  actedElsewhere(): void {
    this.#acted = this.#now
    if (this.#isNear) this.look()
  }

  look(): void {
    if (this.#watched.session() === undefined) return this.#say()
    // Nobody acted anywhere that this window heard of: it asks nobody.
    if (this.#acted + longestIdle <= this.#now || this.#last <= this.#now) return this.#end()
    if (this.#until - this.#now > nearEnd) return this.#say()
    // Perhaps somebody acts in another window, of which the server knows.
    this.#ask('get')
  }

  whyOver(): WhyOver {
    if (this.#watched.session() === undefined || this.#until - this.#now > nearEnd) return 'verlopen'
    return this.#isLast ? 'vier-uur' : 'stil'
  }

  #end(): void {
    this.#watched.end(this.whyOver())
    this.#say()
  }

  #stay(): void {
    if (this.#watched.session() === undefined) return
    this.#told = this.#now
    this.#ask('post')
  }

  /** Asks the server until when the session is good, or says that a person is there. Who cannot be heard now is still logged in until its time is over. */
  #ask(how: 'get' | 'post'): void {
    const isAct = how === 'post'
    if (this.#asking.has(how)) return
    this.#asking.add(how)
    void this.#living.server[how]('/v1/sessie')
      .then(
        (answer) => {
          this.#later = Math.max(this.#later, endIn(answer) ?? 0)
          if (isAct) this.#isUnheard = false
          if (isAct) this.#watched.others.tell()
        },
        (error: unknown) => {
          if (error instanceof Refused && error.code === sessionEnded) return this.#end()
          if (isAct) this.#isUnheard = true
        },
      )
      .finally(() => {
        this.#asking.delete(how)
        // What slept over the end asks first: somebody may have stayed in another window.
        if (this.#watched.session() !== undefined && this.#until <= this.#now) this.#end()
        else this.#say()
      })
  }

  /** Says what is to be said of the end now. */
  #say(): void {
    const { session, warn } = this.#watched
    const rest = this.#until - this.#now
    this.#isNear = session() !== undefined && rest <= nearEnd
    const end = { at: new Date(this.#until), rest, isLast: this.#isLast, isUnheard: this.#isUnheard }
    warn(this.#isNear ? end : undefined, () => this.acts())
  }

  get #now(): number {
    return this.#living.clock().getTime()
  }

  get #until(): number {
    const told = endIn(this.#watched.session()) ?? 0
    return Math.min(Math.max(told, this.#later), this.#acted + longestIdle)
  }

  /** Whether nothing that somebody does makes it any later. */
  get #isLast(): boolean {
    return this.#until >= this.#last
  }

  /** When it ends, whatever anybody does. */
  get #last(): number {
    return Date.parse(String(this.#watched.session()?.uiterlijkOp))
  }
}

/** The end that the server tells of a session; nothing when what it says is no time. */
function endIn(session: unknown): number | undefined {
  const until = isObject(session) ? Date.parse(String(session['eindigtOp'])) : Number.NaN
  return Number.isNaN(until) ? undefined : until
}
