/** The compiled standard: one stand-alone ES module per message, and the table that loads them. */
import type { MessageModel } from '../schemas/index.ts'
import { readModels } from '../schemas/read.ts'
import { bundle } from './bundle.ts'
import type { BundleEntry } from './bundle.ts'
import { outlineOf } from './outline.ts'
import { byPath } from './product.ts'
import type { Product } from './product.ts'
import { rulesSource } from './rules-source.ts'
import { schemaSetDigest } from './schema-set.ts'
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
  const entries = versions.flatMap((version) => unlessBroken(onBroken, () => compileVersion(version))).sort(byPath)
  const table = indexSource(
    entries.map(({ path }) => path),
    schemaSetDigest(versions),
  )
  return [{ path: 'index.js', text: table }, indexTypes, ...(await bundle(entries))].sort(byPath)
}

function compileVersion(version: StandardVersion): readonly BundleEntry[] {
  return readModels(version.law).map((model) => messageEntry(version, model))
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
  const table: Record<string, Record<string, string[]>> = {}
  for (const path of paths) {
    const [module = '', version = '', file = ''] = path.split('/')
    const types = ((table[module] ??= {})[version] ??= [])
    types.push(`      ${JSON.stringify(file.replace('.js', ''))}: () => import(${JSON.stringify(`./${path}`)}),`)
  }
  const modules = Object.entries(table).map(([module, versions]) => {
    const inner = Object.entries(versions).map(
      ([version, types]) => `    ${JSON.stringify(version)}: {\n${types.join('\n')}\n    },`,
    )
    return `  ${JSON.stringify(module)}: {\n${inner.join('\n')}\n  },`
  })
  return `// Made by \`npm run build\`; do not edit.
export const standard = {
  schemaset: ${JSON.stringify(schemaset)},
  messages: {
${modules.join('\n')}
  },
}
`
}
