/** The desk as others may look at it: the program with all its commands, to describe and not to run. */
export { createProgram } from './program.ts'
export type { Desk } from './desk.ts'
