/** Every message of the law, for laws that hold for all of them. */
import { lawVersions, readLaw } from '../../schemas/read.ts'
import type { MessageId } from '../../schemas/index.ts'

export const allMessages: readonly MessageId[] = lawVersions().flatMap(({ module, version }) =>
  Object.keys(readLaw(module, version).messages).map((type) => ({ module, version, type })),
)

export function printId({ module, version, type }: MessageId): string {
  return `${module}@${version}/${type}`
}
