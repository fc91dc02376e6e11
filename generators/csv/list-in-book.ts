/** ListInBook: a list with what its page needs. */
import type { CsvList } from '../../csv/index.ts'
import type { BookVersion } from '../book/book.ts'

export type ListInBook = {
  readonly list: CsvList
  readonly version: BookVersion
  /** The good examples of the version. */
  readonly examples: readonly unknown[]
  /** The page from the root of the project. */
  readonly page: string
}

/** Where the notation is explained, from the root of the project. */
export const csvIndex = 'generated/csv/README.md'
