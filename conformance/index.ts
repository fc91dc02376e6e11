/**
 * Test partners for an exchange: a scripted creditor that answers messages, and an example case from start to end. The
 * conformance exam is built on them; hub and gateway are handed in.
 */
export { createCaseworker } from './caseworker.ts'
export type { CaseMessage, Caseworker, CaseworkerOptions } from './caseworker.ts'
export { offSpec, renewed, storyAnswers, storyMessage, storyMessages, storyParties } from './story.ts'
export type { CaseKind, ExamCase, Expectation, ExpectedFinding } from './exam-case.ts'
export { makeKit } from './kit/make-kit.ts'
export type { Kit, KitRequest } from './kit/make-kit.ts'
export type { KitFile } from './kit/kit-file.ts'
export type { KitManifest } from './kit/manifest.ts'
