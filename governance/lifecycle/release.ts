/** Release: freezes a version, when its number is high enough, lint is silent and every break has been approved. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareVersions, isDay, printVersionId, ToolkitFailure } from '../../schemas/index.ts'
import { catalogVersion, lawVersions, readCatalog, readLaw, readRules, schemaSetDigest } from '../../schemas/read.ts'
import type { Catalog } from '../../schemas/read.ts'
import { positionsOf } from '../../validator/index.ts'
import { compareSides } from '../compare/compare.ts'
import type { Comparison } from '../compare/comparison.ts'
import { lint } from '../lint/lint.ts'
import type { LintFinding } from '../lint/lint.ts'
import { lawSubjects } from '../lint/subjects.ts'
import { readLawSide } from '../source/read-law-side.ts'
import type { LawSource } from '../source/read-law-side.ts'
import { approvedOn } from '../compare/approvals.ts'
import type { Approval, Approved } from '../compare/approvals.ts'

/** Which version is to be frozen, on which day, with which dates. */
export type ReleaseRequest = {
  readonly module: string
  readonly version: string
  /** Dates A, B and C; C may still be open. */
  readonly dates: { readonly infasering: string; readonly overgang: string; readonly uitfasering?: string }
  readonly approvals: readonly Approval[]
  /** The day of the release, `YYYY-MM-DD`. */
  readonly day: string
}

/**
 * What stands in the way; all empty when the version may be frozen.
 *
 * @since 0.1.0
 * @beta
 */
export type Hindrances = {
  readonly tooLow?: string
  readonly findings: readonly LintFinding[]
  readonly approvals: Approved
}

/** What came of a release: what stands in the way, or what the catalogue now says. */
export type Release = {
  readonly hindrances: Hindrances
  /** Present when nothing stood in the way: the catalogue now says this. */
  readonly digest?: string
  /** The comparison with the version before; absent for the first. */
  readonly comparison?: Comparison
}

/**
 * Freezes the version in the catalogue of this law, or tells what stands in the way and changes nothing.
 * @throws ToolkitFailure `usage` for a version that is unknown or already frozen, or for dates out of order.
 * @since 0.1.0
 * @beta
 */
export async function release(source: LawSource, request: ReleaseRequest): Promise<Release> {
  const { module, version } = request
  const catalog = readCatalog(source.folder)
  checkRequest(catalog, request)
  const previous = lawVersions(source.folder)
    .filter((each) => each.module === module && each.version !== version && compareVersions(version, each.version) >= 0)
    .toSorted((one, other) => compareVersions(one.version, other.version))
    .at(-1)
  const comparison = previous === undefined ? undefined : await comparePrevious(source, previous.version, request)
  const hindrances = await hindrancesOf(source, request, comparison)
  const compared = comparison === undefined ? {} : { comparison }
  if (isHindered(hindrances)) return { hindrances, ...compared }
  const digest = schemaSetDigest([
    { law: readLaw(module, version, source.folder), rules: readRules(module, version, source.folder) },
  ])
  freeze(source, catalog, { ...request, digest })
  return { hindrances, digest, ...compared }
}

function isHindered({ tooLow, findings, approvals }: Hindrances): boolean {
  const { open, lapsed, unused } = approvals
  return tooLow !== undefined || findings.length + open.length + lapsed.length + unused.length > 0
}

function checkRequest(catalog: Catalog, { module, version, dates }: ReleaseRequest): void {
  const found = catalogVersion(catalog, { module, version })
  if (found === undefined)
    throw new ToolkitFailure('usage', `the catalogue has no ${printVersionId({ module, version })}`)
  if (found.status !== 'concept')
    throw new ToolkitFailure(
      'usage',
      `${printVersionId({ module, version })} is ${found.status} and frozen; a change is a new version`,
    )
  const days = [dates.infasering, dates.overgang, ...(dates.uitfasering === undefined ? [] : [dates.uitfasering])]
  if (!days.every(isDay) || days.some((day, index) => index > 0 && day < (days[index - 1] ?? '')))
    throw new ToolkitFailure('usage', 'dates A, B and C are days (YYYY-MM-DD), each not before the one before it')
}

function comparePrevious(
  source: LawSource,
  previous: string,
  { module, version }: ReleaseRequest,
): Promise<Comparison> {
  const side = (each: string) =>
    readLawSide(printVersionId({ module, version: each }), source, { module, version: each })
  return compareSides(side(previous), side(version))
}

async function hindrancesOf(
  source: LawSource,
  { module, version, approvals, day }: ReleaseRequest,
  comparison: Comparison | undefined,
): Promise<Hindrances> {
  const findings = await lint(lawSubjects(source, { module, version }))
  const none: Approved = { accepted: new Map(), open: [], lapsed: [], unused: approvals }
  const { required } = comparison ?? {}
  return {
    ...(required === undefined || required.enough ? {} : { tooLow: required.least ?? '' }),
    findings,
    approvals: comparison === undefined ? none : approvedOn(day, comparison, approvals),
  }
}

/** Changes the one object of the catalogue, and leaves every other line as it was. */
function freeze(
  source: LawSource,
  { modules }: Catalog,
  { module, version, dates, digest }: ReleaseRequest & { digest: string },
): void {
  const file = join(source.folder, 'catalog.json')
  const text = readFileSync(file, 'utf8')
  const at = modules.findIndex((each) => each.module === module)
  const index = modules[at]?.versies.findIndex(({ versie }) => versie === version) ?? -1
  const [position] = positionsOf(text, [['modules', at, 'versies', index]])
  const lines = text.split('\n')
  const [start, end] = [(position?.line ?? 1) - 1, position?.endLine ?? 1]
  const value = (day: string | undefined): string => (day === undefined ? 'null' : JSON.stringify(day))
  const own = lines.slice(start, end).map((line) =>
    line
      .replace(/"status": "concept"/, '"status": "vastgesteld"')
      .replace(/"infasering": null/, `"infasering": ${value(dates.infasering)}`)
      .replace(/"overgang": null/, `"overgang": ${value(dates.overgang)}`)
      .replace(/^(\s*)"uitfasering": null/, `$1"uitfasering": ${value(dates.uitfasering)},\n$1"digest": "${digest}"`),
  )
  writeFileSync(`${file}.new`, [...lines.slice(0, start), ...own, ...lines.slice(end)].join('\n'))
  renameSync(`${file}.new`, file)
}
