/** The lists of the law, by the name that people type. */
import { csvLists } from '../../csv/index.ts'
import type { CsvList } from '../../csv/index.ts'
import { nearestName, quotedName, ToolkitFailure } from '../../schemas/index.ts'
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
  const near = nearestName(
    text,
    lists.map(({ id }) => id),
  )
  const hint = near === undefined ? 'skp csv list shows all lists' : `did you mean ${near}?`
  throw new ToolkitFailure('unknown-message', `no list ${quotedName(text)}; ${hint}`)
}
