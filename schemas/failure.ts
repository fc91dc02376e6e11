/**
 * ToolkitFailure: the outside world failed us (a file, an option, a broken law). Mistakes in messages are findings;
 * our own mistakes are plain errors.
 *
 * @since 0.1.0
 * @public
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

/**
 * A broken world: a file, a law or an installation that is not as it must be.
 *
 * @since 0.1.0
 * @public
 */
export class ToolkitFailure extends Error {
  readonly code: FailureCode
  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ToolkitFailure'
    this.code = code
  }
}
