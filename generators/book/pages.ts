/** All files of the message book and the minimisation dossiers. */
import type { Product } from '../product.ts'
import type { StandardVersion } from '../standard.ts'
import { makeBook } from './book.ts'
import type { Sources } from './book.ts'
import { dossierPage } from './dossier-page.ts'
import { indexPage } from './index-page.ts'
import { messagePage } from './message-page.ts'
import { readSources } from './sources.ts'
import { versionPages } from './version-page.ts'

/** The pages over these versions; sources from disk unless they are handed in. */
export function bookFiles(versions: readonly StandardVersion[], sources: Sources = readSources()): readonly Product[] {
  const book = makeBook(versions, sources)
  return [
    indexPage(book),
    ...book.versions.flatMap((version) => [
      ...versionPages(book, version),
      ...version.messages.map((message) => messagePage(book, version, message)),
      dossierPage(book, version),
    ]),
  ]
}
