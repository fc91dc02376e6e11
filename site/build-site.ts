/** Builds the whole site: gathers the pages, lays them out, copies what they link to, and makes the search index. */
import { cpSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readStandard, standardFacts } from '../generators/index.ts'
import { addressOfFile } from './addresses.ts'
import { commandPage } from './command-page.ts'
import { contractPages } from './contract/contract-pages.ts'
import { costPage } from './cost-page.ts'
import { doorPages } from './door-pages.ts'
import { folderPages } from './folder-pages.ts'
import { linksBetween } from './links.ts'
import { neighboursAmong } from './neighbours.ts'
import type { Page } from './page.ts'
import { writePages } from './render.ts'
import type { SiteFolders } from './render.ts'
import { rulePages } from './rule-pages.ts'
import { writeSearch } from './search/write-search.ts'
import { writtenPages } from './texts.ts'
import { versionPages } from './version-pages.ts'

/** What was built: how many pages, and the links that lead nowhere as `source: link`. */
export type Built = { readonly pages: number; readonly broken: readonly string[] }

/**
 * Builds the site of the project at `house` into `folder`, with the day of now on its pages.
 * @throws Error when two pages would have one address, or when a tool fails
 */
export async function buildSite(folders: SiteFolders, now: Date): Promise<Built> {
  const pages = await allPages(folders.house)
  const links = linksBetween(folders.house, pages)
  await writePages(folders, { pages, links, day: now.toISOString().slice(0, 10).split('-').toReversed().join('-') })
  for (const file of links.files) copy(folders, file, addressOfFile(file))
  cpSync(join(folders.house, 'site/assets'), join(folders.folder, 'assets'), { recursive: true })
  const placeOf = neighboursAmong(pages)
  await writeSearch(folders, pages, (page) => placeOf(page).above.at(-1)?.title ?? '')
  return { pages: pages.length, broken: [...links.broken].sort() }
}

async function allPages(house: string): Promise<readonly Page[]> {
  const versions = standardFacts(readStandard())
  const written = writtenPages(house)
  const pages = [
    ...written,
    ...folderPages(house, written),
    ...rulePages(versions),
    ...versionPages(versions),
    costPage(),
    ...contractPages(house),
    await commandPage(),
    ...(await doorPages(house)),
  ]
  const twice = pages.filter((page, at) => pages.findIndex(({ address }) => address === page.address) !== at)
  if (twice.length > 0) throw new Error(`Two pages at ${twice.map(({ address }) => address).join(', ')}`)
  return pages
}

function copy({ house, folder }: SiteFolders, file: string, address: string): void {
  const target = join(folder, address)
  mkdirSync(dirname(target), { recursive: true })
  cpSync(join(house, file), target)
}
