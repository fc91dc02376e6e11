/** Reads the whole standard: what every generator starts from. */
import { ToolkitFailure } from '../schemas/index.ts'
import type { Rule } from '../schemas/index.ts'
import { lawFolder, lawVersions, readLaw, readRules } from '../schemas/read.ts'
import type { LawVersion } from '../schemas/read.ts'

/** One module version: its schemas and its rules. */
export type StandardVersion = { readonly law: LawVersion; readonly rules: readonly Rule[] }

/** Told of a version whose law is broken; that version is then left out. */
export type OnBroken = (failure: ToolkitFailure) => void

/**
 * Every module version of the law, sorted by module and version.
 * @throws ToolkitFailure `law-broken` when a file is not JSON or holds no rules, unless `onBroken` is there to be told.
 */
export function readStandard(onBroken?: OnBroken, folder: string = lawFolder()): readonly StandardVersion[] {
  return lawVersions(folder).flatMap(({ module, version }) =>
    unlessBroken(onBroken, () => {
      const rules = readRules(module, version, folder)
      if (!Array.isArray(rules) || rules.some(({ berichten }) => !Array.isArray(berichten)))
        throw new ToolkitFailure(
          'law-broken',
          `schemas/${module}/${version}/regels.json is no list of rules for messages`,
        )
      return [{ law: readLaw(module, version, folder), rules }]
    }),
  )
}

/** What `make` gives, or nothing when the law is broken and there is somebody to tell. */
export function unlessBroken<Made>(onBroken: OnBroken | undefined, make: () => readonly Made[]): readonly Made[] {
  try {
    return make()
  } catch (failure) {
    if (onBroken === undefined || !(failure instanceof ToolkitFailure)) throw failure
    onBroken(failure)
    return []
  }
}
