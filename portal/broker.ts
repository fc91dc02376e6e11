/** A broker for the demo and for tests: gives whatever login is asked for, wrong ones included. Never for real logins. */
export { createTestBroker } from './broker/test-broker.ts'
export type { TestBroker, TestLogin } from './broker/test-broker.ts'
export { eHerkenning } from './server/judge-login.ts'
