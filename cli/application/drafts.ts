/** Keeps what organisations filled in and did not hand in yet: a file for each login's reach, until a fortnight after the last change. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isObject } from '../../json/index.ts'
import { readDraft } from '../../joining/index.ts'
import type { ApplicationDraft } from '../../joining/index.ts'
import type { Catalog } from '../../schemas/read.ts'
import { places } from '../exchange/home.ts'
import { jsonText, readJsonFile, writeSecret } from '../exchange/private-files.ts'

/** Milliseconds: names of people stand in it, and who goes on does so within days. */
const keptFor = 14 * 24 * 60 * 60_000

/** For whom a login may fill in: the whole organisation, or one branch of it. */
export type DraftReach = { readonly kvk: string; readonly vestiging?: string }

const folderOf = (home: string): string => join(places.applications(home), 'invullingen')
const fileForm = /^\d{8}(?:\.\d{12})?\.json$/

/** What was filled in; nothing when it is past its time or is no draft. */
export function keptDraft(
  home: string,
  reach: DraftReach,
  { catalog, now }: { readonly catalog: Catalog; readonly now: Date },
): ApplicationDraft | undefined {
  const path = pathOf(home, reach)
  if (path === undefined || isOver(path, now)) return undefined
  return readDraft((readJsonFile(path) as { readonly invulling?: unknown }).invulling, catalog)
}

/** Keeps it in the place of what was filled in before. A limit that is no number of a branch has no place. */
export function keepDraft(
  home: string,
  reach: DraftReach,
  { invulling, now }: { readonly invulling: ApplicationDraft; readonly now: Date },
): void {
  const path = pathOf(home, reach)
  if (path !== undefined) writeSecret(path, jsonText({ op: now.toISOString(), invulling }))
}

/** Ends it: it was handed in. */
export function endDraft(home: string, reach: DraftReach): void {
  const path = pathOf(home, reach)
  if (path !== undefined) rmSync(path, { force: true })
}

/** Removes those whose time is over, and gives how many. */
export function removeOldDrafts(home: string, now: Date): number {
  const folder = folderOf(home)
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => fileForm.test(name)) : []
  const over = names.map((name) => join(folder, name)).filter((path) => isOver(path, now))
  for (const path of over) rmSync(path, { force: true })
  return over.length
}

function pathOf(home: string, { kvk, vestiging }: DraftReach): string | undefined {
  const name = `${kvk}${vestiging === undefined ? '' : `.${vestiging}`}.json`
  return fileForm.test(name) ? join(folderOf(home), name) : undefined
}

/** Whether there is none, or it has been there for long enough; what is no draft has no time. */
function isOver(path: string, now: Date): boolean {
  const kept = existsSync(path) ? readJsonFile(path) : undefined
  const since = isObject(kept) ? Date.parse(String(kept['op'])) : Number.NaN
  return !(now.getTime() - since < keptFor)
}
