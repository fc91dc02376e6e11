import type { Result } from './results.mjs'
import type { Mutant } from './rows.mjs'
export type Verdict = {
  readonly row: Mutant
  readonly verdict: 'killed' | 'survived' | 'broken'
  readonly killedBy?: string
  readonly reason?: string
}
export declare function runMutants(
  rows: readonly Mutant[],
  how: {
    readonly lanes: number
    readonly tell: (progress: Verdict & { readonly done: number }) => void
    /** The test that killed a mutant before is tried first. */
    readonly results: ReadonlyMap<string, Result>
  },
): Promise<readonly Verdict[]>
