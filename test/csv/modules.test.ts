/** Lists of every module: what has more than one list of rows, what has one value only, and who asks and answers. */
import { expect, test } from 'vitest'
import { valueAt } from '../../json/index.ts'
import { csvToMessages, messagesToCsv } from '../../csv/index.ts'
import type { CsvImport } from '../../csv/index.ts'
import { messageNames, sampleMessages } from '../../samples/index.ts'
import type { MessageName } from '../../samples/index.ts'
import { validate } from '../../validator/index.ts'
import { file, listOf, options } from './law-lists.ts'

/** A list with the cells of one sample, and these over them: a record for each row, by the names of columns. */
async function table(id: string, rows: readonly Readonly<Record<string, string>>[], seed = 1): Promise<CsvImport> {
  const list = listOf(id)
  const name = messageNames().find((one) => one === id) as MessageName
  const [{ message = {} } = {}] = sampleMessages({ message: name, seed, count: 1 })
  const { Bewijsstukken: _, ...heading } = message['Stuurgegevens'] as Record<string, unknown>
  const { bytes } = await messagesToCsv([{ name: '', message: { ...message, Stuurgegevens: heading } }], {
    list,
    judge: validate,
  })
  const [headings = '', first = ''] = new TextDecoder().decode(bytes).split('\r\n')
  const cells = first.split(';')
  const written = rows.map((row) =>
    list.columns.map((column, at) => row[column.name] ?? kept(column, cells[at])).join(';'),
  )
  return csvToMessages([file([headings, ...written, ''].join('\r\n'))], options(list))
}

/** Of the sample only what is about the whole message. */
function kept({ uses }: { readonly uses: readonly { readonly path: readonly string[] }[] }, cell = ''): string {
  return uses.some(({ path }) => path.includes('*') || path[1] === 'Schulden') ? '' : cell
}

const told = ({ findings }: CsvImport): readonly string[] =>
  findings.map(({ code, row, heading }) => `${code} ${row ?? ''} ${heading ?? ''}`)

const unmatched = {
  'ongematcht.FactuurnummerSE': 'F-1',
  'ongematcht.Ontstaansdatum': '01-06-2025',
  'ongematcht.OrigineleVordering': '100',
  'ongematcht.ActueelVorderingsbedrag': '100',
}
const matched = { 'gematcht.Schuldtype': 'onbekende schuld bij SE', 'gematcht.FactuurnummerSEVolgensSHV': 'F-2' }
const inventory = 'schuldinventarisatie@1.0/SaldoverzoekAntwoord'

test('an inventory answers with debts of one kind: each list has rows of its own', async () => {
  const two = await table(inventory, [unmatched, { ...unmatched, 'ongematcht.FactuurnummerSE': 'F-3' }])
  const of = ({ messages }: CsvImport) => valueAt(messages[0]?.message, ['Inhoud', 'Schulden'])

  expect(of(two)).toMatchObject({
    OngematchteSchulden: { OpenstaandeSchulden: [{ FactuurnummerSE: 'F-1' }, { FactuurnummerSE: 'F-3' }] },
  })
  expect(of(await table(inventory, [matched]))).toEqual({
    GematchteSchulden: [{ Schuldtype: 'onbekende schuld bij SE', FactuurnummerSEVolgensSHV: 'F-2' }],
  })
})

test('debts of both kinds are told once; what is wrong in a row is told in that row, whatever stands in the other list', async () => {
  expect(told(await table(inventory, [matched, unmatched]))).toEqual(['choice-multiple 2 gematcht.Schuldtype'])
  expect(
    told(await table(inventory, [matched, { ...unmatched, 'ongematcht.Ontstaansdatum': '' }])).filter((one) =>
      one.startsWith('element-missing'),
    ),
  ).toEqual(['element-missing 3 ongematcht.Ontstaansdatum'])
})

test('what always has one value has no column, and is there', async () => {
  const proposal = {
    FactuurnummerSE: 'F-1',
    ActueelVorderingsbedrag: '100',
    VorderingsType: 'concurrent',
    PrognoseEindbedrag: '100',
    TypeSchuldregeling: 'HF',
    Looptijd: '',
    Uitbetaalmomenten: '',
    Termijnbedrag: '',
  }
  const { messages, findings } = await table('betalingsregeling@2.0/Betaalvoorstel', [proposal])

  expect(findings.filter(({ severity }) => severity === 'fout')).toEqual([])
  expect(messages[0]?.message).toMatchObject({ Inhoud: { Vorderingen: [{ Afkooppercentage: 10_000 }] } })
})

test('a list that must be there is there, also without rows', async () => {
  const { messages } = await table('waarborgfonds@2.0/AanvraagBorgstelling', [{}])

  expect(messages[0]?.message).toMatchObject({ Inhoud: { Statistieken: [] } })
})
