/** Whoever does what a finding in a list says, hears it no more: every kind of column of every list, with every fault that a cell can have. */
import { describe, expect, test } from 'vitest'
import { csvToMessages, explainCsv, messagesToCsv } from '../../csv/index.ts'
import type { CsvColumn, CsvFinding, CsvList } from '../../csv/index.ts'
import { messageNames, sampleMessages } from '../../samples/index.ts'
import { scaleOf } from '../../schemas/index.ts'
import { tellFinding, validate } from '../../validator/index.ts'
import { file, listOf, lists, options } from './law-lists.ts'

type Row = readonly string[]

/** A row that is well. */
async function goodRow(list: CsvList): Promise<Row> {
  const name = messageNames().find((one) => one === list.id)
  if (name === undefined) throw new Error(list.id)
  const [{ message = {} } = {}] = sampleMessages({ message: name, seed: 2, count: 1 })
  const { Bewijsstukken: _, ...heading } = message['Stuurgegevens'] as Record<string, unknown>
  const { bytes } = await messagesToCsv([{ name: '', message: { ...message, Stuurgegevens: heading } }], {
    list,
    judge: validate,
    separator: 'tab',
  })
  const [, row = ''] = new TextDecoder().decode(bytes).split('\r\n')
  return row.split('\t').map((cell) => cell.replace(/^"|"$/g, '').replaceAll('""', '"'))
}

async function read(list: CsvList, row: Row): Promise<readonly CsvFinding[]> {
  const quoted = (cells: Row): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\t')
  const text = `${quoted(list.columns.map(({ name }) => name))}\r\n${quoted(row)}\r\n`
  return (await csvToMessages([file(text)], options(list, { separator: 'tab' }))).findings
}

/** What people could wrongly write in a cell of this column. */
function faults({ uses: [use] }: CsvColumn): readonly string[] {
  if (use === undefined) return []
  const { node } = use
  if (node.kind === 'integer') {
    const more = (scaleOf(node) === 'number' ? node.maximum : Math.floor(node.maximum / 100)) + 1
    return ['', String(more), '-1', '0', '12.34', '1,234', 'twaalf']
  }
  if (node.kind === 'text' && node.format === 'date') return ['', '31-02-2026', '1-2-26', '46090', '2026-02-01']
  if (node.kind === 'text')
    return ['', '\u0007', '1,23456789012346E+15', 'x'.repeat((node.maxLength ?? 300) + 1), 'ø ø']
  if (node.kind === 'list') return ['', Array.from({ length: node.maxItems + 1 }, (_, at) => `F-${at}`).join(' | ')]
  return ['', 'zoiets']
}

/** The cell as the advice says, word for word where it can be typed; nothing when it is for a person to know. */
function advised(herstel: string, cell: string): string | undefined {
  const [, most] = /ten hoogste (\d+) tekens/.exec(herstel) ?? []
  if (most !== undefined) return cell.slice(0, Number(most))
  const [, keep] = /Laat er ten hoogste (\d+) staan/.exec(herstel) ?? []
  if (keep !== undefined) return cell.split(' | ').slice(0, Number(keep)).join(' | ')
  const typed =
    /van ((?:-?€\u00A0)?[\d.,]+) tot en met/.exec(herstel) ??
    /Kies (?:in deze kolom )?«([^»]+)»/.exec(herstel) ??
    /(?:zoals|bijvoorbeeld) ([^,]*?[\d@][^,]*?)(?:, | of |\.?$)/.exec(herstel) ??
    /Schrijf (Ja) of Nee/.exec(herstel)
  return typed?.[1]
}

const spoken = async (finding: CsvFinding, list: CsvList) =>
  explainCsv(finding, 'nl', list) ??
  tellFinding(finding as Parameters<typeof tellFinding>[0], 'nl', {
    module: list.module,
    version: list.version,
    type: finding.message ?? list.message,
  })

const isSame = (a: CsvFinding) => (b: CsvFinding) => a.code === b.code && a.heading === b.heading && a.rule === b.rule

/** The findings in one cell that are still there when somebody has done what they say. */
async function deafTo(list: CsvList, at: number, { good, cell }: { readonly good: Row; readonly cell: string }) {
  const heading = list.columns[at]?.name ?? ''
  const findings = (await read(list, good.with(at, cell))).filter(
    (one) => one.heading === heading && one.code !== 'rule',
  )
  const deaf = await Promise.all(
    findings.map(async (finding) => {
      const { herstel } = await spoken(finding, list)
      expect(herstel).not.toMatch(/\b(?:euro)?cent|jaar-maand|\/Inhoud|…/)
      // Where only the person knows what to write, what was well before is that.
      const typed = advised(herstel, cell) ?? good[at] ?? ''
      const after = await read(list, good.with(at, typed))
      return after.some(isSame(finding)) ? [`${heading} ${finding.code}: ${herstel} [${typed}]`] : []
    }),
  )
  return deaf.flat()
}

describe.each(lists.filter(({ kind }) => kind === 'berichten'))('$id', (list) => {
  test('the advice of every finding in a cell ends it', async () => {
    const good = await goodRow(list)
    expect((await read(list, good)).filter(({ severity }) => severity === 'fout')).toEqual([])
    for (const [at, column] of list.columns.entries())
      for (const cell of faults(column)) expect(await deafTo(list, at, { good, cell })).toEqual([])
  })
})

const told = async (id: string, cells: Readonly<Record<string, string>>, lang: 'nl' | 'en' = 'nl') => {
  const list = listOf(id)
  const good = await goodRow(list)
  const row = list.columns.map(({ name }, at) => cells[name] ?? good[at] ?? '')
  const findings = (await read(list, row)).filter(({ heading = '' }) => heading in cells)
  return findings.map((finding) => Object.values(explainCsv(finding, lang, list) ?? {}).join(' '))
}

test.each<readonly [string, Readonly<Record<string, string>>, readonly [nl: string, en: string]]>([
  [
    'schuldregeling@2.0/Betaalvoorstel',
    { TotaleSchuld: '1.000.000.001' },
    [
      'Dit bedrag is te hoog: hooguit €\u00A01.000.000.000,00. Schrijf een bedrag van €\u00A00,01 tot en met €\u00A01.000.000.000,00.',
      'This amount is too high: at most €\u00A01.000.000.000,00. Write an amount from €\u00A00,01 to €\u00A01.000.000.000,00.',
    ],
  ],
  [
    'schuldregeling@2.0/Betaalvoorstel',
    { Afkooppercentage: '100,01' },
    [
      'Dit percentage is te hoog: hooguit 100. Schrijf een percentage van 0 tot en met 100.',
      'This percentage is too high: at most 100. Write a percentage from 0 to 100.',
    ],
  ],
  [
    'schuldregeling@2.0/Betaalvoorstel',
    { GeldigTot: '' },
    [
      'Deze cel is leeg, maar moet worden ingevuld. Schrijf een datum als dd-mm-jjjj, zoals 31-12-2026.',
      'This cell is empty, but is required. Write a date as dd-mm-jjjj, such as 31-12-2026.',
    ],
  ],
  [
    'schuldregeling@2.0/KennisgevingPubliek',
    { 'Klant.Geslacht': 'Q' },
    [
      'Deze waarde staat niet in de lijst van deze kolom. Kies «M» (man), «V» (vrouw), «X» (geen van beide) of «O» (onbekend).',
      'This value is not in the list of the column. Choose "M", "V", "X" or "O".',
    ],
  ],
])('%s %j is told in the words of the list', async (id, cells, words) => {
  expect([...(await told(id, cells)), ...(await told(id, cells, 'en'))]).toEqual(words)
})

test('without the list, a finding of the judge has no words here', () => {
  expect(explainCsv({ code: 'number-too-high', params: { limit: 1 } }, 'nl')).toBeUndefined()
})

test.each([
  ['', ['element-needs-other RedenLooptijd']],
  ['twaalf', ['csv-number-notation Looptijd']],
])('beside a cell with a mistake nothing is asked that waits for it: %j', async (looptijd, said) => {
  const list = listOf('schuldregeling@2.0/Betaalvoorstel')
  const good = await goodRow(list)
  const cells: Readonly<Record<string, string>> = { Looptijd: looptijd, RedenLooptijd: 'anders' }
  const findings = await read(
    list,
    list.columns.map(({ name }, at) => cells[name] ?? good[at] ?? ''),
  )
  const found = findings.filter(({ code }) => code !== 'rule').map(({ code, heading }) => `${code} ${heading}`)
  expect(found).toEqual(said)
})
