/** What a field is told: where it stands, what stands in it, what was found there, and how to change it. */
import type { Draft } from './draft.ts'

/** A sentence at a place of the message. */
export type Remark = {
  readonly pointer: string
  readonly text: string
  readonly isFault: boolean
  /** Of how sending went, and not of what is filled in. */
  readonly isOfSending?: true
}

/** One field. */
export type FieldSetting = {
  readonly pointer: string
  readonly required: boolean
  readonly draft: Draft
  readonly remarks: readonly Remark[]
  /** Puts a draft at a place; the same function as long as the form is open. */
  readonly put: (pointer: string, draft: Draft) => void
  /** The heading that names it already, by its id. */
  readonly heading?: string | undefined
}

/** Whether a field would look the same. */
export function isSameField(one: FieldSetting, other: FieldSetting): boolean {
  return one.pointer === other.pointer && one.draft === other.draft && one.remarks === other.remarks
}
