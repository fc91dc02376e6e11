/**
 * The listener: what every HTTP listener of ours does alike, from reading a request to telling in problem+json what is wrong
 * with it. It is handed its routes and its problems, and knows nothing of a hub or a gateway.
 */
export { addressOf, boundConnections, isStranger } from './connections.ts'
export type { ConnectionLimits } from './connections.ts'
export { createListener } from './listener.ts'
export type { Listener } from './listener.ts'
export { listenerProblems } from './listener-problems.ts'
export type { ProblemRow } from './listener-problems.ts'
export { isLoopback } from './loopback.ts'
export { patience } from './patience.ts'
export { takesCoding } from './negotiate.ts'
export { createPlaces } from './places.ts'
export { problemBody, problemTable } from './problem.ts'
export type { Problem, ProblemFault } from './problem.ts'
export { createRate } from './rate.ts'
export type { Rate } from './rate.ts'
export { readQuery } from './query.ts'
export type { Query } from './query.ts'
export { mediaTypes, routeMaker } from './route.ts'
export type { Answer, Asked, Route } from './route.ts'
export type { Leg } from './setting.ts'
export { onWire, wireFinding } from './wire-finding.ts'
