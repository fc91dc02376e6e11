/**
 * A participant's side of the exchange: checks and seals what the own business system sends, opens and checks what comes
 * in, and confirms it to the hub. For Node.
 */
export type { RenewalTrouble } from './address-book.ts'
export { checkChoreography } from './choreography.ts'
export type { ChoreographySetting } from './choreography.ts'
export type { Converted, NotConverted } from './converted.ts'
export { diskFiles } from './durable.ts'
export type { Files } from './files.ts'
export { openGateway } from './gateway.ts'
export type { Gateway } from './gateway.ts'
export type { GatewayState } from './state.ts'
export { headingOf } from './heading.ts'
export type { Heading } from './heading.ts'
export type { HistoryState } from './history/history.ts'
export type { HubAnswer, HubClient } from './hub-client.ts'
export { httpHubClient } from './http-hub-client.ts'
export type { HubAccess } from './http-hub-client.ts'
export type { GatewayOptions, HandOver, RejectedArrival } from './options.ts'
export type { Arrived, LogEntry, Sent, SentStatus } from './records.ts'
export type { EndedStatus, Submitted } from './submit.ts'
export { startSidecar } from './sidecar.ts'
export type { Sidecar, SidecarOptions } from './sidecar.ts'
