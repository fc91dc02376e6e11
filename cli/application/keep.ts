/** Keeps the applications of a home: a file for each KvK number, one editor at a time, written whole. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readDetails } from '../../joining/index.ts'
import type { Application } from '../../joining/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { Catalog } from '../../schemas/read.ts'
import { places } from '../exchange/home.ts'
import { lockFolder } from '../exchange/lock-folder.ts'
import { jsonText, readJsonFile, writeSecret } from '../exchange/private-files.ts'

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
  return existsSync(pathOf(home, kvk))
}

/**
 * The application of an organisation.
 * @throws ToolkitFailure `usage` when there is none, `file-unreadable` when the file is none.
 */
export function readApplication(home: string, kvk: string, catalog: Catalog): Application {
  if (!hasApplication(home, kvk))
    throw new ToolkitFailure('usage', 'no application has this KvK number; skp application list names those there are')
  const path = pathOf(home, kvk)
  const application = readJsonFile(path)
  if (!isApplication(application) || !readDetails(application.gegevens, catalog).ok)
    throw new ToolkitFailure('file-unreadable', `${path} is no application; put back the file as it was`)
  return application
}

/** Writes what an edit makes, while no other editor works in the home's applications. */
export async function editApplication(home: string, edit: () => Application): Promise<Application> {
  const release = await lockFolder(places.applications(home))
  try {
    const application = edit()
    writeSecret(pathOf(home, application.gegevens.kvk), jsonText(application))
    return application
  } finally {
    release()
  }
}

function pathOf(home: string, kvk: string): string {
  return join(places.applications(home), `${kvk}.json`)
}

function isApplication(value: unknown): value is Application {
  if (typeof value !== 'object' || value === null) return false
  const { staat, overeenkomsten, controles, stappen } = value as Readonly<Record<string, unknown>>
  return typeof staat === 'string' && [overeenkomsten, controles, stappen].every(Array.isArray)
}
