/** Frozen: whether a version still says what it said when it was released. */
import { printVersionId } from '../../schemas/index.ts'
import { catalogVersion, schemaSetDigest } from '../../schemas/read.ts'
import { claim } from './lint-rule.ts'
import type { Claim, LawSubject } from './lint-rule.ts'

/** What is wrong with the freezing of a version: other contents than were frozen, or a status without a digest. */
export function frozenChanges({ law, rules, catalog }: LawSubject): readonly Claim[] {
  const version = catalogVersion(catalog, law)
  if (version === undefined) return []
  const name = printVersionId(law)
  if (version.status !== 'concept' && version.digest === undefined)
    return [claim('frozen-without-digest', { version: name, status: version.status })]
  if (version.digest === undefined || version.digest === schemaSetDigest([{ law, rules }])) return []
  return [claim('frozen-changed', { version: name })]
}
