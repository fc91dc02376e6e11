import type { Change } from './changes.mjs'
import type { Compiler } from './compiler.mjs'
export type DrawnChange = Change & { readonly file: string; readonly line: number }
export function hashOfRoom(room: string): string
export function draw(
  room: string,
  setting: {
    readonly seed: number
    readonly count: number
    readonly compiler?: (sources: readonly string[]) => Compiler
  },
): { readonly drawn: readonly DrawnChange[]; readonly refused: number; readonly of: number }
