/** CSV vectors: messages written as a list, that list read back, and lists with one fault. */
import { csvLists, csvToMessages, messagesToCsv } from '../../csv/index.ts'
import type { CsvList } from '../../csv/index.ts'
import type { JsonObject } from '../../json/index.ts'
import { lawFolder, readCsvAgreement, readLaw, readModels } from '../../schemas/read.ts'
import { validate } from '../../validator/index.ts'
import { jsonFile } from './kit-file.ts'
import type { KitFile } from './kit-file.ts'
import type { KitLaw } from './kit-law.ts'

/** What new messages of a list say of themselves: a clock that stands still, and numbers that count up. */
const now = '2026-03-09T08:30:00Z'
const referenceForm = '00000000-0000-4000-8000-'

/** A file for each list of the version; none of a law that this package was not built with. */
export async function csvFilesOf(law: KitLaw): Promise<readonly KitFile[]> {
  const agreement = readCsvAgreement(law.module, law.folder)
  if (agreement === undefined || law.folder !== lawFolder()) return []
  const models = readModels(readLaw(law.module, law.version, law.folder))
  const lists = csvLists({ module: law.catalog, version: law.version, agreement, models })
  return Promise.all(
    lists.map(async (list) =>
      jsonFile(`csv/${list.id.split('/')[1] ?? ''}.json`, {
        list: list.id,
        now,
        newReferences: `${referenceForm}000000000001`,
        vectoren: await vectorsOf(list, law),
      }),
    ),
  )
}

async function vectorsOf(list: CsvList, { examples }: KitLaw): Promise<readonly object[]> {
  const mine = examples.filter(
    ({ type }) => type === list.message || (list.kind === 'beantwoorden' && list.gives.includes(type)),
  )
  const vectors = await Promise.all(mine.map(({ message }) => writing(list, [message])))
  const written = vectors.filter((vector) => 'csv' in vector)
  const read = await Promise.all(
    written.flatMap(({ csv }) => [csv, ...faultyLists(csv)]).map((csv) => reading(list, csv)),
  )
  return [...vectors, ...read]
}

async function writing(list: CsvList, messages: readonly JsonObject[]) {
  const named = messages.map((message) => ({ name: 'bericht', message }))
  const { bytes, findings } = await messagesToCsv(named, { list, judge: validate })
  const base = { list: list.id, direction: 'export', messages } as const
  if (bytes === undefined) return { ...base, findings: findings.map(({ code, severity }) => ({ code, severity })) }
  return { ...base, csv: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
}

async function reading(list: CsvList, csv: string): Promise<object> {
  let count = 0
  const newReference = (): string => {
    count += 1
    return `${referenceForm}${String(count).padStart(12, '0')}`
  }
  const file = { name: 'lijst.csv', bytes: new TextEncoder().encode(csv) }
  const { accepted, messages, findings } = await csvToMessages([file], { list, judge: validate, newReference, now })
  const told = findings.map(({ code, severity, row, column }) => ({
    ...{ code, severity, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) },
  }))
  const outcome = accepted ? { messages: messages.map(({ message }) => message) } : {}
  return { list: list.id, direction: 'import', csv, accepted, ...outcome, findings: told }
}

/** The list without its last column, without its last line break and cell, and with a heading that nobody knows. */
function faultyLists(csv: string): readonly string[] {
  const [heading = '', ...rows] = csv.split('\r\n')
  const cut = (line: string): string => line.slice(0, line.lastIndexOf(';'))
  return [
    [heading, ...rows].map((line) => (line.includes(';') ? cut(line) : line)).join('\r\n'),
    csv.slice(0, csv.lastIndexOf(';')),
    [`${heading};Onbekende kolom`, ...rows.map((line) => (line === '' ? line : `${line};x`))].join('\r\n'),
  ]
}
