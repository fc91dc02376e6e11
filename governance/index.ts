/** The review chamber: proves what a change of the standard does, or shows the message that breaks. */
export { subset } from './subset/subset.ts'
export type { Subset, SubsetOptions } from './subset/subset.ts'
