/** The errors for when a store could not do what was asked, such as with a full disk. */

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

/** There is no room for it. `again`: room was made since, for what must go on. */
export class NoRoom extends MailboxFailure {
  readonly again: boolean

  constructor(again: boolean, options?: ErrorOptions) {
    super('there is no room for new messages', options)
    this.again = again
  }
}
