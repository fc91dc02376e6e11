/** Sessions: who is logged in, for how long; in memory, so that a restart logs everybody out. */
import type { Begun } from './broker.ts'
import type { EnrolmentRequest } from './options.ts'
import type { Organisation } from './organisation.ts'

/** Somebody who is logged in for an organisation. */
export type Session = {
  readonly id: string
  readonly organisation: Organisation
  readonly idToken: string
  readonly startedAt: number
  seenAt: number
}

/** A login on its way: what must come back, by which browser, and for which keys when it enrols them. */
export type Underway = {
  readonly begun: Begun
  /** In a cookie of the browser that began, so that nobody logs another one in. */
  readonly browser: string
  readonly enrolment?: Omit<EnrolmentRequest, 'idToken'>
}

const minute = 60_000
/** Without an act of a person, in all, and for a login to come back. */
const most = { idle: 15 * minute, whole: 4 * 60 * minute, underway: 10 * minute, logins: 1000 } as const

/** The sessions and the logins underway. */
export type Sessions = {
  readonly start: (of: Omit<Session, 'startedAt' | 'seenAt'>) => void
  readonly get: (id: string) => Session | undefined
  /** A person did something. */
  readonly touch: (session: Session) => void
  readonly end: (id: string) => void
  readonly endsAt: (session: Session) => Date
  readonly begin: (underway: Underway) => void
  /** The login that was begun with this state, once. */
  readonly take: (state: string) => Underway | undefined
}

/** No sessions yet. */
export function createSessions(clock: () => Date): Sessions {
  const sessions = new Map<string, Session>()
  const logins = new Map<string, Underway & { readonly until: number }>()
  const now = (): number => clock().getTime()
  const end = ({ startedAt, seenAt }: Session): number => Math.min(seenAt + most.idle, startedAt + most.whole)
  return {
    start: (session) => {
      for (const each of sessions.values()) if (end(each) <= now()) sessions.delete(each.id)
      sessions.set(session.id, { ...session, startedAt: now(), seenAt: now() })
    },
    get: (id) => {
      const found = sessions.get(id)
      if (found === undefined || end(found) > now()) return found
      sessions.delete(id)
      return undefined
    },
    touch: (session) => void (session.seenAt = now()),
    end: (id) => void sessions.delete(id),
    endsAt: (session) => new Date(end(session)),
    begin: (underway) => {
      for (const [state, { until }] of logins) if (until <= now() || logins.size >= most.logins) logins.delete(state)
      logins.set(underway.begun.state, { ...underway, until: now() + most.underway })
    },
    take: (state) => {
      const found = logins.get(state)
      logins.delete(state)
      return found !== undefined && found.until > now() ? found : undefined
    },
  }
}
