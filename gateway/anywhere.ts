/** What of a gateway runs in a browser too: sending and receiving, over a client and files that are handed in. */
export { openGateway } from './gateway.ts'
export type { Gateway } from './gateway.ts'
export type { Files } from './files.ts'
export type { SealedHere } from './options.ts'
export type { HubAnswer, HubClient } from './hub-client.ts'
export type { Arrived, LogEntry, SentStatus } from './records.ts'
