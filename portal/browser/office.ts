/** Office: what somebody works with once the keys are open; every section of the page is handed one. */
import type { Gateway } from '../../gateway/anywhere.ts'
import type { OutgoingList } from './outgoing/outgoing-list.ts'
import type { Writing } from './drafts/writing.ts'
import type { FourEyesRule } from './four-eyes/rule.ts'
import type { Moving } from './keys/move-standing.ts'
import type { OrganisationKeys } from './keys/organisation-keys.ts'
import type { LineTrouble } from './notices/line-trouble.ts'
import type { Names } from './names.ts'
import type { Surroundings } from './participant.ts'
import type { SessionInfo } from './server.ts'
import type { Claims } from './together/claims.ts'
import type { People } from './together/people.ts'
import type { TwoLoginsRule } from './two-logins/rule.ts'
import type { Tray } from './tray/tray.ts'
import type { AskedAbout } from './waiting/asked-about.ts'
import type { SeenNotices } from './waiting/seen-notices.ts'
import type { SentRow } from './waiting/sent-rows.ts'

/** The place in the page, the browser's address, and what the page knows of the world. */
export type PageWorld = Surroundings & {
  readonly root: Element
  readonly leave: (address: string) => void
  readonly why?: string
}

/** The organisation, its gateway and keys, and the world of the page. */
export type Office = {
  readonly world: PageWorld
  readonly session: SessionInfo
  readonly gateway: Gateway
  readonly keys: OrganisationKeys
  /** What was said to be sent and has not left. */
  readonly tray: Tray
  /** About whom its answers are. */
  readonly asked: AskedAbout
  /** The list that is on its way, when there is one. */
  readonly list: OutgoingList
  /** Who works here, and who else. */
  readonly people: People
  /** Who takes up which message. */
  readonly claims: Claims
  /** What was filled in and not sent. */
  readonly writing: Writing
  /** Above which amount a colleague lets a message go. */
  readonly fourEyes: FourEyesRule
  /** Of which kinds of message the server lets none leave without a colleague. */
  readonly twoLogins: TwoLoginsRule
  /** What was sent, newest first. */
  readonly sent: () => readonly SentRow[]
  /** Which notices were seen. */
  readonly seen: SeenNotices
  /** Names of other participants. */
  readonly names: Names
  /** Name of the set of keys that is in force. */
  readonly set: string
  /** What stands between this page and the hub, when something does. */
  readonly trouble: LineTrouble
  /** What is left to do after keys were replaced. */
  readonly moving?: Moving
  /** Ends the work of the gateway; from then on nothing signs or opens. */
  readonly close: () => void
}
