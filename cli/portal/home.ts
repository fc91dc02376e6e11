/** Where things of the portal stand in a home, and the applications that were accepted. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Organisation } from '../../portal/index.ts'
import { readJsonFile } from '../exchange/private-files.ts'

/** An organisation whose application was accepted, and the kinds of participant that it is. */
export type Application = Organisation & { readonly soorten: readonly string[] }

/** Paths in the folder of the portal. */
export const portalPlaces = {
  folder: (home: string) => join(home, 'portaal'),
  /** Accepted applications. */
  applications: (home: string) => join(home, 'portaal', 'aanmeldingen.json'),
  /** What browsers encrypted, and messages on their way out. */
  store: (home: string) => join(home, 'portaal', 'kluis.sqlite'),
} as const

/** The accepted applications of this home. */
export function readApplications(home: string): readonly Application[] {
  const path = portalPlaces.applications(home)
  return existsSync(path) ? (readJsonFile(path) as readonly Application[]) : []
}
