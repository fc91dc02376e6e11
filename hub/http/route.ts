/** The hub's routes as rows: what a listener's route works on here, and who calls it. */
import { routeMaker } from '../../listener/index.ts'
import type * as listener from '../../listener/index.ts'
import type { ProblemCode } from '../problems.ts'
import type { Exchange } from '../service.ts'
import type { Caller } from './caller.ts'

/** Media type of a sealed message. */
export const eventType = 'application/cloudevents+json'

/**
 * The version of the contract in full; a test holds it against `info.version`.
 *
 * @since 0.1.0
 * @beta
 */
export const apiVersion = '1.0.0'

export type Route = listener.Route<Exchange, Caller, ProblemCode>

export type Answer = listener.Answer<ProblemCode>

/** Makes a route for participants, or for anyone when it is public. */
export const route = routeMaker<Exchange, Caller, ProblemCode>()
