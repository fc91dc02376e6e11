/** Lints what a person names: paths, or the law. */
import { lawSource, readSide } from '../source/read-side.ts'
import type { ReadSideOptions } from '../source/read-side.ts'
import { lint } from './lint.ts'
import type { LintFinding } from './lint.ts'
import { lawSubjects, sideSubjects } from './subjects.ts'

/** What lint finds in the whole law. */
export function lintLaw({ folder, law }: ReadSideOptions): Promise<readonly LintFinding[]> {
  return lint(lawSubjects(lawSource(folder, law)))
}

/**
 * What lint finds in these files and folders of schemas.
 * @throws ToolkitFailure `file-not-found` or `file-unreadable`.
 */
export async function lintPaths(paths: readonly string[], reading: ReadSideOptions): Promise<readonly LintFinding[]> {
  const sides = await Promise.all(paths.map((path) => readSide(path, reading)))
  return lint(sides.flatMap(sideSubjects))
}
