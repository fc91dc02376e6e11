/** MailboxFailure: the store could not do what was asked, such as with a full disk; nothing of it was done. */

export class MailboxFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'MailboxFailure'
  }
}
