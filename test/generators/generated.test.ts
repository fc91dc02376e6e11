/** The reviewed products: the same in every order, complete, and in the words of the law. */
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { generatedFiles, readStandard } from '../../generators/index.ts'
import type { Product } from '../../generators/index.ts'
import type { Node } from '../../schemas/index.ts'
import { readModels } from '../../schemas/read.ts'
import { house } from '../cli/run-skp.ts'
import { inOtherOrder } from './other-order.ts'
import { products } from './products.ts'

const versions = readStandard()

let files: readonly Product[]

beforeAll(async () => {
  files = await products()
})

function textOf(path: string): string {
  return files.find((file) => file.path === path)?.text ?? ''
}

test('each is the one that was reviewed, byte for byte, and none was left behind', () => {
  const folder = join(house, 'generated')
  const reviewed = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
  const otherwise = files.filter(
    ({ path, text }) => !reviewed.includes(path) || readFileSync(join(folder, path), 'utf8') !== text,
  )

  expect(otherwise.map(({ path }) => path)).toEqual([])
  // What the exam and the comparisons of versions write stands there too.
  const own = reviewed.filter((path) => !/^(?:examen|wijzigingen)\/|^kits\.json$/.test(path))
  expect(own.toSorted()).toEqual(files.map(({ path }) => path).toSorted())
})

test('the law in another order gives the same bytes', async () => {
  expect(await generatedFiles(inOtherOrder(versions))).toEqual(files)
})

test('each module version has types that export every message, and a table of element paths', () => {
  for (const { law } of versions) {
    const name = `${law.module}-${law.version}`
    const exported = [...textOf(`types/${name}.ts`).matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, at]) => at)
    const headings = [...textOf(`elementpaden/${name}.md`).matchAll(/^## (\w+)$/gm)].map(([, heading]) => heading)

    expect(exported).toEqual(expect.arrayContaining(Object.keys(law.messages)))
    expect(new Set(exported).size, name).toBe(exported.length)
    expect(headings).toEqual(Object.keys(law.messages).sort())
  }
})

test('every element of every message stands in the table of its message, by JSON Pointer', () => {
  const missing = versions.flatMap(({ law }) =>
    readModels(law).flatMap(({ type, root }) => {
      const table = textOf(`elementpaden/${law.module}-${law.version}.md`).split(`\n## ${type}\n`)[1]?.split('\n## ')[0]
      return pointersIn(root, '').filter((pointer) => table?.includes(`| \`${pointer}\` |`) !== true)
    }),
  )

  expect(missing).toEqual([])
})

test('a path in the table starts with the message, or with Stuurgegevens', () => {
  const table = textOf('elementpaden/schuldregeling-2.0.md')

  expect(table).toContain('| `Saldoverzoek/Klant/Achternaam` | `/Inhoud/Klant/Achternaam` |')
  expect(table).toContain('| `Stuurgegevens/Referentienummer` | `/Stuurgegevens/Referentienummer` |')
})

test('the doc comment of an element says what the message says of it', () => {
  expect(textOf('types/schuldregeling-2.0.ts')).toContain(
    '    /** Contactpersoon. De behandelaar van het dossier bij de schuldhulpverlener. */\n    Contactpersoon: Contactpersoon\n',
  )
})

/** Pointers below the message; the items of a list share the row of the list. */
function pointersIn(node: Node, pointer: string): string[] {
  const own = pointer === '' || pointer.endsWith('*') ? [] : [pointer]
  switch (node.kind) {
    case 'object':
    case 'choice':
      return [...own, ...node.properties.flatMap((child) => pointersIn(child.node, `${pointer}/${child.name}`))]
    case 'union':
      return [...own, ...node.branches.flatMap((branch) => pointersIn(branch.node, pointer))]
    case 'list':
      return [...own, ...pointersIn(node.items, `${pointer}/*`)]
    default:
      return own
  }
}
