/** The table of requirements in spec/knooppunt/eisen.md tells the truth: every requirement in scope has a test that names it. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const house = resolve(import.meta.dirname, '../..')
const text = readFileSync(join(house, 'spec/knooppunt/eisen.md'), 'utf8')

const ids = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, n) => `H-${String(from + n).padStart(2, '0')}`)

const inScope = [...ids(1, 22), ...ids(24, 30), 'H-34']
const later = ids(1, 34).filter((id) => !inScope.includes(id))

type Row = { readonly id: string; readonly cells: readonly string[] }

/** Rows of the tables under the heading of this name, by their id. */
function rowsUnder(heading: string): readonly Row[] {
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
  return section
    .split('\n')
    .filter((line) => /^\| H-\d\d \|/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, id = '', ...cells]) => ({ id, cells: cells.slice(0, -1) }))
}

const rows = rowsUnder('Eisen')

/** `H-07 test/hub/exchange.test.ts`: what the table says. */
const written = rows.flatMap(({ id, cells }) =>
  [...(cells[2] ?? '').matchAll(/`([^`]+)`/g)].map(([, file = '']) => `${id} ${file}`),
)

/** The same, as the tests say it. */
const found = readdirSync(join(house, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .flatMap((name) => requirementsIn(`test/${name}`))

test('every requirement in scope stands in the table once, in order', () => {
  expect(rows.map(({ id }) => id)).toEqual(inScope)
})

test('every requirement that comes later stands in the other table, with the place where it will land', () => {
  const others = rowsUnder('Later')

  expect(others.map(({ id }) => id)).toEqual(later)
  expect(others.filter(({ cells }) => cells.length < 2 || cells.includes('')).map(({ id }) => id)).toEqual([])
})

test('every requirement in scope says what it asks and how it is tested', () => {
  expect(rows.filter(({ cells }) => cells.length !== 4 || cells.includes('')).map(({ id }) => id)).toEqual([])
})

test('every test file in the table exists and has a test that names the requirement', () => {
  expect(written.filter((one, index) => written.indexOf(one) !== index)).toEqual([])
  expect(written.filter((one) => !existsSync(join(house, one.slice('H-00 '.length))))).toEqual([])
  expect(written.filter((one) => !found.includes(one))).toEqual([])
})

test('every test that names a requirement stands in the table', () => {
  const missing = found.filter((one) => later.every((id) => !one.startsWith(id)) && !written.includes(one))

  expect([...new Set(missing)].sort()).toEqual([])
})

test('no requirement in scope is without a test', () => {
  expect(inScope.filter((id) => !written.some((one) => one.startsWith(`${id} `)))).toEqual([])
})

test('every threat stands in the threat model once, and points at requirements and tests that exist', () => {
  const threats = readFileSync(join(house, 'spec/knooppunt/dreigingen.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| T\d\d \|/.test(line))
  const known = threats.map((line) => line.slice(2, 5)).sort()
  const named = threats.flatMap((line) => [...line.matchAll(/\bH-\d\d\b|`(test\/[^`]+)`/g)])

  expect(known).toEqual(Array.from({ length: 37 }, (_, n) => `T${String(n + 1).padStart(2, '0')}`))
  expect(
    named.filter(([id, file]) => (file === undefined ? !inScope.includes(id) : !existsSync(join(house, file)))),
  ).toEqual([])
})

/** Requirements that the titles of this file's tests name; a test that is switched off proves nothing. */
function requirementsIn(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(join(house, file), 'utf8'), ts.ScriptTarget.Latest)
  const titles: string[] = []
  const visit = (node: ts.Node): void => {
    if (
      ts.isCallExpression(node) &&
      /^(?:test|it|describe)\b[^(]*\.(?:skip|todo)\b/.test(node.expression.getText(source))
    )
      return
    const title = titleIn(node)
    if (title !== undefined) titles.push(title)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return [
    ...new Set(titles.flatMap((title) => [...title.matchAll(/(?<!SKP-)\bH-\d\d\b/g)].map(([id]) => `${id} ${file}`))),
  ]
}

/** Text that begins with requirements (`H-07, H-10: …`): a title, or a part of one in a table of cases. */
function titleIn(node: ts.Node): string | undefined {
  const isText = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node)
  return isText && /^H-\d\d(?:, H-\d\d)*: /.test(node.text) ? node.text.replace(/: .*/s, '') : undefined
}
