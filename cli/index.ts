/** The program `skp` with all its commands: to describe, not to run. */
export { calledName } from './called.ts'
export { createProgram } from './program.ts'
export type { Desk } from './desk.ts'
