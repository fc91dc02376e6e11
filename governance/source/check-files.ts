/** Checks that schemas which people bring are schemas, before anything is said of them. */
import { checkSchema, SchemaFault } from '../../prover/index.ts'
import { dialectOfFile, unreadableAt } from './file-dialect.ts'
import type { SchemaFile } from './schema-files.ts'
import type { Document } from './side.ts'

/**
 * Returns when every file of these documents is a schema of a dialect that is known.
 * @throws ToolkitFailure `file-unreadable` with file, line and column, and what should stand there.
 */
export function checkFiles(documents: readonly Document[]): void {
  for (const file of new Set(documents.map(({ place }) => place.file))) checkFile(file)
}

function checkFile(file: SchemaFile): void {
  try {
    checkSchema(file.schema, dialectOfFile(file), 'a')
  } catch (fault) {
    if (!(fault instanceof SchemaFault)) throw fault
    throw unreadableAt(file, fault.pointer, `is no schema here: ${fault.remedy}`)
  }
}
