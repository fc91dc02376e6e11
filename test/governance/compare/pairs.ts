/** All pairs of versions of the standard, compared once for every test that looks at them. */
import { compareSides } from '../../../governance/compare/compare.ts'
import type { Comparison, Direction, Verdict } from '../../../governance/compare/comparison.ts'
import { readSide } from '../../../governance/source/read-side.ts'
import { lawVersions } from '../../../schemas/read.ts'
import { house } from '../../cli/run-skp.ts'

export type ComparedPair = { readonly old: string; readonly new: string; readonly comparison: Comparison }

/** From each version to each later one of the same module. */
export const versionPairs = lawVersions().flatMap((old) =>
  lawVersions()
    .filter(({ module, version }) => module === old.module && version > old.version)
    .map((young) => ({ old: `${old.module}@${old.version}`, new: `${young.module}@${young.version}` })),
)

export async function compareVersions(old: string, young: string): Promise<Comparison> {
  return compareSides(await readSide(old, { folder: house }), await readSide(young, { folder: house }))
}

/** Every break that a comparison claims. */
export function breaksIn({ messages }: Comparison) {
  return messages.flatMap((message) =>
    [message.verdicts, ...message.changes.map(({ verdicts }) => verdicts)].flatMap((verdicts) =>
      (Object.entries(verdicts) as [Direction, Verdict][]).flatMap(([direction, verdict]) =>
        verdict.answer === 'breaks' ? [{ message, direction, verdict }] : [],
      ),
    ),
  )
}
