/** Reads the whole standard: what every generator starts from. */
import { lawFolder, lawVersions, readLaw, readRules } from '../schemas/read.ts'
import type { LawVersion } from '../schemas/read.ts'
import type { Rule } from '../schemas/index.ts'

/** One module version: its schemas and its rules. */
export type StandardVersion = { readonly law: LawVersion; readonly rules: readonly Rule[] }

/**
 * Every module version of the law, sorted by module and version.
 * @throws ToolkitFailure `law-broken` when a file is not JSON.
 */
export function readStandard(folder: string = lawFolder()): readonly StandardVersion[] {
  return lawVersions(folder).map(({ module, version }) => ({
    law: readLaw(module, version, folder),
    rules: readRules(module, version, folder),
  }))
}
