/** The portal's server: logs people in, carries sealed messages, keeps what the browser encrypted. It cannot read. */
export { createPortal } from './server/portal.ts'
export type { Portal, PortalListening } from './server/portal.ts'
export type { EnrolmentRequest, PortalOptions } from './server/options.ts'
export type { Organisation } from './server/organisation.ts'
export { judgeEnrolment } from './server/judge-enrolment.ts'
export { memoryStore } from './server/memory-store.ts'
export { openSqliteStore } from './server/sqlite-store.ts'
export type { BrokerSetting } from './server/broker.ts'
