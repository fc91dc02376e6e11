/** The reference of the package for TypeScript: a page for each door that package.json opens, made by TypeDoc. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { Application } from 'typedoc'
import type { TypeDocOptions } from 'typedoc'
import type { PluginOptions } from 'typedoc-plugin-markdown'
import { pageOf } from './page.ts'
import type { Page } from './page.ts'
import { sayMarks } from './stability.ts'

/** A door: how it is imported, and the source behind it from the root of the project. */
type Door = { readonly name: string; readonly source: string }

/**
 * The overview and a page per door.
 * @throws Error when TypeDoc cannot read the sources
 */
export async function doorPages(house: string): Promise<readonly Page[]> {
  const doors = doorsOf(house)
  const pages = await described(house, doors)
  const shown = doors.map((door) => {
    const text = pages.get(door.source.replace(/(?:\/index)?\.ts$/, ''))
    if (text === undefined) throw new Error(`TypeDoc wrote no page for ${door.source}`)
    return doorPage(door, text)
  })
  return [overview(shown), ...shown]
}

/** The doors of package.json, the pattern of the types written out. */
function doorsOf(house: string): readonly Door[] {
  const { name, exports } = JSON.parse(readFileSync(join(house, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly exports: Readonly<Record<string, string | { readonly types: string }>>
  }
  return Object.entries(exports).flatMap(([door, target]): readonly Door[] => {
    if (typeof target === 'string') return []
    const source = target.types.replace(/^\.\/dist\//, '').replace(/\.d\.ts$/, '.ts')
    if (!source.includes('*')) return [{ name: posix.join(name, door), source }]
    const folder = posix.dirname(source)
    return readdirSync(join(house, folder))
      .sort()
      .map((file) => ({ name: posix.join(name, door.replace('*', file.slice(0, -3))), source: `${folder}/${file}` }))
  })
}

/** Markdown per source, by the path of the source without its ending. */
async function described(house: string, doors: readonly Door[]): Promise<ReadonlyMap<string, string>> {
  const out = mkdtempSync(join(tmpdir(), 'skp-doors-'))
  try {
    const app = await Application.bootstrapWithPlugins(settings(house, doors, out))
    const project = await app.convert()
    if (project === undefined) throw new Error('TypeDoc could not read the sources')
    sayMarks(project)
    await app.generateOutputs(project)
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
    const named = files.map((file): [string, string] => [
      file.replaceAll('\\', '/').slice(0, -3),
      readFileSync(join(out, file), 'utf8'),
    ])
    return new Map(named)
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

function settings(house: string, doors: readonly Door[], out: string): Partial<TypeDocOptions & PluginOptions> {
  return {
    plugin: ['typedoc-plugin-markdown'],
    entryPoints: doors.map(({ source }) => join(house, source)),
    basePath: house,
    tsconfig: join(house, 'tsconfig.json'),
    router: 'module',
    readme: 'none',
    // The compiler has its own step in `npm run check`.
    skipErrorChecking: true,
    disableSources: true,
    excludePrivate: true,
    // What is said of a class is not said again of each member, inherited ones included.
    cascadedModifierTags: [],
    hideBreadcrumbs: true,
    hidePageHeader: true,
    useHTMLAnchors: true,
    interfacePropertiesFormat: 'table',
    typeDeclarationFormat: 'table',
    typeAliasPropertiesFormat: 'table',
    propertyMembersFormat: 'table',
    parametersFormat: 'table',
    out,
    logLevel: 'Error',
  }
}

function doorPage({ name, source }: Door, text: string): Page {
  const path = source.replace(/(?:\/index)?\.ts$/, '')
  const titled = text.replace(/^# .*$/m, `# ${name}\n\n\`\`\`ts\nimport { … } from '${name}'\n\`\`\``)
  return pageOf({
    address: `/typescript/${path}/`,
    source: `typescript/${path}.md`,
    language: 'en',
    kind: 'technisch',
    text: titled,
  })
}

function overview(pages: readonly Page[]): Page {
  const text = [
    '# TypeScript reference',
    'The doors of the package, with everything that each exports. Each export says since which version it is there and whether it is stable, beta or experimental; the types of messages follow the life of their module version.',
    pages.map(({ title, address }) => `- [\`${title}\`](${address})`).join('\n'),
  ]
  return {
    address: '/typescript/',
    source: 'typescript/README.md',
    language: 'en',
    kind: 'technisch',
    title: 'TypeScript reference',
    text: text.join('\n\n'),
  }
}
