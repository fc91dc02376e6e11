/** `skp diff`: compares two versions, two schemas or two folders of them. */
import type { Command } from 'commander'
import { compare, compareWithRevision, diffReporters, readSide } from '../../governance/index.ts'
import type { Comparison, DiffFormat } from '../../governance/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Outcome } from '../exit-codes.ts'
import { formatOption, langOption } from '../options.ts'
import { toolVersion } from '../tool-version.ts'

type DiffOptions = {
  readonly against?: string
  readonly law?: string
  readonly lang: 'nl' | 'en'
  readonly format: DiffFormat
  readonly allowUnknown?: true
}

/** Adds `diff`. */
export function addDiff(program: Command, desk: Desk, outcome: Outcome): void {
  program
    .command('diff')
    .description('compare two versions: what changes, whom it breaks and with which message, who moves first')
    .argument('[old]', 'module@version, module@version/Bericht, a schema file, or a folder of schemas')
    .argument('[new]', 'the same')
    .option('--against <revision>', 'compare the law in a git revision with the law as it stands now')
    .option('--law <folder>', 'folder of the law; that of this package without it')
    .addOption(formatOption(Object.keys(diffReporters)))
    .addOption(langOption())
    .option('--allow-unknown', 'count a verdict that could not be given as no break')
    .addHelpText(
      'after',
      `
Examples:
  skp diff schuldregeling@1.1 schuldregeling@2.0
  skp diff schuldregeling@1.1 schuldregeling@2.0 --format html > wijziging.html
  skp diff --against main                    what the working tree changes
  skp diff schemas-old/ schemas-new/         any JSON Schemas: draft-07, 2019-09, 2020-12

Exit codes: 0 nothing breaks, 1 something breaks for senders or for receivers, 2 wrong usage or a broken schema.`,
    )
    .action(async (old: string | undefined, young: string | undefined, options: DiffOptions) => {
      const comparison = await comparisonOf(old, young, { options, desk })
      const { lang, format } = options
      await desk.print(diffReporters[format](comparison, { lang, colour: desk.colour, toolVersion: toolVersion() }))
      outcome(breaks(comparison, options) ? exitCodes.findings : exitCodes.well)
    })
}

type Asked = { readonly options: DiffOptions; readonly desk: Desk }

async function comparisonOf(
  old: string | undefined,
  young: string | undefined,
  { options: { against, law }, desk: { folder } }: Asked,
): Promise<Comparison> {
  const reading = { folder, ...(law === undefined ? {} : { law }) }
  if (against !== undefined) {
    if (young !== undefined) throw new ToolkitFailure('usage', '--against takes at most one module@version beside it')
    return compareWithRevision(against, { ...reading, ...(old === undefined ? {} : { what: old }) })
  }
  if (old === undefined || young === undefined)
    throw new ToolkitFailure('usage', 'give two things to compare, or --against <revision>; skp diff --help tells more')
  return compare(await readSide(old, reading), await readSide(young, reading))
}

function breaks({ verdicts }: Comparison, { allowUnknown }: DiffOptions): boolean {
  return Object.values(verdicts).some(
    (verdict) => verdict === 'breaks' || (verdict === 'unknown' && allowUnknown !== true),
  )
}
