/** The compiled standard: one stand-alone ES module per message, its recogniser, and the table that loads them. */
import type { MessageModel } from '../schemas/index.ts'
import { readModels } from '../schemas/read.ts'
import { bundle } from './bundle.ts'
import type { BundleEntry } from './bundle.ts'
import { outlineOf } from './outline.ts'
import { byPath } from './product.ts'
import type { Product } from './product.ts'
import { recogniserFiles } from './recogniser/recogniser-files.ts'
import { placesRead, rulesSource } from './rules-source.ts'
import { schemaSetDigest } from '../schemas/read.ts'
import { unlessBroken } from './standard.ts'
import type { OnBroken, StandardVersion } from './standard.ts'
import { structureSource } from './structure-code.ts'

/**
 * The files of `dist/compiled`.
 * @throws ToolkitFailure `law-broken`, naming file and place, unless `onBroken` is there to be told.
 */
export async function compileStandard(
  versions: readonly StandardVersion[],
  onBroken?: OnBroken,
): Promise<readonly Product[]> {
  const compiled = versions
    .flatMap((version) => unlessBroken(onBroken, () => compileVersion(version)))
    .sort((a, b) => byPath(a.entry, b.entry))
  const entries = compiled.map(({ entry }) => entry)
  const table = indexSource(
    entries.map(({ path }) => path),
    schemaSetDigest(versions),
  )
  const recognisers = recogniserFiles(recogniserFolder, compiled)
  return [{ path: 'index.js', text: table }, indexTypes, ...recognisers, ...(await bundle(entries))].sort(byPath)
}

/** Apart from the messages: who judges few never loads them. */
const recogniserFolder = 'recognisers'

type Compiled = { readonly entry: BundleEntry; readonly model: MessageModel; readonly reads: readonly string[] }

function compileVersion(version: StandardVersion): readonly Compiled[] {
  return readModels(version.law).map((model) => {
    const entry = messageEntry(version, model)
    return { entry, model, reads: placesRead(version, model) }
  })
}

function messageEntry(version: StandardVersion, model: MessageModel): BundleEntry {
  const { module, version: number, type } = model
  const path = `${module}/${number}/${type}.js`
  const structure = `structure:${path}`
  const text = `import { validate } from ${JSON.stringify(structure)}
${rulesSource(version, model)}
export default {
  module: ${JSON.stringify(module)},
  version: ${JSON.stringify(number)},
  type: ${JSON.stringify(type)},
  structure: validate,
  rules,
  outline: ${JSON.stringify(outlineOf(model.root))},
}
`
  return { path, text, modules: { [structure]: structureSource(version.law, type) } }
}

/** For who imports the package: there `#compiled` leads to the built table, and TypeScript looks beside it. */
const indexTypes: Product = {
  path: 'index.d.ts',
  text: `import type { CompiledStandard } from '../schemas/index.js'

/** The compiled standard: the digest of its law and a loader per message. */
export declare const standard: CompiledStandard
`,
}

/** The table: relative dynamic imports only, so that a browser needs no bundler to load one message. */
function indexSource(paths: readonly string[], schemaset: string): string {
  return `// Made by \`npm run build\`; do not edit.
export const standard = {
  schemaset: ${JSON.stringify(schemaset)},
  messages: {
${loaders(paths, '.')}
  },
  automata: () => import("./${recogniserFolder}/automata.js"),
  recognisers: {
${loaders(paths, `./${recogniserFolder}`)}
  },
}
`
}

function loaders(paths: readonly string[], folder: string): string {
  const table: Record<string, Record<string, string[]>> = {}
  for (const path of paths) {
    const [module = '', version = '', file = ''] = path.split('/')
    const types = ((table[module] ??= {})[version] ??= [])
    types.push(
      `      ${JSON.stringify(file.replace('.js', ''))}: () => import(${JSON.stringify(`${folder}/${path}`)}),`,
    )
  }
  return Object.entries(table)
    .map(([module, versions]) => {
      const inner = Object.entries(versions).map(
        ([version, types]) => `    ${JSON.stringify(version)}: {\n${types.join('\n')}\n    },`,
      )
      return `  ${JSON.stringify(module)}: {\n${inner.join('\n')}\n  },`
    })
    .join('\n')
}
