/** `skp diff`: compares two versions, two schemas or two folders of them. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Language } from '../../schemas/index.ts'
import {
  approvedOn,
  compare,
  compareWithRevision,
  diffReporters,
  directions,
  readApprovals,
  readSide,
} from '../../governance/index.ts'
import type { Approved, Comparison, DiffFormat, Verdicts } from '../../governance/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Outcome } from '../exit-codes.ts'
import { day, formatOption, langOption } from '../options.ts'
import { toolVersion } from '../tool-version.ts'

type DiffOptions = {
  readonly against?: string
  readonly law?: string
  readonly lang: Language
  readonly format: DiffFormat
  readonly allowUnknown?: true
  readonly approvals?: string
  readonly on?: string
}

const thing = 'module@version, module@version/Bericht, a schema file, or a folder of schemas'

/** Adds `diff`. */
export function addDiff(program: Command, desk: Desk, outcome: Outcome): void {
  program
    .command('diff')
    .description('compare two versions: what changes, whom it breaks and with which message, who moves first')
    .argument('[old]', thing)
    .argument('[new]', 'the same')
    .option('--against <revision>', 'compare the law in a git revision with the law as it stands now')
    .option('--law <folder>', 'folder of the law; that of this package without it')
    .addOption(formatOption(Object.keys(diffReporters)))
    .addOption(langOption())
    .option('--allow-unknown', 'count a verdict that could not be given as no break')
    .option('--approvals <file>', 'goedkeuringen.json: breaks that were accepted, with reason, role and last day')
    .option('--on <date>', 'day on which approvals must hold (YYYY-MM-DD); today without it', day)
    .addHelpText(
      'after',
      `
Examples:
  skp diff schuldregeling@1.1 schuldregeling@2.0
  skp diff schuldregeling@1.1 schuldregeling@2.0 --format html > wijziging.html
  skp diff --against main                    what the working tree changes
  skp diff schemas-old/ schemas-new/         any JSON Schemas: draft-07, 2019-09, 2020-12

Exit codes: 0 nothing breaks that was not approved, 1 something breaks for senders or for receivers, 2 wrong usage or a broken schema.`,
    )
    .action(async (before: string | undefined, after: string | undefined, options: DiffOptions) => {
      const comparison = await comparisonOf(before, after, { options, desk })
      const { lang, format } = options
      const approved = approvedOf(comparison, options, desk)
      const setting = { lang, colour: desk.colour, toolVersion: toolVersion() }
      await desk.print(diffReporters[format](comparison, approved === undefined ? setting : { ...setting, approved }))
      outcome(breaks(comparison, options, approved) ? exitCodes.findings : exitCodes.well)
    })
}

type DiffRun = { readonly options: DiffOptions; readonly desk: Desk }

async function comparisonOf(
  before: string | undefined,
  after: string | undefined,
  { options: { against, law }, desk: { folder } }: DiffRun,
): Promise<Comparison> {
  const reading = { folder, ...(law === undefined ? {} : { law }) }
  if (against !== undefined) {
    if (after !== undefined) throw new ToolkitFailure('usage', '--against takes at most one module@version beside it')
    return compareWithRevision(against, { ...reading, ...(before === undefined ? {} : { what: before }) })
  }
  if (before === undefined || after === undefined)
    throw new ToolkitFailure(
      'usage',
      `give two things to compare, each ${thing}, or --against <revision>; skp catalog list shows every module@version`,
    )
  return compare(await readSide(before, reading), await readSide(after, reading))
}

function approvedOf(
  comparison: Comparison,
  { approvals, on }: DiffOptions,
  { folder, clock }: Desk,
): Approved | undefined {
  if (approvals === undefined) return undefined
  const asked = on ?? clock().toISOString().slice(0, 10)
  return approvedOn(asked, comparison, readApprovals(resolve(folder, approvals), approvals))
}

/** A message that breaks in a direction in which no single change shows it cannot be approved. */
function breaks({ messages }: Comparison, { allowUnknown }: DiffOptions, approved: Approved | undefined): boolean {
  return directions.some((direction) => {
    const refuses = ({ verdicts }: { readonly verdicts: Verdicts }): boolean =>
      verdicts[direction].answer === 'breaks' || (verdicts[direction].answer === 'unknown' && allowUnknown !== true)
    return messages.filter(refuses).some(({ changes }) => {
      const own = changes.filter(refuses)
      return own.length === 0 || !own.every(({ id }) => approved?.accepted.has(id) === true)
    })
  })
}
