/** The lists of the law, and the judge, as the tests use them. */
import { csvLists } from '../../csv/index.ts'
import type { CsvFile, CsvList, ImportOptions } from '../../csv/index.ts'
import { readCatalog, readCsvAgreement, readLaw, readModels } from '../../schemas/read.ts'
import { validate } from '../../validator/index.ts'

/** Every list of every version of every module. */
export const lists: readonly CsvList[] = readCatalog().modules.flatMap((module) => {
  const agreement = readCsvAgreement(module.module)
  if (agreement === undefined) return []
  return module.versies.flatMap(({ versie: version }) =>
    csvLists({ module, version, agreement, models: readModels(readLaw(module.module, version)) }),
  )
})

/** One list by its id. */
export function listOf(id: string): CsvList {
  const list = lists.find((one) => one.id === id)
  if (list === undefined) throw new Error(`no list ${id}`)
  return list
}

/** Options with a clock that stands still and numbers that count up. */
export function options(list: CsvList, more: Partial<ImportOptions> = {}): ImportOptions {
  let count = 0
  const newReference = (): string => {
    count += 1
    return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`
  }
  return { list, judge: validate, newReference, now: '2026-03-09T08:30:00Z', ...more }
}

/** A file with this text. */
export function file(text: string, name = 'lijst.csv'): CsvFile {
  return { name, bytes: new TextEncoder().encode(text) }
}
