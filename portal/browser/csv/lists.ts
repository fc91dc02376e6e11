/** The lists that the page has: which there are, and the columns of one, loaded when it is chosen. */
import type { CsvList } from '../../../csv/index.ts'
import { longestSilence } from '../ask-in-time.ts'

/** A list by name, without its columns. */
export type NamedList = Omit<CsvList, 'columns' | 'fixed'> & { readonly bestand: string }

/** Every list of every version. */
export async function allLists(): Promise<readonly NamedList[]> {
  return (await partOfPage('alle')) as readonly NamedList[]
}

/** The list with its columns. */
export async function listOf({ bestand }: NamedList): Promise<CsvList> {
  return (await partOfPage(bestand)) as CsvList
}

async function partOfPage(name: string): Promise<unknown> {
  const answer = await fetch(`/lijsten/${name}.json`, { signal: AbortSignal.timeout(longestSilence) })
  return answer.json()
}
