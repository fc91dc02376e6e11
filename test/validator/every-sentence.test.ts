/**
 * Every sentence of the judge and of CSV, in both languages, at each kind of place, as committed; read them when they change.
 *
 * Inside: gives findings that no message brings about together; what counts something is told in `numbers-in-words.test.ts`.
 */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isOfCell } from '../../csv/explain/cell-codes.ts'
import { csvFindingCodes } from '../../csv/finding.ts'
import { explainCsv } from '../../csv/index.ts'
import type { CsvList } from '../../csv/index.ts'
import { findingCodes, scaleOf } from '../../schemas/index.ts'
import type { FindingCode, Language, Node } from '../../schemas/index.ts'
import { explain, tellCode } from '../../validator/index.ts'
import { lists } from '../csv/law-lists.ts'
import { proef } from './proef.ts'

type Params = Readonly<Record<string, unknown>>

/** What each parameter may be; what is counted is told of three. */
const values: Readonly<Record<string, readonly unknown[]>> = {
  format: ['date', 'date-time', 'uuid', 'email', 'anders'],
  expected: ['object', 'list', 'text', 'integer', 'boolean', 'anders'],
  'suggestion?': [undefined, 'Naam'],
  needs: ['Aantal'],
  ...{ limit: [3], member: [3], row: [3], file: ['een.csv'], heading: ['Naam'], headings: [['A', 'B', 'C']] },
  ...{ known: [['A', 'B', 'C']], allowed: [['V', 'M', 'W']], options: [['Adres', 'Postbus', 'Anders']] },
  found: ['windows-1252', 'unknown', 'comma', 'semicolon', 'tab', 'other'],
  separator: ['comma', 'semicolon', 'tab'],
}

/** All of a code: each parameter with each of what it may be. */
function paramsOf(names: readonly string[]): readonly Params[] {
  return names.reduce<readonly Params[]>(
    (all, name) => {
      const of = values[name]
      if (of === undefined) throw new Error(`${name} has no values here`)
      return all.flatMap((params) => of.map((value) => ({ ...params, [name.replace('?', '')]: value })))
    },
    [{}],
  )
}

const said = (told: object | undefined): string => Object.values(told ?? {}).join(' ')
const shown = (params: Params): string => Object.values(params).map(String).join(' ')

const places = ['', '/Inhoud', '/Inhoud/Postcode', '/Inhoud/Termijnen/1', '/Inhoud/Termijnen/1/Tot', '/Inhoud/Geslacht']

function ofJudge(code: FindingCode, lang: Language): readonly string[] {
  const told = places.flatMap((pointer) =>
    paramsOf(findingCodes[code]).map((params) => {
      const finding = { code, severity: 'fout', pointer, params } as never
      return `${code} ${pointer} ${shown(params)}: ${said(explain(finding, proef(), lang))}`
    }),
  )
  return [`${code}: ${said(tellCode(code, lang))}`, ...told]
}

type Column = {
  readonly list: CsvList
  readonly name: string
  readonly pointer: string
  readonly message: string
  readonly node: Node
}

/** One column of each kind that the lists of the standard have. */
const columns: ReadonlyMap<string, Column> = new Map(
  lists
    .flatMap((list) =>
      list.columns.flatMap(({ name, uses: [use] }): [string, Column][] => {
        if (use === undefined) return []
        const { node, path, type } = use
        const form = node.kind === 'text' ? (node.format ?? (node.annotations.vorm === undefined ? '' : 'vorm')) : ''
        const scale = node.kind === 'integer' ? scaleOf(node) : ''
        const kind = [node.kind, form, scale, path.includes('*') ? 'row' : ''].filter((part) => part !== '').join(' ')
        return [[kind, { list, name, pointer: `/${path.join('/').replaceAll('*', '0')}`, message: type, node }]]
      }),
    )
    .toReversed(),
)

/** What the judge can say of a cell of which kind; the rest of all. */
const about: readonly (readonly [code: RegExp, kind: RegExp])[] = [
  [/^text-/, /^text/],
  [/^number-/, /^integer/],
  [/^list-/, /^list|row$/],
  [/^choice-/, /^object|^text vorm$/],
  [/^(?:value|tag)-/, /^enum/],
]

function inCells(code: FindingCode, lang: Language): readonly string[] {
  const [, wanted = /./] = about.find(([codes]) => codes.test(code)) ?? []
  return [...columns]
    .filter(([kind]) => wanted.test(kind))
    .flatMap(([kind, { node, ...column }]) =>
      paramsOf(findingCodes[code])
        .filter(({ format }) => format === undefined || (node.kind === 'text' && node.format === format))
        .map((params) => {
          const finding = { code, params, heading: column.name, ...column } as never
          return `${code} ${kind} ${shown(params)}: ${said(explainCsv(finding, lang, column.list))}`
        }),
    )
}

const judgeCodes = Object.keys(findingCodes) as FindingCode[]

test('columns of the lists are of each kind', () => {
  expect([...columns.keys()].toSorted()).toEqual([
    'boolean',
    'boolean row',
    'enum',
    'enum row',
    'integer euros',
    'integer euros row',
    'integer number',
    'integer percentage row',
    'list',
    'object',
    'text date',
    'text date row',
    'text date-time',
    'text email',
    'text partial-date',
    'text uuid',
    'text uuid row',
    'text vorm',
    'text vorm row',
  ])
})

describe.each(['nl', 'en'] as const)('in %s', (lang) => {
  test.each<readonly [of: string, lines: () => readonly string[]]>([
    ['judge', () => judgeCodes.flatMap((code) => ofJudge(code, lang))],
    [
      'csv',
      () =>
        Object.entries(csvFindingCodes).flatMap(([code, names]) =>
          paramsOf(names).map(
            (params) => `${code} ${shown(params)}: ${said(explainCsv({ code, params } as never, lang))}`,
          ),
        ),
    ],
    ['cells', () => judgeCodes.filter(isOfCell).flatMap((code) => inCells(code, lang))],
  ])('every sentence of %s is as committed', async (of, lines) => {
    await expect(`${[...new Set(lines())].join('\n')}\n`).toMatchFileSnapshot(
      join(import.meta.dirname, 'golden', `${of}.${lang}.txt`),
    )
  })
})
