/** Says which versions of the law rest on grounds that nobody confirmed, and keeps a hub from production with only those. */
import type { HubOptions } from '../../hub/index.ts'
import { printVersionId, ToolkitFailure } from '../../schemas/index.ts'
import type { VersionId } from '../../schemas/index.ts'
import { catalogModule, catalogVersions, openGrounds, readLaw } from '../../schemas/read.ts'
import type { Catalog } from '../../schemas/read.ts'

type GroundsOf = HubOptions['openGrounds']

/** Looks up the unconfirmed grounds of a version of the law in a folder; each version is read once. */
export function groundsOf({ gronden }: Catalog, folder?: string): GroundsOf {
  const known = new Map<string, ReturnType<GroundsOf>>()
  return ({ module, version }) => {
    const name = printVersionId({ module, version })
    const found = known.get(name) ?? openGrounds(readLaw(module, version, folder), gronden)
    known.set(name, found)
    return found
  }
}

/**
 * The versions that production does not carry, each with the open questions that must be answered first.
 * @throws ToolkitFailure `usage` when nothing is left that it could carry.
 */
export function notCarried(catalog: Catalog, groundsOfVersion: GroundsOf): readonly Uncarried[] {
  const open = catalogVersions(catalog).flatMap((version) => {
    const vragen = groundsOfVersion(version).flatMap(({ grond, vraag }) => vraag ?? grond)
    return vragen.length === 0 ? [] : [{ ...version, vragen }]
  })
  const isOpen = ({ module, version }: VersionId): boolean =>
    open.some((each) => each.module === module && each.version === version)
  // A rejection alone is no exchange: the modules that everyone has answer those of others.
  const own = catalogVersions(catalog).filter(({ module }) => catalogModule(catalog, module)?.voorIedereen !== true)
  if (own.length === 0 || !own.every(isOpen)) return open
  const questions = [...new Set(open.flatMap(({ vragen }) => vragen))].sort().join(', ')
  throw new ToolkitFailure(
    'usage',
    `no version may be carried in production: none rests on confirmed grounds alone. Have ${questions} of spec/open-vragen/grondslagen.md answered and write bevestigd in schemas/grondslagen.json, or make a home for conformance (skp pki)`,
  )
}

/** A version that production does not carry, and the open questions about its grounds. */
export type Uncarried = VersionId & { readonly vragen: readonly string[] }
