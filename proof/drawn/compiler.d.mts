import type { DrawnChange } from './draw.mjs'
export type Compiler = { readonly refuses: (change: DrawnChange) => boolean }
export function createCompiler(sources: readonly string[]): Compiler
