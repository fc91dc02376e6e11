/** The index that the search page reads, made by Pagefind from the written pages. */
import { join } from 'node:path'
import { close, createIndex } from 'pagefind'

/**
 * Writes `pagefind/` into the folder of the site. Every page is indexed as Dutch, also those in English: whoever looks
 * for a word should find it wherever it stands.
 * @throws Error when Pagefind cannot read the pages or write its files
 */
export async function writeSearchIndex(folder: string): Promise<void> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'nl', writePlayground: false })
    if (index === undefined) throw new Error(errors.join('\n'))
    const read = await index.addDirectory({ path: folder })
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') })
    const faults = [...read.errors, ...written.errors]
    if (faults.length > 0) throw new Error(faults.join('\n'))
  } finally {
    await close()
  }
}
