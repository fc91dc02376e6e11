/** The line to the hub alone: for whoever carries sealed messages for others. Nothing here opens a seal. */
export { hubConnections } from './http-hub-client.ts'
export type { HubAnswer, HubClient, HubLine } from './hub-client.ts'
