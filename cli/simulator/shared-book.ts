/** The address book of a home, verified once for each number: everyone in a town reads the same one. */
import type { Directory } from '../../directory/index.ts'
import { readHubHome, trustedDirectory } from '../exchange/read-home.ts'

/** Gives the address book that stands in the home now. */
export async function sharedBook(home: string, clock: () => Date): Promise<() => Promise<Directory>> {
  const hubHome = await readHubHome(home)
  let known: { readonly text: string; readonly directory: Promise<Directory> } | undefined
  return () => {
    const text = JSON.stringify(hubHome.signedDirectory())
    if (known?.text !== text) known = { text, directory: trustedDirectory(hubHome, clock()) }
    return known.directory
  }
}
