/** `skp release`: freezes a version and writes the archive for vendors. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { Command } from 'commander'
import type { Language, VersionId } from '../../schemas/index.ts'
import {
  changeReports,
  lawSource,
  lintReporters,
  readApprovals,
  readPick,
  release,
  writeArchive,
} from '../../governance/index.ts'
import type { Hindrances, LawSource } from '../../governance/index.ts'
import { printVersionId, quotedName, ToolkitFailure, visibleText } from '../../schemas/index.ts'
import { catalogVersions, readCatalog } from '../../schemas/read.ts'
import type { Desk } from '../desk.ts'
import { didYouMean } from '../did-you-mean.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Outcome } from '../exit-codes.ts'
import { day, langOption } from '../options.ts'
import { toolVersion } from '../tool-version.ts'

type ReleaseOptions = {
  readonly from: string
  readonly must: string
  readonly until?: string
  readonly on?: string
  readonly law?: string
  readonly approvals?: string
  readonly archive?: string
  readonly reports?: string
  readonly key?: string
  readonly lang: Language
}

const words = {
  nl: {
    done: (name: string, digest: string) => `${name} is bevroren als ${digest}\n`,
    tooLow: (name: string, least: string) => `Het nummer van ${name} is te laag: ten minste ${least} is nodig.\n`,
    open: (id: string, message: string) => `Niet goedgekeurd: wijziging ${id} in ${message} breekt.\n`,
    lapsed: (id: string) => `De goedkeuring van ${id} is verlopen.\n`,
    unused: (id: string) => `De goedkeuring van ${id} hoort bij geen wijziging die breekt; haal haar weg.\n`,
    archive: (count: number, folder: string) => `${count} bestanden in ${folder}, met ondertekende lijst\n`,
    reports: (count: number, folder: string) => `${count} bladzijden over wat verandert in ${folder}\n`,
  },
  en: {
    done: (name: string, digest: string) => `${name} is frozen as ${digest}\n`,
    tooLow: (name: string, least: string) => `The number of ${name} is too low: at least ${least} is needed.\n`,
    open: (id: string, message: string) => `Not approved: change ${id} in ${message} breaks.\n`,
    lapsed: (id: string) => `The approval of ${id} has lapsed.\n`,
    unused: (id: string) => `The approval of ${id} belongs to no change that breaks; take it out.\n`,
    archive: (count: number, folder: string) => `${count} files in ${folder}, with a signed list\n`,
    reports: (count: number, folder: string) => `${count} pages about what changes in ${folder}\n`,
  },
} as const

/** Adds `release`. */
export function addRelease(program: Command, desk: Desk, outcome: Outcome): void {
  program
    .command('release')
    .description('freeze a version by its digest, with its dates; refuses a number that is too low')
    .argument('<version>', 'module@version')
    .requiredOption('--from <date>', 'date A: the version may be used from this day')
    .requiredOption('--must <date>', 'date B: the version must be used from this day')
    .option('--until <date>', 'date C: the version may not be used from this day')
    .option('--on <date>', 'day of the release, on which approvals must hold; today without it', day)
    .option('--law <folder>', 'folder of the law; that of this package without it')
    .option('--approvals <file>', 'goedkeuringen.json: breaks that were accepted, with reason, role and last day')
    .option(
      '--reports <folder>',
      'write the change report of every pair of versions, and the history, here; generated/wijzigingen beside the law without it, when that is there',
    )
    .option('--archive <folder>', 'write the kit of the version here, with its list signed; needs --key')
    .option('--key <file>', 'private JWK that signs the list of the archive')
    .addOption(langOption())
    .addHelpText(
      'after',
      '\nExample:\n  skp release voorbeeld@2.0 --law mijn-wet --from 2027-01-01 --must 2027-04-01 --approvals goedkeuringen.json',
    )
    .action(async (name: string, options: ReleaseOptions) => {
      outcome(await releaseVersion(name, options, desk))
    })
}

function nearVersion(name: string): string {
  return didYouMean(name, catalogVersions(readCatalog()).map(printVersionId), 'skp status shows every one')
}

async function releaseVersion(name: string, options: ReleaseOptions, desk: Desk) {
  const { module, version, type } = readPick(name) ?? {}
  if (module === undefined || version === undefined || type !== undefined)
    throw new ToolkitFailure('usage', `no module@version ${quotedName(name)}; ${nearVersion(name)}`)
  const { from, must, until, on, law, approvals, archive, key, lang } = options
  if ((archive === undefined) !== (key === undefined))
    throw new ToolkitFailure('usage', '--archive and --key go together')
  const signing = key === undefined ? undefined : readKey(resolve(desk.folder, key), key)
  const source = lawSource(desk.folder, law)
  const { hindrances, digest } = await release(source, {
    module,
    version,
    dates: { infasering: from, overgang: must, ...(until === undefined ? {} : { uitfasering: until }) },
    approvals: approvals === undefined ? [] : readApprovals(resolve(desk.folder, approvals), approvals),
    day: on ?? desk.clock().toISOString().slice(0, 10),
  })
  if (digest === undefined) {
    await desk.print(tellHindrances(name, hindrances, lang))
    return exitCodes.findings
  }
  await desk.print(words[lang].done(name, digest))
  const reports = options.reports ?? besideLaw(source.folder, desk.folder)
  if (reports !== undefined)
    await desk.print(
      words[lang].reports(await writeReports(source, resolve(desk.folder, reports)), visibleText(reports)),
    )
  if (archive !== undefined && signing !== undefined) {
    const files = await kitFiles(source, { module, version })
    await writeArchive(files, { folder: resolve(desk.folder, archive), key: signing })
    await desk.print(words[lang].archive(files.length, visibleText(archive)))
  }
  return exitCodes.well
}

async function kitFiles({ folder }: LawSource, version: VersionId) {
  // Loaded only here: a release without an archive should not wait for it.
  const { makeKit } = await import('../../conformance/index.ts')
  return (await makeKit({ ...version, law: folder, tool: toolVersion() })).files
}

/** The folder with change reports that belongs to this law, as seen from here; nothing when there is none. */
function besideLaw(law: string, from: string): string | undefined {
  const folder = join(dirname(law), 'generated/wijzigingen')
  return existsSync(folder) ? relative(from, folder) : undefined
}

async function writeReports(source: LawSource, folder: string): Promise<number> {
  const reports = await changeReports(source)
  mkdirSync(folder, { recursive: true })
  for (const { path, text } of reports) writeFileSync(join(folder, path), text)
  return reports.length
}

function tellHindrances(name: string, { tooLow, findings, approvals }: Hindrances, lang: Language): string {
  const word = words[lang]
  return [
    ...(tooLow === undefined ? [] : [word.tooLow(name, tooLow)]),
    ...(findings.length === 0 ? [] : [lintReporters.pretty(findings, { lang })]),
    ...approvals.open.map(({ id, message }) => word.open(id, message)),
    ...approvals.lapsed.map(({ wijziging }) => word.lapsed(wijziging)),
    ...approvals.unused.map(({ wijziging }) => word.unused(wijziging)),
  ].join('')
}

function readKey(path: string, shown: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>
  } catch (cause) {
    throw new ToolkitFailure('file-unreadable', `${shown} cannot be read as a JWK`, { cause })
  }
}
