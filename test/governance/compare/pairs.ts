/** All pairs of versions of the standard, compared once for every test that looks at them. */
import { compare as compareSides, readSide } from '../../../governance/index.ts'
import type { Comparison, Direction, Verdict } from '../../../governance/index.ts'
import { lawVersions } from '../../../schemas/read.ts'
import { house } from '../../cli/run-skp.ts'

export type ComparedPair = { readonly before: string; readonly after: string; readonly comparison: Comparison }

/** From each version to each later one of the same module. */
export const versionPairs = lawVersions().flatMap((before) =>
  lawVersions()
    .filter(({ module, version }) => module === before.module && version > before.version)
    .map((after) => ({ before: `${before.module}@${before.version}`, after: `${after.module}@${after.version}` })),
)

export async function compareVersions(before: string, after: string): Promise<Comparison> {
  return compareSides(await readSide(before, { folder: house }), await readSide(after, { folder: house }))
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
