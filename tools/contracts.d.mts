export declare const contracts: readonly string[]
export declare function bundleContracts(): string | undefined
export declare function redocly(args: readonly string[]): {
  readonly stdout: string
  readonly stderr: string
  readonly status: number | null
}
