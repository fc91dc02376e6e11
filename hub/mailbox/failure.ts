/** The error for when a store could not do what was asked, such as with a full disk. */

/**
 * The store failed; nothing of what was asked was done.
 *
 * @since 0.1.0
 * @beta
 */
export class MailboxFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'MailboxFailure'
  }
}
