/** The portal's server: logs people in, carries sealed messages, keeps what the browser encrypted. It cannot read. */
export { isReplacement, setOfKey } from './key-set.ts'
export { createPortal } from './server/portal.ts'
export type { Portal, PortalOrigins } from './server/portal.ts'
export { knownBroker } from './server/broker-word.ts'
export type {
  EnrolmentRequest,
  KeysVerdict,
  PendingRecovery,
  PortalOptions,
  Recoveries,
  SuccessionRequest,
} from './server/options.ts'
export type { Organisation } from './server/organisation.ts'
export { judgeEnrolment } from './server/judge-enrolment.ts'
export { judgeSigning } from './server/judge-signing.ts'
export type { Applicant, Exchanged, JoiningDesk, JoiningOutcome, Trial } from './server/joining-desk.ts'
export type { KnownBroker } from './server/verified-token.ts'
export type { PortalStore } from './server/store.ts'
export { memoryStore } from './server/memory-store.ts'
export { openSqliteStore } from './server/sqlite-store.ts'
export type { BrokerSetting } from './server/broker-setting.ts'
