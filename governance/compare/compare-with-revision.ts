/** Compares the law as it stood in a git revision with the law as it stands now. */
import { basename, dirname } from 'node:path'
import { readLawSide } from '../source/read-law-side.ts'
import { withRevision } from '../source/read-revision.ts'
import { lawSource, readPick } from '../source/read-side.ts'
import type { ReadSideOptions } from '../source/read-side.ts'
import { compareSides } from './compare.ts'
import type { CompareOptions } from './compare-options.ts'
import type { Comparison } from './comparison.ts'

/**
 * The comparison of the whole law, or of the part that `what` names (`module@version`, `module@version/Bericht`).
 * @throws ToolkitFailure `usage` when git or the revision is not there.
 * @since 0.1.0
 * @beta
 */
export async function compareWithRevision(
  revision: string,
  { what, ...reading }: ReadSideOptions & { readonly what?: string },
  options: CompareOptions = {},
): Promise<Comparison> {
  const source = lawSource(reading.folder, reading.law)
  const pick = (what === undefined ? undefined : readPick(what)) ?? {}
  const [root, folder] = [dirname(source.folder), basename(source.folder)]
  const suffix = what === undefined ? '' : ` ${what}`
  const before = withRevision({ root, folder, revision }, (copy) =>
    readLawSide(`${revision}${suffix}`, { folder: copy, shown: `${revision}:${source.shown}` }, pick),
  )
  return compareSides(before, readLawSide(what ?? source.shown, source, pick), options)
}
