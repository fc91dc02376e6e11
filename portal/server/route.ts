/** The portal's routes as rows: what they work on, and who calls. */
import { mediaTypes, routeMaker } from '../../listener/index.ts'
import type * as listener from '../../listener/index.ts'
import type { Broker } from './broker.ts'
import type { HubLines } from './hub-lines.ts'
import type { Joining } from './joining.ts'
import type { Applicant } from './joining-desk.ts'
import type { StatementJudge } from './judge-statement.ts'
import type { Logins } from './logins.ts'
import type { Participants } from './participants.ts'
import type { PortalOptions } from './options.ts'
import type { Outbox } from './outbox.ts'
import type { PortalCode } from './problems.ts'
import type { Newcomer } from './newcomers.ts'
import type { Requests } from './requests.ts'
import type { SecondPersons } from './second-person.ts'
import type { Session, Sessions, Working } from './sessions.ts'
import type { TwoLogins } from './two-logins.ts'
import type { TypesRules } from './types-rule.ts'
import type { VaultChanges } from './vault-changes.ts'

/** What the routes work on. */
export type Desk = {
  readonly options: PortalOptions
  readonly broker: Broker
  readonly sessions: Sessions
  readonly logins: Logins
  readonly seconds: SecondPersons
  readonly newcomers: Requests<Newcomer>
  readonly twoLogins: TwoLogins
  readonly typesRules: TypesRules
  readonly lines: HubLines
  readonly judgeStatement: StatementJudge
  readonly outbox: Outbox
  readonly participants: Participants
  readonly changes: VaultChanges
  /** Absent where nobody can join by the portal. */
  readonly joining?: Joining
  /** Address of the page, and of this server. */
  readonly pageOrigin: string
  readonly ownOrigin: string
}

/** Who calls: a session, or with a public route whatever cookie came along; and on what condition, as it was asked. */
export type Caller = {
  readonly session?: Session
  readonly cookies: ReadonlyMap<string, string>
  /** Where the request comes from. */
  readonly address: string
  /** `If-None-Match`. */
  readonly unless?: string
}

export type Route = listener.Route<Desk, Caller, PortalCode>
export type Answer = listener.Answer<PortalCode>

/** Makes a route. */
export const route = routeMaker<Desk, Caller, PortalCode>()

/** A body of text without form, at most so many bytes: what it says is the browser's to know. */
export const text = (most: number) => ({ type: mediaTypes.text, most })

/** The organisation that is logged in for; a route that is not public has one. */
export function oinOf(caller: Caller): string {
  return sessionOf(caller).organisation.oin
}

/** The session of who asks; a route that is not public, and not of who joins, has one. */
export function sessionOf({ session }: Pick<Caller, 'session'>): Working {
  if (session?.organisation === undefined) throw new Error('a route without a session asks for one')
  return session
}

/** For whom somebody joins, or did. */
export function applicantOf({ session }: Caller): Applicant {
  if (session === undefined) throw new Error('a route without a session asks for one')
  const { organisation, applicant } = session
  return applicant ?? { kvk: organisation.kvk }
}
