/** Each kind of step of a conversion by itself, and as the second of two legs, where a finding points into the message that was given. */
import { expect, test } from 'vitest'
import { carry, createConverter, removesElement } from '../../conversions/index.ts'
import type { ConversionLaw, ConversionStep } from '../../schemas/index.ts'

type Kind = ConversionStep['soort']
type Values = Readonly<Record<string, string | number>>
/** The step (besides what all have), what the element was, what is left of all, and what is told. */
type Case = readonly [more: object, before: string | number, after: Values, told: readonly string[]]

const van = '/Inhoud/A'
const cases: Readonly<Record<Exclude<Kind, 'vereist'>, readonly Case[]>> = {
  'geen-bericht': [[{}, 'x', {}, ['conversion-no-message  fout']]],
  vervalt: [
    [{ van }, 'x', { B: 1 }, ['conversion-lost /A signalering']],
    [{ van, waarden: ['x'] }, 'x', { B: 1 }, ['conversion-lost /A signalering']],
    [{ van, waarden: ['x'] }, 'y', { A: 'y', B: 1 }, []],
  ],
  volgt: [[{ van }, 'x', { B: 1 }, []]],
  weiger: [
    [{ van }, 'x', { B: 1 }, ['conversion-not-carried /A fout']],
    [{ van, waarden: ['x'] }, 'y', { A: 'y', B: 1 }, []],
  ],
  verplaats: [[{ van, naar: '/Inhoud/C' }, 'x', { C: 'x', B: 1 }, []]],
  vertaal: [
    [{ van, codes: { x: 'z' } }, 'x', { A: 'z', B: 1 }, []],
    [{ van, codes: { x: 'z' }, nl: { melding: 'm' } }, 'x', { A: 'z', B: 1 }, ['conversion-changed /A signalering']],
    [{ van, codes: { x: 'z' } }, 'y', { A: 'y', B: 1 }, []],
  ],
  past: [
    [{ van, minimum: 3, maximum: 5 }, 2, { B: 1 }, ['conversion-not-carried /A fout']],
    [{ van, minimum: 3, maximum: 5 }, 3, { A: 3, B: 1 }, []],
    [{ van, minimum: 3, maximum: 5 }, 5, { A: 5, B: 1 }, []],
    [{ van, minimum: 3, maximum: 5 }, 6, { B: 1 }, ['conversion-not-carried /A fout']],
  ],
  vul: [
    [{ naar: '/Inhoud/D', waarde: 'd' }, 'x', { A: 'x', B: 1, D: 'd' }, []],
    [{ naar: '/Inhoud/D', waarde: 'd', nl: {} }, 'x', { A: 'x', B: 1, D: 'd' }, ['conversion-filled /D signalering']],
    [{ naar: '/Inhoud/D', waarde: 'd', bij: { pointer: '/Inhoud/A', waarde: 'y' } }, 'x', { A: 'x', B: 1 }, []],
  ],
}
const all = Object.entries(cases).flatMap(([kind, each]) =>
  each.map(([more, before, after, told]) => ({ kind, more, before, after, told })),
)

const own = { berichten: ['M'], herkomst: 'ontworpen', bron: 'OV-CV-03' } as const
const way = (
  [from, to]: readonly [string, string],
  steps: readonly object[],
  M: string | null = 'M',
): ConversionLaw => ({
  ...{ module: 'proef', van: from, naar: to, berichten: { M } },
  stappen: steps.map((step, at) => ({ ...own, id: `${from}-${at}`, ...step })) as unknown as ConversionLaw['stappen'],
})
const message = (Inhoud: Values) => ({ Stuurgegevens: { Versie: '3.0', Berichttype: 'M' }, Inhoud })
type Told = { readonly code: string; readonly pointer: string; readonly severity?: string }
const said = (findings: readonly Told[]): readonly string[] =>
  findings.map(({ code, pointer, severity }) => `${code} ${pointer.replace('/Inhoud', '')} ${severity}`)

test.each(all)('$kind of $before leaves $after and tells $told', async ({ kind, more, before, after, told }) => {
  const law = way(['2.0', '1.0'], [{ soort: kind, ...more }], kind === 'geen-bericht' ? null : 'M')
  const alone = carry(message({ A: before, B: 1 }), 'M', law)

  expect(alone.message['Inhoud'] ?? {}).toEqual(after)
  expect(said(alone.findings)).toEqual(told)

  // Whatever comes is a message of version 3.0, whose A was called Ver.
  const judge = () =>
    Promise.resolve({ valid: true, findings: [], message: { module: 'proef', version: '3.0', type: 'M' } })
  const move = { soort: 'verplaats', van: '/Inhoud/Ver', naar: van }
  const over = await createConverter([way(['3.0', '2.0'], [move]), law], judge).convert(
    message({ Ver: before, B: 1 }),
    '1.0',
  )

  const there = told.map((line) => line.replace(' /A ', ' /Ver '))
  if (told.some((line) => line.endsWith(' fout'))) expect('refused' in over && said(over.refused)).toEqual(there)
  else expect('message' in over && [over.message['Inhoud'], said(over.losses)]).toEqual([after, there])
})

test('of a choice whose one element goes elsewhere nothing stays behind, also when it might have been translated', () => {
  const inChoice = '/Inhoud/K/A'
  const law = way(
    ['2.0', '1.0'],
    [
      { soort: 'vertaal', van: inChoice, codes: { x: 'z' } },
      { soort: 'verplaats', van: inChoice, naar: '/Inhoud/C' },
    ],
  )
  const after = (A: string) => carry({ ...message({}), Inhoud: { K: { A }, B: 1 } }, 'M', law).message['Inhoud']

  expect(after('y')).toEqual({ C: 'y', B: 1 })
  expect(after('x')).toEqual({ K: { A: 'z' }, B: 1 })
})

test('what is refused on the first leg is not removed, whatever the second does', () => {
  const laws = (soort: Kind) => [
    way(['3.0', '2.0'], [{ soort, van }]),
    way(['2.0', '1.0'], [{ soort: 'vervalt' satisfies Kind, van }]),
  ]
  const element = { module: 'proef', from: '3.0', to: '1.0', type: 'M', pointer: van }

  expect(removesElement(laws('weiger'), element)).toBe(false)
  expect(removesElement(laws('vervalt'), element)).toBe(true)
  expect(removesElement(laws('vertaal'), element)).toBe(true)
})

test.each([
  [{}, ['conversion-missing /A fout']],
  [{ bij: { pointer: '/Inhoud/B', waarde: 'x' } }, ['conversion-missing /A fout']],
  [{ bij: { pointer: '/Inhoud/B', waarde: 'y' } }, []],
])('vereist %j asks for what is absent', (more, told) => {
  const law = way(['2.0', '1.0'], [{ soort: 'vereist' satisfies Kind, van, ...more }])

  expect(said(carry(message({ B: 'x' }), 'M', law).findings)).toEqual(told)
  expect(said(carry(message({ A: 1, B: 'x' }), 'M', law).findings)).toEqual([])
})

test.each([
  ['is called otherwise', [{ van: '/Inhoud/Ver', naar: '/Inhoud/A' }], '/Inhoud/A', {}, '/Ver'],
  ['is called the same', [{ van: '/Inhoud/Ver', naar: '/Inhoud/C' }], '/Inhoud/A', {}, '/A'],
  [
    'stands in the second of a list that is called otherwise',
    [{ van: '/Inhoud/Oud', naar: '/Inhoud/Lijst' }],
    '/Inhoud/Lijst/*/A',
    { Oud: [{ A: 1 }, { B: 2 }] },
    '/Oud/1/A',
  ],
  [
    'is called otherwise in the second of a list',
    [{ van: '/Inhoud/Lijst/*/Ver', naar: '/Inhoud/Lijst/*/A' }],
    '/Inhoud/Lijst/*/A',
    { Lijst: [{ Ver: 1 }, { B: 2 }] },
    '/Lijst/1/Ver',
  ],
  [
    'is called otherwise, while another was called as it is,',
    [
      { van: '/Inhoud/A', naar: '/Inhoud/Weg' },
      { van: '/Inhoud/Ver', naar: '/Inhoud/A' },
    ],
    '/Inhoud/A',
    { A: 1 },
    '/Ver',
  ],
] as const)('what the second of two legs asks for and %s in what was given is told there', async (...given) => {
  const [, moves, wanted, Inhoud, place] = given
  const judge = () =>
    Promise.resolve({ valid: true, findings: [], message: { module: 'proef', version: '3.0', type: 'M' } })
  const first = moves.map((move) => ({ soort: 'verplaats' satisfies Kind, ...move }))
  const second = way(['2.0', '1.0'], [{ soort: 'vereist' satisfies Kind, van: wanted }])
  const sent = JSON.parse(JSON.stringify(message(Inhoud as unknown as Values))) as unknown
  const over = await createConverter([way(['3.0', '2.0'], first), second], judge).convert(sent, '1.0')

  expect('refused' in over && said(over.refused)).toEqual([`conversion-missing ${place} fout`])
})
