/** All pages about CSV: the notation, and each list with its columns and an example. */
import { csvLists } from '../../csv/index.ts'
import { readCsvAgreement, readModels } from '../../schemas/read.ts'
import { makeBook } from '../book/book.ts'
import type { BookVersion, Sources } from '../book/book.ts'
import { readSources } from '../book/sources.ts'
import type { Product } from '../product.ts'
import type { StandardVersion } from '../standard.ts'
import { indexPage } from './index-page.ts'
import { listPage } from './list-page.ts'
import type { ListInBook } from './list-in-book.ts'
import { readExamples } from './read-examples.ts'

/** The pages over these versions; sources from disk unless they are handed in. */
export function csvFiles(versions: readonly StandardVersion[], sources: Sources = readSources()): readonly Product[] {
  const book = makeBook(versions, sources)
  const lists = book.versions.flatMap((version) => listsOf(version, versions))
  return [indexPage(book, lists), ...lists.map((list) => listPage(book, list))]
}

function listsOf(version: BookVersion, versions: readonly StandardVersion[]): readonly ListInBook[] {
  const { module } = version
  const agreement = readCsvAgreement(module.module)
  const law = versions.find((one) => one.law.module === module.module && one.law.version === version.version)?.law
  if (agreement === undefined || law === undefined) return []
  const examples = readExamples(module.module, version.version)
  const lists = csvLists({ module, version: version.version, agreement, models: readModels(law) })
  return lists.map((list) => ({
    list,
    version,
    examples,
    page: `generated/csv/${list.module}/${list.version}/${list.id.split('/')[1] ?? ''}.md`,
  }))
}
