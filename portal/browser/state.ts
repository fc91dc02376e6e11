/** What the page shows: one stage at a time, and what is known in it. */
import type { ParticipantKey } from '../../directory/index.ts'
import type { Arrived } from '../../gateway/anywhere.ts'
import type { MessageId, MessageModel } from '../../schemas/index.ts'
import type { KeptDraft } from './drafts/drafts.ts'
import type { Draft } from './form/draft.ts'
import type { Remark } from './form/field-setting.ts'
import type { LockedDevice, NewDevice } from './keys/devices.ts'
import type { Born } from './keys/organisation-keys.ts'
import type { NoPasskey } from './keys/passkey.ts'
import type { Asked, Colleagues } from './keys/second-person.ts'
import type { Office } from './office.ts'
import type { SessionInfo } from './server.ts'
import type { Notice } from './waiting/notices.ts'
import type { HeldEntry } from './tray/held.ts'
import type { Waiting } from './waiting/work-list.ts'
import type { SentRow } from './waiting/sent-rows.ts'

/** An answer that is being filled in. */
export type Filling = {
  readonly question: Arrived
  readonly model: MessageModel
  readonly id: string
  readonly draft: Draft
  readonly remarks: readonly Remark[]
  /** The answer that was taken back and is filled in again. */
  readonly insteadOf?: string
}

/** Keys that wait: when somebody asked, and from when on they are those of the organisation. */
export type Pending = { readonly gevraagdOp: string; readonly vanaf: string }

/** Where somebody is in the page. */
export type Stage =
  | { readonly at: 'busy'; readonly what: string }
  | { readonly at: 'login'; readonly why?: string }
  | Enrolling
  /** New keys wait to come in the place of lost ones; `next` is where one is without that. */
  | { readonly at: 'recovering'; readonly session: SessionInfo; readonly pending: Pending; readonly next: Stage }
  | { readonly at: 'code'; readonly session: SessionInfo; readonly born: Born; readonly isWrong: boolean }
  | Remembering
  | Locked
  /** A colleague's device is waited for, to let this one in. */
  | { readonly at: 'newcomer'; readonly session: SessionInfo; readonly code: string; readonly stop: () => void }
  /** A colleague is waited for. */
  | { readonly at: 'colleague'; readonly session: SessionInfo; readonly asked: Asked; readonly stop: () => void }
  | {
      readonly at: 'work'
      readonly office: Office
      /** Name of the section that is shown. */
      readonly section: string
      /** How many times somebody asked for the section where they were. */
      readonly visits?: number
      /** What waits as rows; absent until it was read for the first time. */
      readonly waiting?: Waiting
      /** What left from this page. */
      readonly outgoing: readonly SentRow[]
      /** What did not arrive as it should. */
      readonly notices: readonly Notice[]
      /** The code of what did not go the last time that somebody did something. */
      readonly mishap?: string | undefined
      readonly open?: { readonly message: Arrived; readonly model: MessageModel; readonly draft?: KeptDraft }
      readonly filling?: Filling
    }

/** Keys are to be made; `before` are those of the address book, when all that opened them is lost; `told` is the word of a login. */
export type Enrolling = {
  readonly at: 'enrol'
  readonly session: SessionInfo
  readonly before?: readonly ParticipantKey[]
  readonly told?: string
}

/** Somebody may have this device remembered; `next` goes on, with or without. */
export type Remembering = {
  readonly at: 'device'
  readonly session: SessionInfo
  readonly keys: Omit<NewDevice, 'naam'>
  /** Passkeys that other devices have. */
  readonly known?: readonly string[]
  readonly next: () => Promise<void>
  readonly why?: NoPasskey | 'te veel'
}

/** The keys in force, locked; `why` says what of opening did not go. */
export type Locked = {
  readonly at: 'unlock'
  readonly session: SessionInfo
  readonly set: string
  readonly devices: readonly LockedDevice[]
  readonly why?:
    'vervangen' | 'ingetrokken' | 'ingeschreven' | 'code' | 'collega' | 'niet toegelaten' | 'vreemd' | NoPasskey
  /** The word that a login came back with. */
  readonly told?: string
  /** What the recovery code locks, when the server gave it. */
  readonly coded?: string
}

/** Where somebody works. */
export type Work = Extract<Stage, { at: 'work' }>

/** What somebody can do. */
export type Actions = {
  /** What colleagues ask of who is logged in. */
  readonly colleagues: Colleagues
  readonly logIn: () => void
  readonly logOut: () => void
  readonly bear: () => void
  /** All that opens the keys is lost. */
  readonly lose: () => void
  /** Stops what waits to come in the place of the keys, or goes on as it is. */
  readonly stopRecovery: () => void
  readonly passRecovery: () => void
  readonly back: () => void
  /** The end of the code, as it was typed back. */
  readonly proveCode: (typed: string) => void
  readonly remember: (naam: string) => void
  readonly goOn: () => void
  readonly unlock: (code: string) => void
  readonly unlockHere: () => void
  /** Asks a colleague's device to let this one in. */
  readonly askIn: () => void
  readonly list: () => void
  /** Leads to where the section that is shown begins. */
  readonly again: () => void
  readonly read: (message: Arrived) => void
  readonly answer: (message: Arrived, type: MessageId) => void
  /** Takes a message off the list that asks no answer. */
  readonly finish: (message: Arrived) => void
  /** Says that a notice was seen. */
  readonly dismiss: (id: string) => void
  /** Goes on with what was filled in before. */
  readonly goOnWith: (message: Arrived, draft: KeptDraft) => void
  readonly fill: (draft: Draft) => void
  readonly send: () => void
  /** Goes on with an answer that was taken back. */
  readonly resume: (entry: HeldEntry) => void
}

/** The stage as it stands, how to show another, and how to do what may fail. */
export type Running = {
  readonly now: () => Stage
  readonly show: (stage: Stage) => void
  readonly attempt: (act: () => Promise<void>) => void
}
