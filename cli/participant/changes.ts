/** What the options of `skp participant add` and `change` change of an entry. */
import { contentFaults, dayOf } from '../../directory/index.ts'
import type { DirectoryContent, Participant } from '../../directory/index.ts'
import { parseVersionId, ToolkitFailure } from '../../schemas/index.ts'
import { mustBeGood } from '../exchange/edit-home.ts'
import { knownName } from '../exchange/known-name.ts'

export type ChangeOptions = {
  readonly name?: string
  readonly kind?: readonly string[]
  readonly module?: readonly string[]
  readonly flag?: readonly string[]
  readonly terms?: string
  readonly category?: string
  readonly supplier?: readonly string[]
}

/** Members that the options change, with every name looked up in the catalogue. */
export function changesOf(
  { name, kind, module, flag, terms, category, supplier }: ChangeOptions,
  now: Date,
): Partial<Participant> {
  const none = (list: readonly string[]): readonly string[] => (list.length === 1 && list[0] === '-' ? [] : list)
  const accepted = terms === '-' ? null : { versie: terms ?? '', aanvaardOp: dayOf(now) }
  return {
    ...(name === undefined ? {} : { naam: name }),
    ...(kind === undefined ? {} : { soorten: kind.map((each) => knownName('kind', each)) }),
    ...(module === undefined ? {} : { modules: grouped(module.map((each) => knownName('module', each))) }),
    ...(flag === undefined ? {} : { vlaggen: none(flag).map((each) => knownName('flag', each)) }),
    ...(terms === undefined ? {} : { voorwaarden: accepted }),
    ...(category === undefined ? {} : { tariefcategorie: category }),
    ...(supplier === undefined ? {} : { gemachtigd: none(supplier) }),
  }
}

function grouped(names: readonly string[]): Participant['modules'] {
  const modules = new Map<string, string[]>()
  for (const { module, version } of names.flatMap((name) => parseVersionId(name) ?? []))
    modules.set(module, [...(modules.get(module) ?? []), version])
  return [...modules].map(([module, versies]) => ({ module, versies }))
}

/** The participant with this OIN. */
export function participantOf({ deelnemers }: DirectoryContent, oin: string): Participant {
  const found = deelnemers.find((each) => each.oin === oin)
  if (found !== undefined) return found
  throw new ToolkitFailure('usage', `no participant ${oin}; there are ${deelnemers.map((each) => each.oin).join(', ')}`)
}

/** Looks at the whole book with this entry in it, before anything is made for it. */
export function checkNewcomer(content: DirectoryContent, entry: Participant): void {
  mustBeGood(contentFaults({ ...content, deelnemers: [...content.deelnemers, entry] }))
}
