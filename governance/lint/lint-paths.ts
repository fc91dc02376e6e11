/** Lints what a person names: paths, or the law. */
import { lawSource, readSide } from '../source/read-side.ts'
import type { ReadSideOptions } from '../source/read-side.ts'
import { lint } from './lint.ts'
import type { LintFinding } from './lint.ts'
import { lintRules } from './rules.ts'
import { lawSubjects, sideSubjects } from './subjects.ts'

/**
 * What lint finds in the whole law.
 *
 * @since 0.1.0
 * @beta
 */
export function lintLaw({ folder, law }: ReadSideOptions): Promise<readonly LintFinding[]> {
  return lint(lawSubjects(lawSource(folder, law)))
}

/**
 * What keeps a law from being read: files that leave the form of their meta-schema, and what the guard of the law says.
 * Everything that is made from a law asks this first; it takes a second, where all of lint takes longer.
 * @throws ToolkitFailure `file-not-found` or `file-unreadable`.
 * @since 0.1.0
 * @beta
 */
export function judgeLaw({ folder, law }: ReadSideOptions): Promise<readonly LintFinding[]> {
  const { 'law-form': form, 'law-profile': profile, 'law-catalogue': catalogue } = lintRules
  const { 'law-csv': csv, 'law-conversion': conversion } = lintRules
  const asked = { 'law-form': form, 'law-profile': profile, 'law-catalogue': catalogue }
  return lint(lawSubjects(lawSource(folder, law)), { ...asked, 'law-csv': csv, 'law-conversion': conversion })
}

/**
 * What lint finds in these files and folders of schemas.
 * @throws ToolkitFailure `file-not-found` or `file-unreadable`.
 * @since 0.1.0
 * @beta
 */
export async function lintPaths(paths: readonly string[], reading: ReadSideOptions): Promise<readonly LintFinding[]> {
  const sides = await Promise.all(paths.map((path) => readSide(path, reading)))
  return lint(sides.flatMap(sideSubjects))
}
