/** A package as it was assembled. */
export type Assembled = {
  readonly name: string
  readonly folder: string
  /** Paths from `folder`, without the manifest and the texts that every package has. */
  readonly files: readonly string[]
  readonly manifest: {
    readonly name: string
    readonly version: string
    readonly bin: Readonly<Record<string, string>>
    readonly imports?: Readonly<Record<string, unknown>>
    readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>
    readonly dependencies?: Readonly<Record<string, string>>
    readonly peerDependencies?: Readonly<Record<string, string>>
    readonly optionalDependencies?: Readonly<Record<string, string>>
  }
}
export declare function assemble(out: string): readonly Assembled[]
