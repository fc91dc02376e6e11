/** Section: what every part of the portal is, and where everybody begins. */
import type { ComponentType } from 'preact'
import type { Office } from './office.ts'

/** A part of the portal; its page is made with what somebody works with. */
export type Section = {
  /** Stands after `#` in the address; never says anything of a message. */
  readonly name: string
  readonly title: string
  readonly page: ComponentType<{ readonly office: Office }>
  /** Whether who presses its name once more begins there anew: nothing is lost by that. */
  readonly isKept?: true
}

/** The section where everybody begins: the messages. */
export const firstSection = 'berichten'
