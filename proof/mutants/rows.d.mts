/** One mutant: what it takes away, of which file, whom that guards, and the test that dies of it. */
export type Mutant = {
  readonly id: string
  /** Requirements (`H-18`) and threats (`T06`) that the protection is for. */
  readonly guards: readonly string[]
  /** File that is guarded, the text that stands in it exactly once, and what stands there without the protection. */
  readonly file: string
  readonly find: string
  readonly replace: string
  /** File of the test, and the beginning or a part of the title when one test of it is enough. */
  readonly test: string
  readonly title?: string
}
export declare const house: string
export declare function readMutants(): readonly Mutant[]
export declare function mutated(text: string, row: Pick<Mutant, 'find' | 'replace'>): string | undefined
