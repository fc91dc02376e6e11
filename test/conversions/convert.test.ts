/** Conversions by example: what becomes of known messages, where losses point, and what is never said. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { carry, conversionCodes, createConverter, removesElement } from '../../conversions/index.ts'
import type { Conversion, ConversionCode, ConversionFinding } from '../../conversions/index.ts'
import type { ConversionLaw } from '../../schemas/index.ts'
import { validate } from '../../validator/index.ts'
import { converter, laws } from './every-pair.ts'

type Message = { Stuurgegevens: Record<string, string>; Inhoud: Record<string, unknown> }

function example(file: string, change: Record<string, unknown> = {}): Message {
  const path = resolve(import.meta.dirname, '../../examples/goed', file)
  const { Stuurgegevens, Inhoud } = JSON.parse(readFileSync(path, 'utf8')) as Message
  return { Stuurgegevens, Inhoud: { ...Inhoud, ...change } }
}

const told = (result: Conversion): readonly string[] =>
  ('message' in result ? result.losses : result.refused).map((finding) =>
    [finding.code, finding.pointer, 'step' in finding ? finding.step : ''].join(' ').trimEnd(),
  )

describe('an address', () => {
  const adres = { Straatnaam: 'Testlaan', Huisnummer: 12, Postcode: '1234AB', Woonplaats: 'Voorbeeldstad' }

  test('becomes a choice on the way up, without the reference to a houseboat', async () => {
    const message = example('schuldregeling-1.1/01-KlantGemeldVoorSHV.json', {
      Adres: { ...adres, WoonbootVerwijzing: 'De Proefboot' },
    })
    const result = await converter.convert(message, '2.0')

    expect('message' in result && result.message['Inhoud']).toMatchObject({ Adreskeuze: { Adres: adres } })
    expect(told(result)).toEqual(['conversion-lost /Inhoud/Adres/WoonbootVerwijzing SR-1.1-2.0-C002'])
    expect(JSON.stringify(result)).not.toContain('Proefboot')
  })

  test('and back from two versions away, where it was', async () => {
    const message = example('schuldregeling-2.0/01-Kennisgeving.json', { Adreskeuze: { Adres: adres } })
    const result = await converter.convert(message, '1.0')

    expect('message' in result && result.message).toMatchObject({
      Stuurgegevens: { Versie: '1.0', Berichttype: 'KlantGemeldVoorSHV' },
      Inhoud: { Adres: adres },
    })
    expect(told(result)).toEqual([])
  })

  test('that is a caravan, abroad or secret goes along to 1.1 and comes back', async () => {
    for (const Adreskeuze of [
      { Woonwagen: { WoonwagenVerwijzing: 'Plaats 3', Woonplaats: 'Voorbeeldstad' } },
      { Buitenland: { Adresregel1: 'Prüfstraße 1', Land: 'Duitsland' } },
      { GeenAdres: { Reden: 'geheim' } },
    ]) {
      const down = await converter.convert(example('schuldregeling-2.0/01-Kennisgeving.json', { Adreskeuze }), '1.1')
      expect('message' in down && down.message).toMatchObject({ Inhoud: { AnderAdres: Adreskeuze } })
      const up = await converter.convert('message' in down ? down.message : {}, '2.0')

      expect([told(down), told(up)]).toEqual([[], []])
      expect('message' in up && up.message).toMatchObject({ Inhoud: { Adreskeuze } })
    }
  })
})

describe('a refusal of an offer', () => {
  const refused = (Besluit: object): Message =>
    example('schuldregeling-1.1/09-BetaalvoorstelAntwoord.json', { Besluit })

  test('loses its reason on the way to 1.0, and gets the code for another reason on the way back', async () => {
    const down = await converter.convert(refused({ Uitkomst: 'afwijzing', Reden: 'aanbod-te-laag' }), '1.0')
    expect(told(down)).toEqual(['conversion-lost /Inhoud/Besluit/Reden SR-1.1-1.0-C012'])
    const up = await converter.convert('message' in down ? down.message : {}, '1.1')

    expect(told(up)).toEqual(['conversion-filled /Inhoud/Besluit/Reden SR-1.0-1.1-C002'])
    expect('message' in up && up.message['Inhoud']).toMatchObject({
      Besluit: { Uitkomst: 'afwijzing', Reden: 'anders' },
    })
  })

  test('an agreement has no reason to fill in', async () => {
    const down = await converter.convert(refused({ Uitkomst: 'akkoord' }), '1.0')
    const up = await converter.convert('message' in down ? down.message : {}, '2.0')

    expect('message' in up && up.message['Inhoud']).toMatchObject({ Besluit: { Uitkomst: 'akkoord' } })
    expect([...told(down), ...told(up)]).toEqual([])
  })
})

describe('what cannot be converted', () => {
  test('a message that is off-spec: the findings of the judge, and no conversion', async () => {
    const { Stuurgegevens } = example('schuldregeling-2.0/04-Saldoverzoek.json')
    const result = await converter.convert({ Stuurgegevens, Inhoud: { Geheim: 'Kanarie-91' } }, '1.1')

    expect(told(result)).toContain('element-missing /Inhoud/Klant')
    expect(JSON.stringify(result)).not.toContain('Kanarie')
  })

  test.each([
    ...[null, [], 'tekst', 7, undefined].map((value) => [value, 'message-not-object'] as const),
    [{}, 'message-unidentified /Stuurgegevens'] as const,
  ])('%j', async (value, expected) => {
    const result = await converter.convert(value, '1.1')

    expect(told(result)).toEqual([expected])
  })

  test('to a version that is not there, or in a module with one version: which there are', async () => {
    const one = await converter.convert(example('schuldregeling-2.0/04-Saldoverzoek.json'), '3.0')
    const other = await converter.convert(example('protocol-1.0/01-Afkeurbericht.json'), '2.0')

    expect(one).toMatchObject({ refused: [{ code: 'conversion-undeclared', params: { known: ['1.1', '1.0'] } }] })
    expect(other).toMatchObject({ refused: [{ code: 'conversion-undeclared', params: { known: [] } }] })
    expect(conversionCodes['conversion-undeclared']).toEqual(['known'])
  })

  test('a required element that is missing, for each item that lacks it', async () => {
    const answer = example('schuldregeling-1.0/04-SaldoverzoekAntwoord.json')
    const claims = answer.Inhoud['Vorderingen'] as Record<string, unknown>[]
    const Vorderingen = [...claims, ...claims].map(({ Betaalreferentie: _, ...claim }) => claim)
    const result = await converter.convert({ ...answer, Inhoud: { ...answer.Inhoud, Vorderingen } }, '2.0')
    const open = Vorderingen.flatMap(({ Schuldtype }, index) => (Schuldtype === 'openstaande schuld' ? [index] : []))

    expect(open.length).toBeGreaterThan(1)
    expect(told(result)).toEqual(
      open.map((index) => `conversion-missing /Inhoud/Vorderingen/${index}/Betaalreferentie SR-1.0-1.1-C001`),
    )
  })

  test('a result that the other version refuses is never handed out', async () => {
    // A law that was not checked: it forgets that 1.1 has no Uitbetaalmomenten.
    const careless = laws.map((law) => ({
      ...law,
      stappen: law.stappen.filter(({ id }) => id !== 'SR-2.0-1.1-C014'),
    }))
    const offer = example('schuldregeling-2.0/08-Betaalvoorstel.json', { Uitbetaalmomenten: 'eenmalig' })
    const result = await createConverter(careless, validate).convert(offer, '1.1')

    expect(told(result)).toEqual(['conversion-off-spec', 'element-unknown /Inhoud'])
  })
})

describe('a law of our own', () => {
  const step = { id: 'X', berichten: ['Oud'], herkomst: 'ontworpen', bron: 'OV-CV-03' } as const
  const law: ConversionLaw = {
    module: 'proef',
    van: '1.0',
    naar: '2.0',
    berichten: { Oud: 'Nieuw' },
    stappen: [
      {
        ...step,
        id: 'A',
        soort: 'vertaal',
        van: '/Inhoud/Kleur',
        codes: { rood: 'warm', oranje: 'warm' },
        nl: { melding: 'Grover.' },
      },
      { ...step, id: 'B', soort: 'verplaats', van: '/Inhoud/Lijst/*/Oud', naar: '/Inhoud/Lijst/*/Nieuw' },
      { ...step, id: 'C', soort: 'past', van: '/Inhoud/Getal', minimum: 1, maximum: 3 },
      { ...step, id: 'D', soort: 'vervalt', van: '/Inhoud/Lijst/*/Weg' },
    ],
  }
  const carried = (Inhoud: object) => carry({ Stuurgegevens: { Versie: '1.0' }, Inhoud } as never, 'Oud', law)

  test('codes become coarser, items keep their place, empty lists stay', () => {
    const { message, findings } = carried({
      ...{ Kleur: 'rood', Getal: 3, Leeg: [], Ook: {} },
      Lijst: [{ Oud: 1, Weg: 'x' }, { Oud: { diep: true } }, { Oud: 3 }],
    })

    expect(message).toEqual({
      Stuurgegevens: { Versie: '2.0', Berichttype: 'Nieuw' },
      Inhoud: {
        Kleur: 'warm',
        Getal: 3,
        Leeg: [],
        Ook: {},
        Lijst: [{ Nieuw: 1 }, { Nieuw: { diep: true } }, { Nieuw: 3 }],
      },
    })
    expect(findings.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'conversion-changed /Inhoud/Kleur',
      'conversion-lost /Inhoud/Lijst/0/Weg',
    ])
  })

  test.each([0, 4])('a number outside the bounds (%i) is refused', (Getal) => {
    expect(carried({ Getal }).findings).toMatchObject([{ code: 'conversion-not-carried', pointer: '/Inhoud/Getal' }])
  })
})

test('a loss two versions away points into the message that was given', async () => {
  const step = { berichten: ['M'], herkomst: 'ontworpen', bron: 'OV-CV-03' } as const
  const move = { ...step, id: 'A', soort: 'verplaats', van: '/Lijst/*/Oud', naar: '/Lijst/*/Nieuw' } as const
  const lose = { ...step, id: 'B', soort: 'vervalt', van: '/Lijst/*/Nieuw/Weg' } as const
  const way = (van: string, naar: string, stappen: ConversionLaw['stappen']): ConversionLaw => ({
    ...{ module: 'proef', van, naar, berichten: { M: 'M' }, stappen },
  })
  // Whatever comes is a message of version 3.0: only the places matter here.
  const judge = () =>
    Promise.resolve({ valid: true, findings: [], message: { module: 'proef', version: '3.0', type: 'M' } })
  const three = createConverter([way('3.0', '2.0', [move]), way('2.0', '1.0', [lose])], judge)
  const result = await three.convert({ Stuurgegevens: {}, Lijst: [{ Oud: { Blijft: 1 } }, { Oud: { Weg: 1 } }] }, '1.0')

  expect(told(result)).toEqual(['conversion-lost /Lijst/1/Oud/Weg B'])
  expect('message' in result && result.message['Lijst']).toEqual([{ Nieuw: { Blijft: 1 } }, { Nieuw: {} }])
})

describe('an element that was added', () => {
  const added = { module: 'schuldregeling', from: '2.0', to: '1.1', type: 'Betaalvoorstel' }

  test.each([
    ['is removed for an old receiver', { ...added, pointer: '/Inhoud/Uitbetaalmomenten' }, true],
    [
      'is removed with what it stands in',
      { ...added, type: 'GeenMedewerking', pointer: '/Inhoud/Contactpersoon/Naam' },
      true,
    ],
    ['is removed two versions away', { ...added, to: '1.0', pointer: '/Inhoud/TotaalAanbod' }, true],
    [
      'is removed when it has a new value',
      { ...added, type: 'Saldoverzoek', pointer: '/Inhoud/TypeSchuldregeling', values: ['SA'] },
      true,
    ],
    [
      'is not: it stays when it has another value',
      { ...added, type: 'Saldoverzoek', pointer: '/Inhoud/TypeSchuldregeling', values: ['SK'] },
      false,
    ],
    [
      'is not: messages that have it are refused',
      { ...added, type: 'Heroverweging', pointer: '/Inhoud/GewijzigdVoorstel/Looptijd' },
      false,
    ],
    ['is not: no conversion knows it', { ...added, pointer: '/Inhoud/Nergens' }, false],
    [
      'is not: there is no such conversion',
      { ...added, module: 'protocol', pointer: '/Inhoud/Uitbetaalmomenten' },
      false,
    ],
    [
      'is not: it is carried under another name',
      { ...added, type: 'Kennisgeving', pointer: '/Inhoud/Adreskeuze/Adres/Postcode' },
      false,
    ],
  ])('%s', (_name, element, expected) => {
    expect(removesElement(laws, element)).toBe(expected)
  })
})

describe('words', () => {
  test.each(Object.keys(conversionCodes) as ConversionCode[])(
    '%s is told in both languages, also without a step',
    (code) => {
      const finding: ConversionFinding = { code, severity: 'fout', pointer: '', params: { known: ['1.1'] } }
      const [nl, en] = [converter.tell(finding, 'nl'), converter.tell(finding, 'en')]

      for (const { melding, herstel = 'Goed.' } of [nl, en])
        expect([melding, herstel]).toEqual([expect.stringMatching(/^[A-Z].*\.$/), expect.stringMatching(/^[A-Z].*\.$/)])
      expect(nl.melding).not.toBe(en.melding)
    },
  )

  test.each<[readonly string[], nl: string, en: string]>([
    [[], 'geen andere', 'no other'],
    [['1.1'], '1.1', '1.1'],
    [['1.0', '2.0'], '1.0, 2.0', '1.0, 2.0'],
  ])('versions that can be reached are listed: %j', (known, nl, en) => {
    const finding = { severity: 'fout', pointer: '', params: { known } } as const
    const told = (code: ConversionCode, lang: 'nl' | 'en') => converter.tell({ ...finding, code }, lang)

    expect(told('conversion-undeclared', 'nl')).toEqual({
      melding: 'Naar deze versie is geen omzetting.',
      herstel: `Kies ${nl}.`,
    })
    expect(told('conversion-undeclared', 'en').herstel).toBe(`Choose ${en}.`)
    expect(told('conversion-receiver', 'nl').melding).toBe(`De ontvanger leest van deze module alleen versie ${nl}.`)
    expect(told('conversion-receiver', 'en').melding).toBe(`The receiver takes this module in version ${en} only.`)
  })

  test('a declared step speaks for itself', () => {
    const finding: ConversionFinding = {
      code: 'conversion-lost',
      severity: 'signalering',
      pointer: '',
      step: 'SR-2.0-1.1-C014',
      params: {},
    }

    expect(converter.tell(finding, 'en')).toEqual({ melding: 'When payments are made is left out.' })
  })
})
