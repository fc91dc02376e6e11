/**
 * The hub: passes sealed messages on that it cannot read, refuses what is off-spec, keeps nothing after delivery or five
 * working days, and signs for what became of each. It has no unsealing code.
 */
export { createHub } from './hub.ts'
export type { Hub, Listening } from './hub.ts'
export type { Arrivals } from './arrivals.ts'
export { standardLimits } from './options.ts'
export type { HubLog, HubOptions, Limits, Mode, RejectedMessage, Shared } from './options.ts'
export type { Mailbox } from './mailbox/mailbox.ts'
export { createNotary } from './notary.ts'
export type { Notary } from './notary.ts'
export { MailboxFailure } from './mailbox/failure.ts'
export { memoryMailbox } from './mailbox/memory.ts'
export { openSqliteMailbox, sqliteAvailable } from './mailbox/sqlite.ts'
export { problems } from './problems.ts'
export type { ProblemCode } from './problems.ts'
export { apiVersion } from './http/route.ts'
