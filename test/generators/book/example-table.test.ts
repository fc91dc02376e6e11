/** The example of a page is the example of the law, in Dutch: nothing left out, nothing made up. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../../schemas/read.ts'
import { messages, page, prose } from './made-book.ts'

test.each(messages.map(({ model, path }) => ({ path, model })))(
  '$path shows every value of its example once',
  ({ path, model }) => {
    const rows = tableOf(path)
    const example = firstExample(model.module, model.version, model.type)

    expect(rows).toHaveLength(leavesOf(example).length)
    expect(rows.filter(([place, value]) => place === '' || value === undefined || value === '')).toEqual([])
    expect(new Set(rows.map(([place]) => place)).size).toBe(rows.length)
  },
)

test.each(messages.map(({ model, path }) => ({ path, model })))(
  '$path has the example as JSON in its last section',
  ({ path, model }) => {
    const [, json = ''] = /\n```json\n([\s\S]*?)\n```\n$/.exec(page(path)) ?? []

    expect(JSON.parse(json)).toEqual(firstExample(model.module, model.version, model.type))
  },
)

test('amounts, percentages, dates and codes are as people write them', () => {
  const rows = new Map(
    tableOf('berichtenboek/schuldregeling/2.0/Betaalvoorstel.md').map(([place, value]) => [place, value]),
  )

  expect(rows.get('Soort schuldregeling')).toBe('schuldbemiddeling')
  expect(rows.get('Vordering in het voorstel 1 › Afkooppercentage')).toMatch(/^\d+(?:,\d+)?\u00A0%$/)
  expect(rows.get('Vordering in het voorstel 1 › Verwacht eindbedrag')).toMatch(/^€\u00A0[\d.]+,\d{2}$/)
  expect(rows.get('Stuurgegevens › Tijdstip')).toMatch(/^\d{2}-\d{2}-\d{4} om \d{2}:\d{2} uur \(UTC\)$/)
})

function tableOf(path: string): readonly (readonly string[])[] {
  const part = prose(path).split('\n## Voorbeeld\n')[1]?.split('\n## ')[0] ?? ''
  const lines = part.split('\n').filter((line) => line.startsWith('| '))
  return lines.slice(2).map((line) => line.slice(2, -2).split(' | '))
}

function firstExample(module: string, version: string, type: string): unknown {
  const folder = join(projectRoot(import.meta.url), 'examples/goed', `${module}-${version}`)
  const [name = ''] = readdirSync(folder)
    .filter((file) => file.replace(/^\d+-/, '') === `${type}.json`)
    .sort()
  return JSON.parse(readFileSync(join(folder, name), 'utf8'))
}

function leavesOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value]
}
