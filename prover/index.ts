/**
 * Proof about JSON Schemas: is every value that one JSON Schema accepts also accepted by another; a witness when not. Knows nothing of this
 * standard, and takes any schema of 2020-12, 2019-09 or draft-07.
 */
export { subset } from './subset.ts'
export type { Subset, SubsetOptions } from './subset.ts'
export { checkSchema, createAjv } from './confirm/ajv.ts'
export type { Ajv, AjvError } from './confirm/ajv.ts'
export { sizeOf } from './json.ts'
export type { Reason, ReasonCode } from './reason.ts'
export { dialects, knownDialect } from './read/dialect.ts'
export type { Dialect } from './read/dialect.ts'
export { dataKeywords, schemaKeywords } from './read/keywords.ts'
export { SchemaFault } from './read/schema-fault.ts'
export { shrink } from './shrink.ts'
export { tellReason } from './words.ts'
