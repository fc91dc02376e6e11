/** Checks that schemas which people bring are schemas, before anything is said of them. */
import { ToolkitFailure } from '../../schemas/index.ts'
import { positionsOf } from '../../validator/index.ts'
import { checkSchema, Unsettled, dialectOf, SchemaFault } from '../../prover/index.ts'
import { pathOf } from './pointer-path.ts'
import type { SchemaFile } from './schema-files.ts'
import type { Document } from './side.ts'

/**
 * Returns when every file of these documents is a schema of a dialect that is known.
 * @throws ToolkitFailure `file-unreadable` with file, line and column, and what should stand there.
 */
export async function checkFiles(documents: readonly Document[]): Promise<void> {
  for (const file of new Set(documents.map(({ place }) => place.file))) await checkFile(file)
}

async function checkFile(file: SchemaFile): Promise<void> {
  try {
    await checkSchema(file.schema, dialectOf(file.schema), 'a')
  } catch (fault) {
    if (fault instanceof Unsettled)
      throw unreadable(file, '/$schema', 'names a dialect other than draft-07, 2019-09 and 2020-12')
    if (!(fault instanceof SchemaFault)) throw fault
    throw unreadable(file, fault.pointer, `is no schema here: ${fault.remedy}`)
  }
}

function unreadable(file: SchemaFile, pointer: string, claim: string): ToolkitFailure {
  const [at] = positionsOf(file.text, [pathOf(file, pointer)])
  return new ToolkitFailure('file-unreadable', `${file.path}:${at?.line ?? 1}:${at?.column ?? 1} ${claim}`)
}
