/**
 * Joining: the application of an organisation as data, and the steps by which it becomes a participant. It keeps nothing and
 * asks nobody: files, the address book and the time are handed in.
 */
export { newApplication } from './application.ts'
export type {
  Agreement,
  AgreementText,
  Application,
  ApplicationDetails,
  ApplicationFault,
  ApplicationVerdict,
} from './application.ts'
export { readDetails } from './read-details.ts'
export { readDraft } from './read-draft.ts'
export type { ApplicationDraft } from './read-draft.ts'
export { takeStep } from './take-step.ts'
export type { Taking } from './take-step.ts'
export { ownSteps, signingStep } from './own-steps.ts'
export { signingNonce, signingOf, textDigest } from './signing.ts'
export type { Signing } from './signing.ts'
