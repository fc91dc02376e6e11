/** Compares two results at the desk. */
import { compareResults, tellDifference } from '../../conformance/index.ts'
import type { Language } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import { exitCodes } from '../exit-codes.ts'
import type { ExitCode } from '../exit-codes.ts'
import { resultIn } from './evidence-files.ts'
import { columns } from './report-setting.ts'

/** What was typed of a comparison. */
export type CompareOptions = { readonly format: 'pretty' | 'json'; readonly lang: Language }

/** Tells the difference from the first result to the second; worse is a finding. */
export async function compareFiles(
  [before, after]: readonly [string, string],
  { format, lang }: CompareOptions,
  desk: Desk,
): Promise<ExitCode> {
  const difference = compareResults(resultIn(before, desk), resultIn(after, desk))
  const text =
    format === 'json' ? `${JSON.stringify(difference, null, 2)}\n` : tellDifference(difference, lang, columns)
  await desk.print(text)
  return difference.slechter.length === 0 ? exitCodes.well : exitCodes.findings
}
