/** As many rows and bytes as a list may have are written, and not one more. */
import { expect, test } from 'vitest'
import { messagesToCsv } from '../../csv/index.ts'
import { smallList } from './small-law.ts'

const short = { ...smallList('Vraag'), columns: smallList('Vraag').columns.slice(1, 2) }

/** A question for each of these numbers, in a list with no other column. */
const written = (numbers: readonly string[]) =>
  messagesToCsv(
    numbers.map((Referentienummer) => ({
      name: '',
      message: { Stuurgegevens: { Module: 'proef', Versie: '3.1', Berichttype: 'Vraag', Referentienummer } },
    })),
    { list: short, judge: async () => ({ valid: true, findings: [] }) },
  )

test('rows, with the headings', async () => {
  const many = Array.from({ length: 50_000 }, (_, at) => String(at))
  expect((await written(many.slice(1))).rows).toBe(49_999)
  expect(await written(many)).toEqual({
    findings: [{ code: 'csv-too-many-rows', severity: 'fout', file: '', params: { limit: 50_000 } }],
    ...{ rows: 0, withoutAttachment: 0 },
  })
})

test('bytes, with the mark', async () => {
  // A mark of three bytes, the heading, and two line ends.
  const room = 4 * 1024 * 1024 - 3 - 'Referentienummer'.length - 4
  expect((await written(['x'.repeat(room)])).bytes).toHaveLength(4_194_304)
  expect(await written(['x'.repeat(room + 1)])).toEqual({
    findings: [{ code: 'csv-too-large', severity: 'fout', file: '', params: { limit: 4_194_304 } }],
    ...{ rows: 0, withoutAttachment: 0 },
  })
})
