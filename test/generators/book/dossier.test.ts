/** The dossiers count right: what they say equals a count over the models that knows nothing of the workshop. */
import { expect, test } from 'vitest'
import { readModels } from '../../../schemas/read.ts'
import type { MessageModel, Node } from '../../../schemas/index.ts'
import { anchorOf, catalog, nodesOf, page, versions } from './made-book.ts'

const levels = ['bijzonder', 'bsn', 'financieel', 'gewoon', 'geen'] as const
type Level = (typeof levels)[number]

const dossiers = versions.map(({ law }) => {
  const models = readModels(law)
  return {
    name: `${law.module}-${law.version}`,
    law,
    models,
    text: page(`minimalisatie/${law.module}-${law.version}.md`),
  }
})

/** Places that hold a value, with the heaviest class of what can stand there. */
function dataOf(model: MessageModel): ReadonlyMap<string, Level> {
  const data = new Map<string, Level>()
  for (const { pointer, node } of nodesOf(model)) {
    if (!isValue(node)) continue
    const place = anchorOf(pointer)
    const found = node.annotations.persoonsgegeven
    const before = data.get(place)
    data.set(place, before !== undefined && levels.indexOf(before) < levels.indexOf(found) ? before : found)
  }
  return data
}

function isValue(node: Node): boolean {
  return ['text', 'enum', 'const', 'integer', 'boolean'].includes(node.kind)
}

function counts(found: readonly Level[]): readonly string[] {
  return levels.map((level) => String(found.filter((other) => other === level).length))
}

/** Cells of the row that starts with this cell, in the table under this heading. */
function row(text: string, heading: string, first: string): readonly string[] | undefined {
  const part = text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  const line = part.split('\n').find((found) => found.startsWith(`| ${first}`))
  return line
    ?.slice(2, -2)
    .split(' | ')
    .map((cell) => cell.trim().replaceAll('*', ''))
}

test.each(dossiers)('$name counts the data of every message by class', ({ text, models, law }) => {
  for (const model of models) {
    const cell = catalog.modules
      .find(({ module }) => module === law.module)
      ?.berichten.find(({ versies }) => versies[law.version]?.type === model.type)?.versies[law.version]

    expect(row(text, 'Totalen', `[${cell?.naam}]`)?.slice(3), model.type).toEqual(counts([...dataOf(model).values()]))
  }
})

test.each(dossiers)('$name counts every datum of the version once', ({ text, models }) => {
  const all = new Set(models.flatMap((model) => [...dataOf(model)].map(([place, level]) => `${place} ${level}`)))
  const found = [...all].map((datum) => datum.split(' ').at(-1) as Level)
  const personal = found.filter((level) => level !== 'geen').length

  expect(row(text, 'Totalen', '**Hele versie**')?.slice(3)).toEqual(counts(found))
  expect(text).toContain(`Deze versie vraagt ${personal} ${personal === 1 ? 'persoonsgegeven' : 'persoonsgegevens'}:`)
})

test.each(dossiers)(
  '$name has a row for every personal datum, with a link to each message that asks it',
  ({ text, models, law }) => {
    const data = text.split('\n## Gegevens\n')[1]?.split('\n## ')[0] ?? ''
    const missing = models.flatMap((model) =>
      [...dataOf(model)]
        .filter(([, level]) => level !== 'geen')
        .filter(([place]) => data.split(`/${law.version}/${model.type}.md#${place})`).length !== 2)
        .map(([place]) => `${model.type} ${place}`),
    )

    expect(missing).toEqual([])
  },
)

test.each(dossiers)('$name names every open question about a personal datum', ({ text, models }) => {
  const part = text.split('\n## Open vragen over persoonsgegevens\n')[1]?.split('\n## ')[0] ?? ''
  const asked = models.flatMap((model) =>
    nodesOf(model).flatMap(({ node }) =>
      isValue(node) && node.annotations.persoonsgegeven !== 'geen' ? (node.annotations.vraag ?? []) : [],
    ),
  )
  const told = [...part.matchAll(/^\| \[(OV-[^\]]+)\]/gm)].map(([, id]) => id)

  expect(told).toEqual([...new Set(asked)].sort())
})

test.each(dossiers)('$name ends with a place to sign', ({ text }) => {
  const signing = text.split('\n## Oordeel\n')[1] ?? ''

  for (const field of ['Naam', 'Functie', 'Datum', 'Oordeel'])
    expect(signing).toMatch(new RegExp(`^\\| ${field}\\b.* \\|  \\|$`, 'm'))
})

test('Schuldregeling 2.0 tells what it asks more and less than 1.1', () => {
  const { text } = dossiers.find(({ name }) => name === 'schuldregeling-2.0') ?? { text: '' }
  const difference = text.split('\n## Verschil met de vorige versie\n')[1]?.split('\n## ')[0] ?? ''

  expect(difference).toContain('[versie 1.1](schuldregeling-1.1.md)')
  expect(row(text, 'Verschil met de vorige versie', 'Burgerservicenummer')).toEqual([
    'Burgerservicenummer',
    '1',
    '1',
    '0',
    '0',
  ])
  expect(difference).toContain(
    '[Geen medewerking](../berichtenboek/schuldregeling/2.0/GeenMedewerking.md) (2): Reden; Weer mogelijk vanaf.',
  )
  expect(difference).toContain('(nieuw bericht, ')
})

test('an address that became a choice of addresses is not counted as more data', () => {
  const { text } = dossiers.find(({ name }) => name === 'schuldregeling-2.0') ?? { text: '' }
  const more = text.split('\n### Gewoon persoonsgegeven: ')[1]?.split('\n### ')[0] ?? ''

  expect(more).not.toContain('Postcode')
})

test.each(dossiers)('$name balances: every class changes by what came and what went', ({ law, models, text }) => {
  const entries = catalog.modules.find(({ module }) => module === law.module)?.berichten ?? []
  const before = dossiers.filter((other) => other.law.module === law.module && other.law.version < law.version).at(-1)
  if (before === undefined) return
  const sum = (side: typeof before, level: Level): number =>
    entries.flatMap(({ versies }) => {
      const model = side.models.find(({ type }) => type === versies[side.law.version]?.type)
      return model === undefined ? [] : [...dataOf(model).values()].filter((found) => found === level)
    }).length
  const titles = ['Bijzonder', 'Burgerservice', 'Financieel', 'Gewoon', 'Geen']
  const told = titles.map((title) => row(text, 'Verschil met de vorige versie', title)?.slice(3).map(Number) ?? [])
  const changes = levels.map((level) => sum({ name: '', law, models, text }, level) - sum(before, level))

  expect(told.map(([more = 0, less = 0]) => more - less)).toEqual(changes)
})
