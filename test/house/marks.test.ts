/** Everything that a public door exports says since when it is there and how stable it is. */
import { join, relative } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { house, readFloorPlan } from '../../tools/floor-plan.mjs'

/** From what may vanish to what stays. */
const levels = ['alpha', 'beta', 'public'] as const
type Level = (typeof levels)[number]

type Export = { readonly symbol: ts.Symbol; readonly name: string; readonly tags: readonly ts.JSDocTagInfo[] }

const doors = readFloorPlan().flatMap(({ name, publicDoors }) => publicDoors.map((door) => `${name}/${door}.ts`))
const config = ts.readConfigFile(join(house, 'tsconfig.json'), ts.sys.readFile).config
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, house)
const files = doors.map((door) => join(house, door))
const program = ts.createProgram(files, { ...options, noEmit: true })
const checker = program.getTypeChecker()
const exports = files.flatMap(exportsOf)

test('the doors are open', () => {
  expect(exports.length).toBeGreaterThan(doors.length)
})

test('every export of a public door has a doc comment', () => {
  const wordless = exports.filter(({ symbol }) => symbol.getDocumentationComment(checker).length === 0)

  expect(wordless.map(({ name }) => name)).toEqual([])
})

test('every export of a public door says since which version it is there', () => {
  const wrong = exports.filter(({ tags }) => {
    const versions = textsOf(tags, 'since')
    return versions.length !== 1 || !versions.every((version) => isNotLater(version, manifest.version))
  })

  expect(wrong.map(({ name }) => name)).toEqual([])
})

test('every export of a public door has one stability mark', () => {
  const wrong = exports.filter(({ tags }) => levelsIn(tags).length !== 1)

  expect(wrong.map(({ name }) => name)).toEqual([])
})

test('no export speaks of one that is less stable', () => {
  const levelOf = new Map(exports.map(({ symbol, tags }) => [symbol, levelsIn(tags)[0] ?? 'alpha']))
  const wrong = exports.flatMap(({ symbol, name }) =>
    mentionedBy(symbol)
      .filter((other) => isLess(levelOf.get(other) ?? 'public', levelOf.get(symbol) ?? 'public'))
      .map((other) => `${name} speaks of ${other.name}`),
  )

  expect(wrong).toEqual([])
})

function exportsOf(file: string): readonly Export[] {
  const source = program.getSourceFile(file)
  const door = source === undefined ? undefined : checker.getSymbolAtLocation(source)
  if (door === undefined) throw new Error(`${relative(house, file)} is no module`)
  return checker.getExportsOfModule(door).map((exported) => {
    const symbol = followed(exported)
    return { symbol, name: `${relative(house, file)}: ${exported.name}`, tags: symbol.getJsDocTags(checker) }
  })
}

function followed(symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}

function textsOf(tags: readonly ts.JSDocTagInfo[], name: string): readonly string[] {
  return tags.filter((tag) => tag.name === name).map(({ text }) => ts.displayPartsToString(text))
}

function levelsIn(tags: readonly ts.JSDocTagInfo[]): readonly Level[] {
  return levels.filter((level) => tags.some(({ name }) => name === level))
}

function isLess(one: Level, other: Level): boolean {
  return levels.indexOf(one) < levels.indexOf(other)
}

/** Versions of the package, in numbers. */
function isNotLater(version: string, limit: string): boolean {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return false
  return version.localeCompare(limit, 'en', { numeric: true }) <= 0
}

/** What the types of a declaration name; the body of a function and the value of a constant are its own affair. */
function mentionedBy(symbol: ts.Symbol): readonly ts.Symbol[] {
  const found = new Set<ts.Symbol>()
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node)) return
    if (ts.isTypeReferenceNode(node)) {
      const named = checker.getSymbolAtLocation(node.typeName)
      if (named !== undefined) found.add(followed(named))
    }
    ts.forEachChild(node, visit)
  }
  for (const declaration of symbol.declarations ?? []) visit(declaration)
  return [...found]
}
