/** Every designed choice points at an open question that names it, and every open question is about something that exists. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Node } from '../../schemas/index.ts'
import {
  lawVersions,
  projectRoot,
  readCatalog,
  readConversions,
  readLaw,
  readModels,
  readRules,
} from '../../schemas/read.ts'

type Section = { readonly id: string; readonly file: string; readonly lines: readonly string[] }

const folder = join(projectRoot(import.meta.url), 'spec/open-vragen')
const sections: readonly Section[] = readdirSync(folder).flatMap((file) =>
  readFileSync(join(folder, file), 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((text) => ({
      id: /^\S+/.exec(text)?.[0] ?? '',
      file,
      lines: text.split('\n').filter((line) => line.startsWith('- ')),
    })),
)

const catalog = readCatalog()
const moduleName = (module: string): string => catalog.modules.find((entry) => entry.module === module)?.naam ?? module

/** Every designed element: `OV-SR-02 Schuldregeling 2.0 Kennisgeving — Inhoud/DatumAanmelding`. */
const designed = new Set(
  lawVersions().flatMap(({ module, version }) =>
    readModels(readLaw(module, version)).flatMap(({ type, root }) =>
      designedIn(root, '').map(({ vraag, path }) => `${vraag} ${moduleName(module)} ${version} ${type} — ${path}`),
    ),
  ),
)

/** Every element that an open question names, in the same form. */
const named = new Set(sections.flatMap(namedIn))

test('every question has a number of its own', () => {
  const ids = sections.map(({ id }) => id)

  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  const codes = [...catalog.modules.map(({ code }) => code), 'CAT', 'KP', 'CV', 'CSV', 'GR'].join('|')
  expect(ids.filter((id) => !new RegExp(`^OV-(?:(?:${codes})-\\d{2}|\\d{3})$`).test(id))).toEqual([])
})

test('every designed element is named by its open question', () => {
  expect([...designed].filter((element) => !named.has(element)).sort()).toEqual([])
})

test('every element that an open question names is designed and points back', () => {
  expect([...named].filter((element) => !designed.has(element)).sort()).toEqual([])
})

test('every question says what it is about', () => {
  const silent = sections.filter(
    ({ lines }) =>
      !lines.some((line) =>
        /^- (?:Elementen|Codes|Regels|Cellen|Versies|Termijnen|Feestdagen|Stappen|Grondslagen|Waar): /.test(line),
      ),
  )

  expect(silent.map(({ id }) => id)).toEqual([])
})

describe('a rule', () => {
  const rules = lawVersions().flatMap(({ module, version }) => readRules(module, version))

  test('whose source is an open question names one that exists', () => {
    const ids = new Set(sections.map(({ id }) => id))

    expect(rules.filter(({ bron }) => bron.startsWith('OV-') && !ids.has(bron)).map(({ id }) => id)).toEqual([])
  })

  test('that an open question names exists', () => {
    const ids = new Set(rules.map(({ id }) => id))
    const listed = sections.flatMap(({ lines }) =>
      lines
        .filter((line) => line.startsWith('- Regels: '))
        .flatMap((line) => line.slice('- Regels: '.length).split(', ')),
    )

    expect(listed.filter((id) => !ids.has(id))).toEqual([])
  })
})

describe('a step of a conversion', () => {
  const steps = readConversions().flatMap(({ stappen }) => stappen)
  const listed = sections.flatMap(({ id, lines }) =>
    lines
      .filter((line) => line.startsWith('- Stappen: '))
      .flatMap((line) => line.slice('- Stappen: '.length).split(', '))
      .map((step) => `${id} ${step}`),
  )

  test('whose source is an open question names one that exists', () => {
    const ids = new Set(sections.map(({ id }) => id))

    expect(steps.filter(({ bron }) => bron.startsWith('OV-') && !ids.has(bron)).map(({ id }) => id)).toEqual([])
  })

  test('that was designed is named by its question, and no other is', () => {
    const designed = steps.filter(({ bron }) => bron.startsWith('OV-CV-')).map(({ id, bron }) => `${bron} ${id}`)

    expect([...listed].sort()).toEqual(designed.sort())
  })
})

test('the questions about the catalogue name exactly its designed cells, versions, terms and free days', () => {
  const expected = catalog.modules.flatMap(({ naam, versies, berichten }) => [
    ...versies.map(({ versie, vraag }) => [vraag, `- Versies: ${naam}`, versie]),
    ...berichten.flatMap(({ bericht, termijnHerkomst, versies: cells }) => [
      [termijnHerkomst.vraag, `- Termijnen: ${naam}`, bericht],
      ...Object.entries(cells).map(([version, { type, vraag }]) => [vraag, `- Cellen: ${naam} ${version}`, type]),
    ]),
  ])
  const freeDays = catalog.werkdagen.feestdagen.map(({ vraag, naam }) => [vraag, '- Feestdagen:', naam])
  const wanted = [...expected, ...freeDays].filter(([vraag]) => vraag !== undefined)
  const written = sections
    .flatMap(({ id, lines }) => lines.map((line) => ({ id, line })))
    .filter(({ id, line }) => id.startsWith('OV-CAT-') || /^- (?:Versies|Cellen|Termijnen): /.test(line))
    .flatMap(({ id, line }) => {
      const [head = '', ...names] = line.split('`')
      return names.filter((_, index) => index % 2 === 0).map((name) => [id, head.replace(/ —? ?$/, ''), name])
    })

  expect(written.map((row) => row.join(' ')).sort()).toEqual(wanted.map((row) => row.join(' ')).sort())
})

test('the page of sources lists exactly those of the catalogue', () => {
  const rows = readFileSync(join(projectRoot(import.meta.url), 'spec/bronnen.md'), 'utf8').matchAll(
    /^\| (?!Code|---)(.+?) \| (.+) \|$/gm,
  )

  expect(Object.fromEntries([...rows].map(([, code = '', place = '']) => [code, place]))).toEqual(catalog.bronnen)
})

/** The designed nodes below a node, with the path of element names that leads there. */
function designedIn(node: Node, path: string): readonly { vraag: string; path: string }[] {
  const { herkomst, vraag } = node.annotations
  const own = herkomst === 'ontworpen' ? [{ vraag: vraag ?? 'geen vraag', path }] : []
  return [...own, ...below(node, path)]
}

function below(node: Node, path: string): readonly { vraag: string; path: string }[] {
  switch (node.kind) {
    case 'object':
    case 'choice':
      return node.properties.flatMap(({ name, node: child }) =>
        designedIn(child, path === '' ? name : `${path}/${name}`),
      )
    case 'list':
      return designedIn(node.items, path)
    case 'union':
      return node.branches.flatMap((branch) => designedIn(branch.node, path))
    default:
      return []
  }
}

/** `- Elementen: Schuldregeling 2.0 Kennisgeving — Inhoud/…`; «alle berichten» is every message that has the element so. */
function namedIn({ id, lines }: Section): readonly string[] {
  return lines
    .filter((line) => line.startsWith('- Elementen: ') && line !== '- Elementen: geen')
    .flatMap((line) => {
      const [scope = '', paths = ''] = line.slice('- Elementen: '.length).split(' — ')
      return paths.split(', ').flatMap((written) => {
        if (!/`[A-Za-z0-9_]+`$/.test(written)) return [`${id} ${line}: ${written} has no element name in backticks`]
        const path = written.replaceAll('`', '')
        if (scope !== 'alle berichten') return [`${id} ${scope} — ${path}`]
        const places = [...designed].filter((element) => element.startsWith(`${id} `) && element.endsWith(` — ${path}`))
        return places.length === 0 ? [`${id} ${scope} — ${path}`] : places
      })
    })
}

test('the questions about grounds name exactly those that nobody confirmed', () => {
  const { grondslagen, verwerker } = catalog.gronden
  const expected = Object.entries({ ...grondslagen, ...(verwerker === undefined ? {} : { verwerker }) })
    .flatMap(([code, ground]) => ('bevestigen' in ground ? [`${ground.bevestigen.vraag} ${code}`] : []))
    .sort()
  const named = sections.flatMap(({ id, lines }) =>
    lines
      .filter((line) => line.startsWith('- Grondslagen: '))
      .flatMap((line) => line.slice('- Grondslagen: '.length).split(', '))
      .map((code) => `${id} ${code.replaceAll('`', '')}`),
  )

  expect(named.sort()).toEqual(expected)
})
