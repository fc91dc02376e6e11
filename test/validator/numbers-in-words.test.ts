/**
 * Numbers and lists in words: every parameter of every code with none, one, two and an uneven number, in both languages, as committed; read it when it
 * changes. What is told of two differs from what is told of seven in that number alone.
 *
 * Inside: gives parameters that no message brings about, such as an element of which there may be none.
 */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { csvFindingCodes } from '../../csv/finding.ts'
import { explainCsv } from '../../csv/index.ts'
import { findingCodes } from '../../schemas/index.ts'
import type { Language } from '../../schemas/index.ts'
import { explain } from '../../validator/index.ts'
import { lists } from '../csv/law-lists.ts'

const counts = [0, 1, 2, 7]
const names = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `N${at + 1}`)

/** What a parameter may be that is counted: a number, or a list of names as long. */
const counted: Readonly<Record<string, (count: number) => unknown>> = {
  ...{ limit: (count) => count, member: (count) => count, row: (count) => count },
  ...{ known: names, allowed: names, headings: names },
  options: names,
}
/** What is always the same number, or that of at least two. */
const fixed: ReadonlySet<string> = new Set(['csv-too-large', 'csv-too-many-rows', 'csv-pieces'])
type Told = (code: string, params: object, lang: Language) => string
const cases = (codes: Readonly<Record<string, readonly string[]>>): readonly (readonly [string, string])[] =>
  Object.entries(codes).flatMap(([code, params]) =>
    params.filter((name) => Object.hasOwn(counted, name) && !fixed.has(code)).map((name) => [code, name] as const),
  )
const scaled = (scale?: 'euros' | 'percentage') => ({
  outline: {
    title: 'B',
    kind: 'object',
    members: { A: { title: 'A', kind: 'integer', ...(scale && { scale }) } },
  } as const,
})
const ofJudge =
  (scale?: 'euros' | 'percentage'): Told =>
  (code, params, lang) =>
    Object.values(explain({ code, severity: 'fout', pointer: '/A', params } as never, scaled(scale), lang)).join(' ')
const ofCsv: Told = (code, params, lang) => Object.values(explainCsv({ code, params } as never, lang) ?? {}).join(' ')
/** What is told of a cell, and of the rows of a message, by a column of a text of some list. */
function ofCell(isRow: boolean): Told {
  for (const list of lists) {
    const column = list.columns.find(({ uses: [use] }) => use?.node.kind === 'text' && use.path.includes('*') === isRow)
    if (column === undefined) continue
    return (code, params, lang) =>
      Object.values(explainCsv({ code, params, heading: column.name } as never, lang, list) ?? {}).join(' ')
  }
  throw new Error('no list has such a column')
}

const inCells = cases(findingCodes).filter(([code]) => /^(?:text|number|list|choice|value-not|tag)-/.test(code))
const numbers = cases(findingCodes).filter(([code]) => code.startsWith('number-'))
const all: readonly (readonly [code: string, name: string, told: Told])[] = [
  ...cases(findingCodes).map(([code, name]) => [code, name, ofJudge()] as const),
  ...(['euros', 'percentage'] as const).flatMap((scale) =>
    numbers.map(([code, name]) => [code, name, ofJudge(scale)] as const),
  ),
  ...cases(csvFindingCodes).map(([code, name]) => [code, name, ofCsv] as const),
  ...inCells.map(([code, name]) => [code, name, ofCell(false)] as const),
  ...inCells.filter(([code]) => code.startsWith('list-')).map(([code, name]) => [code, name, ofCell(true)] as const),
]

describe.each(['nl', 'en'] as const)('in %s', (lang) => {
  test('every number and list is told as committed', async () => {
    const lines = all.flatMap(([code, name, told]) =>
      // As many as are listed, and one and two more.
      [...counts, ...(Array.isArray(counted[name]?.(0)) ? [8, 9, 15, 16, 17] : [])].map(
        (count) => `${code} ${count}: ${told(code, { [name]: counted[name]?.(count) }, lang)}`,
      ),
    )

    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(
      join(import.meta.dirname, 'golden', `numbers.${lang}.txt`),
    )
  })

  test.each(all.filter(([, name]) => !Array.isArray(counted[name]?.(0))))(
    '%s: two and seven differ in the number alone',
    (...[code, name, told]) => {
      const [two, seven] = [2, 7].map((count) => told(code, { [name]: count }, lang))

      expect(two).toContain(' 2')
      expect(seven).toBe(two?.replaceAll(/ 2\b/g, ' 7'))
    },
  )
})
