/** The error for when a store could not do what was asked, such as with a full disk. */

/** The store failed; nothing of what was asked was done. */
export class MailboxFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'MailboxFailure'
  }
}
