/** A list that LibreOffice opened and saved, with answers typed in, comes back as valid messages; nothing is mangled on the way. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { columnLetter, csvToMessages, messagesToCsv } from '../../csv/index.ts'
import type { CsvList } from '../../csv/index.ts'
import { sampleMessages } from '../../samples/index.ts'
import type { MessageName } from '../../samples/index.ts'
import { validate } from '../../validator/index.ts'
import { listOf, options } from './law-lists.ts'
import { office, typeInOffice } from './libreoffice.ts'

if (office === undefined)
  console.warn('SKIPPED: no LibreOffice on this machine, so no list is opened and saved by a spreadsheet')

const read = (name: string) =>
  JSON.parse(readFileSync(join(resolve(import.meta.dirname, '../../examples/goed/schuldregeling-2.0'), name), 'utf8'))

/** Letter of the column with this heading. */
const letter = ({ columns }: CsvList, heading: string): string =>
  columnLetter(columns.findIndex(({ name }) => name === heading))

describe.skipIf(office === undefined)('LibreOffice', () => {
  test('answers that are typed in come back as valid messages', async () => {
    const list = listOf('schuldregeling@2.0/Saldoverzoek-beantwoorden')
    const questions = ['04-Saldoverzoek.json', '06-Saldoverzoek.json', '17-Saldoverzoek.json'].map(read)
    const { bytes } = await messagesToCsv(
      questions.map((message) => ({ name: '', message })),
      { list, judge: validate },
    )
    const first: Readonly<Record<string, string>> = {
      'Klantnummer SE': "'0088213",
      'Contactpersoon SE.Naam': 'Team Beheer',
      'Contactpersoon SE.Telefoon': "'0205550150",
      Datum: '09-03-2026',
      Schuldtype: 'openstaande schuld',
      FactuurnummerSE: "'00123",
      'openstaand.Ontstaansdatum': '1-6-2025',
      'openstaand.Orginele vordering': '1234,50',
      'openstaand.ActueelVorderingsbedrag': '€ 1.300,05',
      'openstaand.VorderingsType': 'concurrent',
      'openstaand.Betaalreferentie': "'=KL & 1",
    }
    const typed = Object.fromEntries(
      Object.entries(first).map(([heading, text]) => [`${letter(list, heading)}2`, text]),
    )
    const unknown = { [`${letter(list, 'Klant onbekend')}4`]: 'Ja' }
    const saved = typeInOffice(office ?? '', bytes ?? new Uint8Array(), { ...typed, ...unknown })
    const result = await csvToMessages([{ name: 'antwoorden.csv', bytes: saved }], options(list, { questions }))

    expect(result.findings.filter(({ severity }) => severity === 'fout')).toEqual([])
    expect(result).toMatchObject({ accepted: true, unanswered: 1 })
    expect(result.messages.map(({ message }) => message)).toMatchObject([
      {
        Stuurgegevens: {
          Berichttype: 'SaldoverzoekAntwoord',
          CrossReferentienummer: questions[0].Stuurgegevens.Referentienummer,
        },
        Inhoud: {
          KlantnummerSE: '0088213',
          Contactpersoon: { Naam: 'Team Beheer', Telefoonnummer: '0205550150' },
          Datum: '2026-03-09',
          Vorderingen: [
            {
              FactuurnummerSE: '00123',
              Ontstaansdatum: '2025-06-01',
              OrigineleVordering: 123_450,
              ActueelVorderingsbedrag: 130_005,
              Betaalreferentie: '=KL & 1',
            },
          ],
        },
      },
      {
        Stuurgegevens: {
          Berichttype: 'GeenMedewerking',
          CrossReferentienummer: questions[2].Stuurgegevens.Referentienummer,
        },
        Inhoud: { KlantnummerSHV: questions[2].Inhoud.KlantnummerSHV, Reden: 'klant-onbekend' },
      },
    ])
  })

  test('messages with amounts, dates, lists, line ends, formulas and long numbers are not changed by opening and saving', async () => {
    const list = listOf('schuldregeling@2.0/Betaalvoorstel')
    const difficult = [
      '=1+1',
      '00012',
      '1-2',
      '1e5',
      'WAAR',
      "'s-Gravenhage",
      '99999999999999999999',
      'regel een\n- regel twee; "zo"',
      '3 mrt',
      '12:30',
    ]
    const messages = [
      ...sampleMessages({
        message: 'schuldregeling@2.0/Betaalvoorstel' as MessageName,
        seed: 5,
        count: difficult.length,
      }),
    ].map(({ message }, at) => {
      const { Bewijsstukken: _, ...heading } = message['Stuurgegevens'] as Record<string, unknown>
      const content = message['Inhoud'] as Record<string, unknown>
      const text = difficult[at] ?? ''
      return { Stuurgegevens: heading, Inhoud: { ...content, KlantnummerSE: text.split('\n')[0], Toelichting: text } }
    })
    const { bytes, findings } = await messagesToCsv(
      messages.map((message) => ({ name: '', message })),
      { list, judge: validate },
    )
    expect(findings).toEqual([])
    const saved = typeInOffice(office ?? '', bytes ?? new Uint8Array(), {})
    const back = await csvToMessages([{ name: 'terug.csv', bytes: saved }], options(list))

    expect(back.findings.filter(({ severity }) => severity === 'fout')).toEqual([])
    expect(back.messages.map(({ message }) => message)).toEqual(messages)
  })
})
