/** Every message of every module with more than one version, with every other version it could be converted to. */
import { createConverter } from '../../conversions/index.ts'
import type { MessageId } from '../../schemas/index.ts'
import { lawVersions, readConversions, readLaw } from '../../schemas/read.ts'
import { validate } from '../../validator/index.ts'

export const laws = readConversions()
export const converter = createConverter(laws, validate)

export type PairOfVersions = MessageId & { readonly target: string }

const versions = lawVersions()

export const everyPair: readonly PairOfVersions[] = versions.flatMap(({ module, version }) =>
  versions
    .filter((other) => other.module === module && other.version !== version)
    .flatMap((other) =>
      Object.keys(readLaw(module, version).messages).map((type) => ({ module, version, type, target: other.version })),
    ),
)

export function printPair({ module, version, type, target }: PairOfVersions): string {
  return `${module}@${version}/${type} to ${target}`
}
