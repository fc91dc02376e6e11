/** The exit codes of every `skp` command. */
export const exitCodes = {
  /** All is well. */
  well: 0,
  /** A message was refused, or a comparison found breaking changes. */
  findings: 1,
  /** Wrong usage, input that cannot be read, or output that cannot be written. */
  usage: 2,
  /** Our own mistake. */
  bug: 3,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** Takes the exit code of a command that ran to its end. */
export type Outcome = (code: ExitCode) => void
