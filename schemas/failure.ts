/**
 * ToolkitFailure: the outside world failed us (a file, an option, a broken law). Mistakes in messages are findings;
 * our own mistakes are plain errors.
 */
export type FailureCode =
  | 'file-not-found'
  | 'file-unreadable'
  | 'no-messages-found'
  | 'unknown-message'
  | 'unknown-rule'
  | 'usage'
  | 'law-broken'
  | 'not-built'

export class ToolkitFailure extends Error {
  readonly code: FailureCode
  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ToolkitFailure'
    this.code = code
  }
}
