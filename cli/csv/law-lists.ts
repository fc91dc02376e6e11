/** The lists of the law, by the name that people type. */
import { csvLists } from '../../csv/index.ts'
import type { CsvList } from '../../csv/index.ts'
import { printVersionId, quotedName, ToolkitFailure } from '../../schemas/index.ts'
import { didYouMean } from '../did-you-mean.ts'
import { readCatalog, readCsvAgreement, readLaw, readModels } from '../../schemas/read.ts'

/** Every list of every version whose messages travel as CSV. */
export function lawLists(): readonly CsvList[] {
  return readCatalog().modules.flatMap((module) => {
    const agreement = readCsvAgreement(module.module)
    if (agreement === undefined) return []
    return module.versies.flatMap(({ versie: version }) =>
      csvLists({ module, version, agreement, models: readModels(readLaw(module.module, version)) }),
    )
  })
}

/**
 * The list with this name.
 * @throws ToolkitFailure `unknown-message`, with the nearest name when there is one.
 */
export function parseListId(text: string): CsvList {
  const lists = lawLists()
  const list = lists.find(({ id }) => id === text)
  if (list !== undefined) return list
  const names = lists.map(({ id }) => id)
  const hint = didYouMean(text, names, 'skp csv list shows all lists')
  throw new ToolkitFailure('unknown-message', `no list ${quotedName(text)}; ${hint}`)
}

/**
 * The lists of this module, or of this module@version.
 * @throws ToolkitFailure `unknown-message`, with the nearest name when there is one.
 */
export function listsOf(text: string): readonly CsvList[] {
  const lists = lawLists()
  const found = lists.filter(({ module, version }) => text === module || text === printVersionId({ module, version }))
  if (found.length > 0) return found
  const names = lists.flatMap(({ module, version }) => [module, printVersionId({ module, version })])
  const hint = didYouMean(text, [...new Set(names)], 'skp csv list shows all lists')
  throw new ToolkitFailure('unknown-message', `no lists of ${quotedName(text)}; ${hint}`)
}
