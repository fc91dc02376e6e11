import type { Mutant } from './rows.mjs'
/** What became of one mutant, with a hash of the row, the guarded file and the test as they were, and the commit beside. */
export type Result = {
  readonly id: string
  readonly verdict: 'killed' | 'survived' | 'broken'
  readonly file: string
  readonly test: string
  readonly killedBy?: string
  readonly reason?: string
  readonly hash: string
  readonly commit: string
  readonly date: string
}
export declare function readResults(): ReadonlyMap<string, Result>
export declare function hashOf(row: Mutant): string
export declare function unproven(rows: readonly Mutant[], results: ReadonlyMap<string, Result>): readonly Mutant[]
