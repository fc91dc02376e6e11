/** Keeps the applications of a home: a file for each KvK number, one editor at a time, written whole. */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readDetails } from '../../joining/index.ts'
import type { Application } from '../../joining/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { Catalog } from '../../schemas/read.ts'
import { places } from '../exchange/home.ts'
import { lockSoon } from '../exchange/lock-soon.ts'
import { jsonText, readJsonFile, writeSecret } from '../exchange/private-files.ts'

const proofEnd = 'handtekening.json'
const fileForm = /^\d{8}\.json$/

/** The KvK numbers of all applications, in order. */
export function applicationsOf(home: string): readonly string[] {
  const folder = places.applications(home)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => fileForm.test(name))
    .map((name) => name.slice(0, 8))
    .sort()
}

/** Whether there is one of this organisation. */
export function hasApplication(home: string, kvk: string): boolean {
  return existsSync(applicationPath(home, kvk))
}

/**
 * The application of an organisation.
 * @throws ToolkitFailure `usage` when there is none, `file-unreadable` when the file is none.
 */
export function readApplication(home: string, kvk: string, catalog: Catalog): Application {
  if (!hasApplication(home, kvk))
    throw new ToolkitFailure('usage', 'no application has this KvK number; skp application list names those there are')
  const path = applicationPath(home, kvk)
  const application = readJsonFile(path)
  if (!isApplication(application) || !readDetails(application.gegevens, catalog).ok)
    throw new ToolkitFailure('file-unreadable', `${path} is no application; put back the file as it was`)
  return application
}

/** Writes what an edit makes of the application of this organisation, after whoever edits now; nothing leaves all as it was. */
export async function editApplication(
  home: string,
  kvk: string,
  edit: () => Application | undefined | Promise<Application | undefined>,
): Promise<void> {
  const release = await lockSoon(places.applications(home))
  try {
    const application = await edit()
    if (application !== undefined) writeSecret(applicationPath(home, kvk), jsonText(application))
  } finally {
    release()
  }
}

/** Keeps an application that ended, with the proof of its signature, beside the one that comes in its place. */
export function endedAside(home: string, application: Application, now: string): void {
  const folder = places.applications(home)
  const { kvk } = application.gegevens
  const name = `${kvk}.${now.replaceAll(/\D/g, '')}.einde`
  writeSecret(join(folder, `${name}.json`), jsonText(application))
  const proof = join(folder, `${kvk}.${proofEnd}`)
  if (existsSync(proof)) renameSync(proof, join(folder, `${name}.${proofEnd}`))
}

/** Every application of the home, those that ended and were put aside too, by the names of their files. */
export function applicationFiles(home: string): readonly string[] {
  const folder = places.applications(home)
  return existsSync(folder) ? readdirSync(folder).filter((name) => /^\d{8}(?:\.\d{17}\.einde)?\.json$/.test(name)) : []
}

/** The application in this file; nothing when it is none, or is gone by now. */
export function readApplicationFile(home: string, name: string): Application | undefined {
  const path = join(places.applications(home), name)
  const found = existsSync(path) ? readJsonFile(path) : undefined
  return isApplication(found) ? found : undefined
}

/** Removes an application, with the proof of its signature first: what is left when this breaks off is found again. */
export function removeApplication(home: string, name: string): void {
  const folder = places.applications(home)
  rmSync(join(folder, name.replace(/json$/, proofEnd)), { force: true })
  rmSync(join(folder, name), { force: true })
}

/** Keeps the proof of a signature: what was signed, the broker's token about it, and the keys by which that is judged. */
export function keepSignature(home: string, kvk: string, proof: object): void {
  writeSecret(join(places.applications(home), `${kvk}.${proofEnd}`), jsonText(proof))
}

/** Where the application of an organisation stands, when there is one. */
export function applicationPath(home: string, kvk: string): string {
  return join(places.applications(home), `${kvk}.json`)
}

function isApplication(value: unknown): value is Application {
  if (typeof value !== 'object' || value === null) return false
  const { staat, overeenkomsten, controles, stappen } = value as Readonly<Record<string, unknown>>
  return typeof staat === 'string' && [overeenkomsten, controles, stappen].every(Array.isArray)
}
