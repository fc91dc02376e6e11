import type { Kit } from '../../conformance/index.ts'
import type { VersionId } from '../../schemas/index.ts'
export declare function strengthOf(
  version: VersionId,
  kit: Pick<Kit, 'files'>,
  wanted?: (name: string) => boolean,
): Promise<{
  readonly mutants: number
  readonly killed: number
  readonly equivalent: number
  readonly survivors: readonly string[]
}>
