/** The reviewed products of the law as it stands, made once for all tests in a process that look at them. */
import { generatedFiles } from '../../generators/index.ts'
import type { Product } from '../../generators/index.ts'

let made: Promise<readonly Product[]> | undefined

/** Types, tables and pages, as `npm run generate` writes them. */
export function products(): Promise<readonly Product[]> {
  made ??= generatedFiles()
  return made
}
