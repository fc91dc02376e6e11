/**
 * The CSV pages: every list has one, every column is on it with where it comes from, and the example is one.
 *
 * Inside: takes the CSV pages alone; the door writes every product at once.
 */
import { expect, test } from 'vitest'
import { columnLetter } from '../../../csv/index.ts'
import { csvFiles } from '../../../generators/csv/pages.ts'
import { readStandard } from '../../../generators/index.ts'
import { lists } from '../../csv/law-lists.ts'

const pages = new Map(csvFiles(readStandard()).map(({ path, text }) => [path, text]))

const pageOf = (id: string): string => {
  const [, module = '', version = '', name = ''] = /^(.+)@(.+)\/(.+)$/.exec(id) ?? []
  return pages.get(`csv/${module}/${version}/${name}.md`) ?? ''
}

test('there is a page for every list, and one about the notation that leads to each', () => {
  const index = pages.get('csv/README.md') ?? ''

  expect(pages.size).toBe(lists.length + 1)
  for (const path of pages.keys())
    if (path !== 'csv/README.md') expect(index).toContain(`](${path.slice('csv/'.length)})`)
})

test.each(lists)('$id: every column stands on its page, known or with its open question', ({ id, columns }) => {
  const rows = pageOf(id).split('\n')
  for (const [index, { name, group, origin }] of columns.entries()) {
    const row = rows.find((line) => line.startsWith(`| ${columnLetter(index)} | ${name} | `)) ?? ''
    const cells = row.split(/(?<!\\)\|/).map((cell) => cell.trim())
    const [, , , presence, meaning, type, , its, from] = cells

    const complete = [type, presence, meaning].every((cell) => cell !== undefined && cell !== '')
    expect({ name, group: its, complete }).toEqual({ name, group, complete: true })
    expect(from).toMatch(origin.herkomst === 'bekend' ? /^bekend \(\[W5\]/ : /^eigen ontwerp, \[OV-CSV-\d\d\]\(/)
  }
})

test.each(lists)('$id: shows an example', ({ id, columns }) => {
  const example = pageOf(id).split('## Voorbeeld')[1] ?? ''
  expect(example).toContain(`| A | ${columns[0]?.name} | \``)
})

test('no page speaks English or code to a caseworker', () => {
  for (const [path, text] of pages) {
    const words = text.replace(/`[^`]*`|\]\([^)]*\)/g, '')
    expect({
      path,
      found: words.match(/\b(?:the|and|row|column|undefined|null|true|false|object|string|array|enum|header)\b/gi),
    }).toEqual({ path, found: null })
  }
})
