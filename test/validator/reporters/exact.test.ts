/** One report in every format, language and colour, to the letter, as it stands in `exact/`: what a reader of the format passes over is held here. */
import { describe, expect, test } from 'vitest'
import { visibleText } from '../../../schemas/index.ts'
import { reporters } from '../../../validator/index.ts'
import type { Format, JudgedMessage, Summary } from '../../../validator/index.ts'

const formats = Object.keys(reporters) as Format[]
const message = { module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek' }

const wrong = {
  code: 'text-pattern',
  severity: 'fout',
  pointer: '/Inhoud/Adres/Postcode',
  params: {},
  position: { line: 7, column: 17, endLine: 7, endColumn: 26 },
  melding: 'Postcode heeft niet de goede vorm.',
  herstel: 'Schrijf vier cijfers en twee hoofdletters.',
} as const
const odd = {
  code: 'rule',
  rule: 'SR-2.0-R001',
  severity: 'signalering',
  pointer: '',
  params: {},
  melding: 'Let op <dit> & "dat".',
  herstel: '',
} as const

const judged: readonly JudgedMessage[] = [
  { file: 'in/goed.json', valid: true, message, findings: [] },
  { file: 'in/onbekend.json', valid: true, findings: [odd], known: 3 },
  { file: 'in/fout, 1.json', valid: false, message, findings: [wrong, odd, wrong] },
  { file: 'in/veel.ndjson', record: 1, valid: true, message, findings: [] },
  { file: 'in/veel.ndjson', record: 2, valid: false, findings: [{ ...odd, severity: 'fout' }, odd] },
]
const summary: Summary = { messages: 5, valid: 3, invalid: 2, fouten: 3, signaleringen: 3, known: 3, unread: 1 }

describe.each(formats)('%s', (format) => {
  test.each(['nl', 'en'] as const)('in %s', async (lang) => {
    const setting = { lang, toolVersion: '1.2.3', schemaset: `sha256-${'A'.repeat(43)}` }
    const reporter = reporters[format]({ ...setting, colour: true })
    const report = reporter.begin() + judged.map(reporter.add).join('') + reporter.end(summary)

    // Colours are seen as `[U+001B]`.
    const lines = report.split('\n').map(visibleText).join('\n')
    await expect(lines).toMatchFileSnapshot(`exact/${format}.${lang}.txt`)
  })

  test('is called quiet when a record without findings leaves the report as it is', () => {
    const print = (records: readonly JudgedMessage[]): string => {
      const reporter = reporters[format]({ lang: 'nl', colour: false, toolVersion: '1.2.3', schemaset: 'sha256-A' })
      return reporter.begin() + records.map(reporter.add).join('') + reporter.end(summary)
    }
    const { quiet } = reporters[format]({ lang: 'nl', colour: false, toolVersion: '1.2.3', schemaset: 'sha256-A' })

    expect(print([{ file: 'a.ndjson', record: 1, valid: true, message, findings: [] }]) === print([])).toBe(quiet)
  })
})
