/** The compiler over files that stand on no disk: claims about the generated types, one to a line. */
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { products } from '../generators/products.ts'

/** One line of TypeScript, in the file for its module version; `t` is what the types of that version export. */
export type Claim = { readonly file: string; readonly code: string }

const house = resolve(import.meta.dirname, '../..')

/** Files on disk, parsed once for all programs of a process: the settings are the same. */
const parsed = new Map<string, ts.SourceFile | undefined>()

/** The claims that the compiler refuses, under the settings of the project. One run asks all. */
export async function refusedClaims<C extends Claim>(claims: readonly C[]): Promise<ReadonlySet<C>> {
  const texts = new Map((await products()).map(({ path, text }) => [join(house, 'generated', path), text]))
  const files = byFile(claims)
  for (const [file, group] of files) texts.set(placeOf(file), written(file, group))
  const program = createProgram(texts, [...files.keys()].map(placeOf))
  return new Set(
    [...files].flatMap(([file, group]) => {
      const source = program.getSourceFile(placeOf(file))
      return program.getSemanticDiagnostics(source).flatMap(({ start = 0 }) => {
        const line = source?.getLineAndCharacterOfPosition(start).line ?? 0
        return group[line - 1] ?? []
      })
    }),
  )
}

function byFile<C extends Claim>(claims: readonly C[]): ReadonlyMap<string, readonly C[]> {
  const names = [...new Set(claims.map(({ file }) => file))]
  return new Map(names.map((name) => [name, claims.filter(({ file }) => file === name)]))
}

function placeOf(file: string): string {
  return join(house, `test/types/claims-${file}.ts`)
}

/** The first line imports; claim number n stands on line n after it. */
function written(file: string, claims: readonly Claim[]): string {
  const imports = [
    `import type * as t from '../../generated/types/${file}.ts'`,
    `import { hasType } from '../../validator/index.ts'`,
  ]
  return [imports.join('; '), ...claims.map(({ code }, index) => `export const c${index}${code}`)].join('\n')
}

function createProgram(texts: ReadonlyMap<string, string>, roots: readonly string[]): ts.Program {
  const config = ts.readConfigFile(join(house, 'tsconfig.json'), ts.sys.readFile).config
  const settings = ts.parseJsonConfigFileContent(config, ts.sys, house).options
  const options = { ...settings, noEmit: true, noUnusedLocals: false }
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (name) => texts.has(name) || fileExists(name)
  host.readFile = (name) => texts.get(name) ?? readFile(name)
  host.getSourceFile = (name, target, ...rest) => {
    const text = texts.get(name)
    if (text !== undefined) return ts.createSourceFile(name, text, target)
    if (!parsed.has(name)) parsed.set(name, getSourceFile(name, target, ...rest))
    return parsed.get(name)
  }
  return ts.createProgram(roots, options, host)
}
