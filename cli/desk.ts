/** What a command may touch of the outside world: handed in, so that a command is a function of it. */
import type { Readable } from 'node:stream'

export type Desk = {
  /**
   * The result, on standard output; waits when the reader is slower than we are. False when nobody takes it any more: what
   * is done for the output alone may stop then, and the outcome stays what it is.
   */
  readonly print: (text: string) => Promise<boolean>
  /** Talk, on standard error; waits for nobody. */
  readonly talk: (text: string) => void
  readonly input: Readable
  /** Folder that relative paths start from and are shown against. */
  readonly folder: string
  /** Characters that fit on a line of standard output. */
  readonly width: number
  /** True when standard output is a terminal that wants colours (https://no-color.org). */
  readonly colour: boolean
  /** True when standard error is a terminal: then progress may be shown. */
  readonly progress: boolean
  /** Milliseconds of a steady clock. */
  readonly now: () => number
  /** The time of day. */
  readonly clock: () => Date
  readonly randomUuid: () => string
  /** From 0 up to 1. */
  readonly random: () => number
  /** Aborted when the user asks to stop (ctrl-C); asking for it takes over what ctrl-C does. */
  readonly untilStopped: () => AbortSignal
}
