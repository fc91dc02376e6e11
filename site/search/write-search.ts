/** Writes what the search page needs beside the site: the index, and the code that reads it, bundled for a browser. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Page } from '../page.ts'
import type { SiteFolders } from '../render.ts'
import { makeSearchIndex } from './make-index.ts'

/**
 * Writes `zoeken.json` and `find.js` among the assets of the site, over the pages that were written there;
 * `above` gives the title of the page above one.
 * @throws Error when a page was not written, or when the bundler fails
 */
export async function writeSearch(
  { house, folder }: SiteFolders,
  pages: readonly Page[],
  above: (page: Page) => string,
): Promise<void> {
  const laidOut = pages
    .filter(({ address }) => address !== '/zoeken/')
    .map((page) => ({ page, within: above(page), html: mainOf(join(folder, page.address, 'index.html')) }))
  const synonyms = JSON.parse(readFileSync(join(house, 'site/search/synonyms.json'), 'utf8')) as Record<string, string>
  writeFileSync(join(folder, 'assets/zoeken.json'), JSON.stringify(makeSearchIndex(laidOut, synonyms)))
  await build({
    entryPoints: [join(house, 'site/search/find.ts')],
    outfile: join(folder, 'assets/find.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
  })
}

/** The text of a page, without what its frame puts in between. */
function mainOf(file: string): string {
  const main = /<main[^>]*>([\s\S]*?)<\/main>/.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
  return main.replace(/<nav[\s\S]*?<\/nav>|<p class="(?:made|unfold)"[\s\S]*?<\/p>/g, '')
}
