/**
 * What is printed for people fits their terminal, and no word is broken to make it fit.
 *
 * Inside: the desk of a terminal of any width is handed to what prints.
 */
import { describe, expect, test } from 'vitest'
import { printColumns } from '../../cli/columns.ts'
import { paint, tellStep } from '../../cli/demo/tell.ts'
import { tellNext } from '../../cli/demo/tell-next.ts'
import type { Stage } from '../../cli/demo/stage.ts'
import { wrapText } from '../../cli/wrap-words.ts'
import { skpHere } from './at-desk.ts'

const longest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length))
const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')

describe('a table', () => {
  const rows = [
    ['een', 'twee drie vier'],
    ['vijf', 'zes'],
  ]

  test('stands in columns as wide as they are, where there is room', () => {
    expect(printColumns(['a', 'b'], rows, 80)).toBe('a     b\n────  ──────────────\neen   twee drie vier\nvijf  zes\n')
  })

  test('goes on below in its column, where there is less', () => {
    expect(printColumns(['a', 'b'], rows, 15)).toBe(
      'a     b\n────  ─────────\neen   twee drie\n      vier\nvijf  zes\n',
    )
  })

  test('becomes a list where columns would break a word', () => {
    expect(
      printColumns(
        ['a', '', 'b'],
        [
          ['een', '•', 'tweeëndertig drie'],
          ['vijf', '', ''],
        ],
        18,
      ),
    ).toBe('een •\n    b:\n    tweeëndertig\n    drie\nvijf\n')
  })
})

test.each([
  ['catalog', 'list'],
  ['catalog', 'show', 'schuldregeling@2.0/Saldoverzoek'],
  ['catalog', 'show', 'waarborgfonds@2.0/Gebeurtenis'],
  ['csv', 'list'],
  ['csv', 'show', 'schuldregeling@2.0/Saldoverzoek-beantwoorden'],
  ['status'],
  ['explain', 'SR-2.0-R001'],
  ['convert', '--list'],
  ['lint', '--rules'],
])('skp %s %s fits 80 columns', async (...args) => {
  const { code, out } = await skpHere(args)

  expect(code).toBe(0)
  expect(longest(out)).toBeLessThanOrEqual(80)
})

test('a name of the catalogue stands whole on a line, to be copied', async () => {
  const { out } = await skpHere(['catalog', 'list'])

  expect(out.split('\n')).toContain('waarborgfonds@2.0/VerwerkSaneringskredietenInformatie')
})

describe('text', () => {
  test('keeps its margin and its words', () => {
    expect(wrapText('  een twee drie\n\nvier', 10)).toBe('  een twee\n  drie\n\nvier')
    expect(wrapText('onverbrekelijk a', 4)).toBe('onverbrekelijk\na')
  })
})

describe('the demo', () => {
  const findings = [{ plaats: '/Inhoud/KlantnummerSHV', melding: 'Er is iets.', herstel: 'Doe er wat aan.' }]
  const steps = [
    { kind: 'opened', url: 'https://localhost:65535', engine: 'sqlite', fellBack: true },
    { kind: 'sent', from: 'Gemeente Voorbeeld', to: 'Incasso Voorbeeld', type: 'SaldoverzoekAntwoord', kilobytes: 128 },
    { kind: 'lied', from: 'Schuldhulp Slordig', to: 'Incasso Voorbeeld', type: 'Saldoverzoek' },
    { kind: 'caught', by: 'Incasso Voorbeeld', liar: 'Schuldhulp Slordig', inbox: 0, findings },
    { kind: 'refused', by: 'Gemeente Voorbeeld', findings },
    { kind: 'empty', waiting: 0, files: 4, found: 0 },
  ] as unknown as readonly Parameters<typeof tellStep>[0][]

  test.each(['nl', 'en'] as const)('breaks no word on 60 columns (%s)', (lang) => {
    for (const step of steps) {
      const [narrow, wide] = [60, 1000].map((width) => tellStep(step, lang, { colours: paint(false), width })) as [
        string,
        string,
      ]
      expect(longest(narrow)).toBeLessThanOrEqual(60)
      expect(words(narrow)).toEqual(words(wide))
    }
  })

  test('colours take no room', () => {
    const style = { colours: paint(true), width: 80 }
    const plain = tellStep(steps[1] as never, 'nl', { ...style, colours: paint(false) })

    expect(tellStep(steps[1] as never, 'nl', style).replaceAll(/\p{Cc}\[\d+m/gu, '')).toBe(plain)
  })

  test('gives commands that can be pasted as they stand', () => {
    const stage = {
      ...{ home: '/tmp/skp-demo-abcdef', hub: { url: 'https://localhost:8443' } },
      shv: { tokenFile: '/tmp/skp-demo-abcdef/00000099000000001000/token', url: 'http://127.0.0.1:8445' },
    } as unknown as Stage
    const files = { good: '/tmp/skp-demo-abcdef/saldoverzoek.json', bad: '/tmp/skp-demo-abcdef/fout.json' }

    const [told, whole] = [80, 1000].map((width) => tellNext(stage, files, { lang: 'nl', width })) as [string, string]

    expect(longest(told)).toBeLessThanOrEqual(80)
    expect(told.replaceAll(' \\\n  ', ' ')).toBe(whole)
  })
})

test.each([
  [],
  ['kit'],
  ['validate'],
  ['participant'],
  ['conformance'],
  ['conformance', 'run'],
  ['conformance', 'participant'],
  ['pki'],
])('the help of skp %s %s fits 80 columns, but for commands that are pasted whole', async (...args) => {
  const { code, out } = await skpHere([...args, '--help'])
  const wide = out.split('\n').filter((line) => line.length > 80)

  expect(code).toBe(0)
  expect(wide.filter((line) => !/^ +(?:skp|curl) \S+(?: ?\S)*$/.test(line))).toEqual([])
})
