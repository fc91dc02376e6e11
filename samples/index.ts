/**
 * Test messages made from the law: valid ones, ones on every boundary, and ones with exactly one fault beside the
 * finding that must follow. Synthetic data only. It judges nothing; for properties with fast-check see `arbitraries.ts`.
 *
 * @example
 * import { sampleMessages } from 'schuldenknooppunt/samples'
 *
 * for (const { message } of sampleMessages({ message: 'schuldregeling@2.0/Saldoverzoek', seed: 1, count: 10 }))
 *   console.log(JSON.stringify(message))
 */
export type { Json, JsonObject } from '../json/index.ts'
export { sampleMessages } from './sample-messages.ts'
export type { Sample, SampleOptions } from './sample-messages.ts'
export { messageNames, samplerOf } from './message-samplers.ts'
export type { MessageName } from './message-samplers.ts'
export { samplerFor } from './sampler.ts'
export type { Sampler } from './sampler.ts'
export { boundaryMessages, drawBoundary } from './boundary.ts'
export type { BoundaryMessage, BoundaryMessages, SkippedBoundary } from './boundary.ts'
export { drawFault, faultyMessages, faultyShapes } from './faults.ts'
export type { FaultyMessage } from './fault.ts'
export { messageBreaking } from './rule-faults.ts'
export { messageTellingApart } from './telling-apart.ts'
export type { Readings } from './telling-apart.ts'
export { faultyTexts } from './text-faults.ts'
export type { FaultyText } from './text-faults.ts'
export { drawPersonFact } from './people.ts'
export type { PersonFact } from './people.ts'
export { seededChoices } from './choices.ts'
export type { Choices } from './choices.ts'
export type { Drawing } from './draw-text.ts'
