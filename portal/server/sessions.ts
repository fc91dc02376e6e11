/** Sessions: who is logged in, for how long; in memory, so that a restart logs everybody out. */
import type { Applicant } from './joining-desk.ts'
import type { Organisation } from './organisation.ts'

/** For whom somebody is logged in: an organisation that works here, or one that wants to. */
export type LoggedInFor =
  | { readonly organisation: Organisation; readonly applicant?: never }
  | { readonly organisation?: never; readonly applicant: Applicant }

/** Somebody who is logged in for an organisation. */
export type Session = LoggedInFor & {
  readonly id: string
  /** Tells one person from another; by the broker, and kept nowhere else. */
  readonly person: string
  readonly idToken: string
  readonly startedAt: number
  seenAt: number
  /** Aborted when the session is ended: whatever waits for it stops. */
  readonly ended: AbortSignal
}

/** Somebody of an organisation that works here. */
export type Working = Session & { readonly organisation: Organisation }

const minute = 60_000
/** Without an act of a person, in all, and that the clock may go back; and how many an organisation may have. */
const most = { idle: 15 * minute, whole: 4 * 60 * minute, back: minute, each: 200 } as const

/** The sessions. */
export type Sessions = {
  /** Who has been away longest makes room when an organisation has as many as it may. */
  readonly start: (of: LoggedInFor & Pick<Session, 'id' | 'person' | 'idToken'>) => void
  readonly get: (id: string) => Session | undefined
  /** A person did something. */
  readonly touch: (session: Session) => void
  readonly end: (id: string) => void
  /** Ends every session of an organisation that this does not hold of. */
  readonly endUnless: (works: (organisation: Organisation) => boolean) => void
  readonly endsAt: (session: Session) => Date
  /** When it ends whatever a person does. */
  readonly endsAtLast: (session: Session) => Date
  /** How many are kept. */
  readonly size: () => number
}

/** Under which all sessions of one organisation are counted. */
export const nameOf = ({ organisation, applicant }: LoggedInFor): string => organisation?.oin ?? applicant?.kvk ?? ''

type Kept = Session & { readonly stop: () => void }

const lastOf = ({ startedAt }: Session): number => startedAt + most.whole
const endOf = (session: Session): number => Math.min(session.seenAt + most.idle, lastOf(session))

/** No sessions yet. */
export function createSessions(clock: () => Date): Sessions {
  /** In the order in which they began. */
  const sessions = new Map<string, Kept>()
  const ofEach = new Map<string, Set<Kept>>()
  const now = (): number => clock().getTime()
  // By a clock that was set back nobody knows how long a session has stood there.
  const isOver = (session: Session): boolean => endOf(session) <= now() || now() < session.seenAt - most.back
  const end = (session: Kept | undefined): void => {
    if (session === undefined) return
    const name = nameOf(session)
    sessions.delete(session.id)
    ofEach.get(name)?.delete(session)
    if (ofEach.get(name)?.size === 0) ofEach.delete(name)
    session.stop()
  }
  const endAll = (all: readonly Kept[]): void => all.forEach(end)
  return {
    start: (of) => {
      // The first began longest ago: behind one that goes on may be some that nobody uses, until they are the first.
      endAll(untilFirst(sessions.values(), (each) => !isOver(each)))
      const own = ofEach.get(nameOf(of)) ?? new Set<Kept>()
      if (own.size >= most.each) end([...own].reduce((one, other) => (other.seenAt < one.seenAt ? other : one)))
      const ended = new AbortController()
      const stop = (): void => ended.abort()
      const session = { ...of, startedAt: now(), seenAt: now(), ended: ended.signal, stop }
      sessions.set(of.id, session)
      ofEach.set(nameOf(of), own.add(session))
    },
    get: (id) => {
      const found = sessions.get(id)
      if (found === undefined || !isOver(found)) return found
      end(found)
      return undefined
    },
    touch: (session) => void (session.seenAt = now()),
    end: (id) => end(sessions.get(id)),
    endUnless: (works) =>
      endAll([...sessions.values()].filter(({ organisation }) => organisation && !works(organisation))),
    endsAt: (session) => new Date(endOf(session)),
    endsAtLast: (session) => new Date(lastOf(session)),
    size: () => sessions.size,
  }
}

function untilFirst<Value>(values: Iterable<Value>, isThere: (value: Value) => boolean): readonly Value[] {
  const found: Value[] = []
  for (const each of values) {
    if (isThere(each)) break
    found.push(each)
  }
  return found
}
