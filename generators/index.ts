/**
 * The workshop: makes from the law what others use — compiled validators (built) and types and tables (reviewed). It
 * hands over texts and touches the disk only in `writeProducts`. It judges no message.
 */
import { addressFile } from './addresses.ts'
import { bookFiles } from './book/pages.ts'
import { conversionFiles } from './conversions/pages.ts'
import { csvFiles } from './csv/pages.ts'
import { readStandard } from './standard.ts'
import type { OnBroken, StandardVersion } from './standard.ts'
import { compileStandard } from './validator-code.ts'
import { elementPathsFile } from './elementpaths.ts'
import { byPath } from './product.ts'
import type { Product } from './product.ts'
import { typesFile } from './types.ts'

export { readStandard } from './standard.ts'
export type { OnBroken, StandardVersion } from './standard.ts'
export { standardFacts } from './book/facts.ts'
export type { MessageFacts, VersionFacts } from './book/facts.ts'
export type { Product } from './product.ts'
export { writeProducts, staleProducts } from './write.ts'

/** The files of `generated/`, committed and reviewed: types, tables, message book, minimisation dossiers, conversions and CSV lists. */
export async function generatedFiles(
  versions: readonly StandardVersion[] = readStandard(),
): Promise<readonly Product[]> {
  const types = await Promise.all(versions.map(({ law }) => typesFile(law)))
  const tables = versions.map(({ law }) => elementPathsFile(law))
  const pages = [...bookFiles(versions), ...conversionFiles(versions), ...csvFiles(versions)]
  return [...types, ...tables, ...pages, addressFile(versions)].sort(byPath)
}

/** The files of `dist/compiled`: stand-alone validators and the table that loads them. */
export function compiledFiles(
  versions: readonly StandardVersion[] = readStandard(),
  onBroken?: OnBroken,
): Promise<readonly Product[]> {
  return compileStandard(versions, onBroken)
}
