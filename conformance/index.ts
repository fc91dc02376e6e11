/** The exam; today its scripted counterparties and the played case. Hub and gateway are handed in by the desk. */
export { createCaseworker } from './caseworker.ts'
export type { CaseMessage, Caseworker, CaseworkerOptions } from './caseworker.ts'
export { offSpec, renewed, storyAnswers, storyMessage, storyMessages, storyParties } from './story.ts'
