/** The review chamber: proves what a change of the standard does, or shows the message that breaks. */
export { bundle, messageSchema } from './bundle.ts'
export { SchemaFault } from './subset/read/schema-fault.ts'
export { subset } from './subset/subset.ts'
export type { Subset, SubsetOptions } from './subset/subset.ts'
export { tellReason } from './subset/words.ts'
export type { Reason, ReasonCode } from './subset/reason.ts'
