/** What the page shows: one stage at a time, and what is known in it. */
import type { Arrived, Sent } from '../../gateway/anywhere.ts'
import type { MessageId, MessageModel } from '../../schemas/index.ts'
import type { Draft } from './form/draft.ts'
import type { Remark } from './form/field-setting.ts'
import type { Born } from './keys/organisation-keys.ts'
import type { Office } from './office.ts'
import type { SessionInfo } from './server.ts'

/** An answer that is being filled in. */
export type Filling = {
  readonly question: Arrived
  readonly model: MessageModel
  readonly id: string
  readonly draft: Draft
  readonly remarks: readonly Remark[]
}

/** An answer on its way, as far as the hub said. */
export type Outgoing = { readonly naam: string; readonly id: string; readonly status: Sent['status'] }

/** Where somebody is in the page. */
export type Stage =
  | { readonly at: 'busy'; readonly what: string }
  | { readonly at: 'login'; readonly why?: string }
  | { readonly at: 'enrol'; readonly session: SessionInfo }
  | { readonly at: 'code'; readonly session: SessionInfo; readonly born: Born }
  | { readonly at: 'unlock'; readonly session: SessionInfo; readonly locked: string; readonly isWrong: boolean }
  | {
      readonly at: 'work'
      readonly office: Office
      /** Name of the section that is shown. */
      readonly section: string
      readonly inbox: readonly Arrived[]
      readonly outgoing: readonly Outgoing[]
      readonly open?: { readonly message: Arrived; readonly model: MessageModel }
      readonly filling?: Filling
    }

/** Where somebody works. */
export type Work = Extract<Stage, { at: 'work' }>

/** What somebody can do. */
export type Actions = {
  readonly logIn: () => void
  readonly logOut: () => void
  readonly bear: () => void
  readonly confirmKeys: () => void
  readonly unlock: (code: string) => void
  readonly list: () => void
  readonly read: (message: Arrived) => void
  readonly answer: (message: Arrived, type: MessageId) => void
  readonly fill: (draft: Draft) => void
  readonly send: () => void
}

/** The stage as it stands, how to show another, and how to do what may fail. */
export type Running = {
  readonly now: () => Stage
  readonly show: (stage: Stage) => void
  readonly attempt: (act: () => Promise<void>) => void
}
