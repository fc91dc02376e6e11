/** What a source file imports, read from its text. */
import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { house } from '../../tools/floor-plan.mjs'

/** The names that a file imports from or hands on, as they are written. */
export function importsOf(file: string): readonly string[] {
  const found = readFileSync(join(house, file), 'utf8').matchAll(
    /^\s*(?:import|export)\b[^'"`]*?\bfrom\s*['"]([^'"\n]+)['"]|^\s*import\s*['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/gm,
  )
  return [...found].map(([, from, bare, lazy]) => from ?? bare ?? lazy ?? '')
}

/** The files of the project that a file imports, as paths from its top. */
export function relativeImports(file: string): readonly string[] {
  return importsOf(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => targetOf(file, specifier))
}

/** The file that a relative import leads to, as a path from the top of the project. */
export function targetOf(file: string, specifier: string): string {
  return relative(house, resolve(house, dirname(file), specifier))
}
