import type { Change } from './changes.mjs'
export type DrawnChange = Change & { readonly file: string; readonly line: number }
export function hashOfRoom(room: string): string
export function draw(
  room: string,
  setting: { readonly seed: number; readonly count: number },
): { readonly drawn: readonly DrawnChange[]; readonly of: number }
