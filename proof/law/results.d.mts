/** How strong the kit of a version is, and what that was measured on. */
export type Strength = {
  readonly schemaset: string
  readonly cases: string
  readonly mutants: number
  readonly killed: number
  readonly equivalent: number
  readonly survivors: readonly string[]
  readonly commit: string
  readonly date: string
}
export declare const leastScore: number
export declare function readStrengths(): Readonly<Record<string, Strength>>
export declare function readReasons(): readonly { readonly survivors: string; readonly reason: string }[]
export declare function reasonFor(survivor: string): string | undefined
export declare function measuredOn(name: string): { readonly schemaset: string; readonly cases: string }
export declare function scoreOf(strength: Pick<Strength, 'mutants' | 'killed' | 'equivalent'>): number
