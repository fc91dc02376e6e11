/** The guard of the law: a sound law passes; messages say what they are, and rules point at what exists. */
import { describe, expect, test } from 'vitest'
import type { Rule } from '../../schemas/index.ts'
import { faults, headed, objectOf } from './break-law.ts'
import { annotated, smallLaw, smallRule } from './small-law.ts'

test('a sound law has no faults', () => {
  expect(faults(smallLaw(), [smallRule(), smallRule({ id: 'PF-1.1-R002' })])).toEqual([])
})

describe('a message', () => {
  const headers = 'proef@1.1/Vraag#/properties/Stuurgegevens/properties'

  test('has the address of its folder and file', () => {
    const law = smallLaw()
    const Vraag = { ...law.messages['Vraag'], $id: 'https://schuldenknooppunt.nl/schemas/proef/2.0/Vraag' }

    expect(faults({ ...law, messages: { ...law.messages, Vraag } })).toEqual([
      'proef@1.1/Vraag#/$id is not https://schuldenknooppunt.nl/schemas/proef/1.1/Vraag',
    ])
  })

  test.each([
    ['Module', 'proef'],
    ['Versie', '1.1'],
    ['Berichttype', 'Vraag'],
  ])('says as %s what its folder and file say', (name, value) => {
    const law = headed((header) => ({
      ...header,
      properties: { ...objectOf(header['properties']), [name]: { const: 'anders', ...annotated(name) } },
    }))

    expect(faults(law)).toEqual([`${headers}/${name} is not the constant ${value}`])
  })

  test('always says what it is', () => {
    const law = headed((header) => ({ ...header, required: ['Module', 'Berichttype'] }))

    expect(faults(law)).toEqual([`${headers}/Versie is not required, so a message could leave out what it is`])
  })

  test('stands in the catalogue', () => {
    const law = smallLaw()
    const [, question] = Object.entries(law.messages)[0] ?? []
    const Nieuw = JSON.parse(
      JSON.stringify(question).replaceAll('"Vraag"', '"Nieuw"').replace('1.1/Vraag', '1.1/Nieuw'),
    )

    expect(faults({ ...law, messages: { ...law.messages, Nieuw } })).toEqual([
      'proef@1.1/Nieuw# is a message that the catalogue does not have',
    ])
  })
})

const contradiction = { nl: 'Het einde ligt voor het begin.', en: 'The end lies before the beginning.' }

const rules: readonly (readonly [claim: string, rule: Rule])[] = [
  ['is called PF-1.1-R002; here it is the turn of PF-1.1-R001', smallRule({ id: 'PF-1.1-R002' })],
  ['is for Weg, which this version does not have', smallRule({ berichten: ['Vraag', 'Weg'] })],
  ['points at /Inhoud/Weg, which Vraag does not have', smallRule({ pointer: '/Inhoud/Weg' })],
  ['points at /Inhoud/Getal/*, which Vraag does not have', smallRule({ pointer: '/Inhoud/Getal/*' })],
  ['has an example of Antwoord, for which it is not a rule', smallRule({ goed: { bericht: 'Antwoord', stappen: [] } })],
  [
    'refuses without a source: say in tegenspraak what in the message contradicts what, or make it a signalering',
    smallRule({ klasse: 'fout', herkomst: 'ontworpen', bron: 'eigen ontwerp' }),
  ],
  [
    'has a tegenspraak, which only a rule of our own design that refuses needs',
    smallRule({ klasse: 'signalering', herkomst: 'ontworpen', bron: 'eigen ontwerp', tegenspraak: contradiction }),
  ],
  [
    'has a tegenspraak, which only a rule of our own design that refuses needs',
    smallRule({ klasse: 'fout', herkomst: 'bekend', bron: 'S1', tegenspraak: contradiction }),
  ],
]

test('a rule of our own design may refuse what contradicts itself', () => {
  const rule = smallRule({ klasse: 'fout', herkomst: 'ontworpen', bron: 'eigen ontwerp', tegenspraak: contradiction })

  expect(faults(smallLaw(), [rule])).toEqual([])
})

test.each(rules)('a rule that %s is refused', (claim, rule) => {
  expect(faults(smallLaw(), [rule])).toEqual([`proef@1.1/regels#/regels/0 ${claim}`])
})

test('a rule may point into a list, a choice and a variant', () => {
  const pointers = ['/Inhoud/Lijst/*', '/Inhoud/Keuze/Links', '/Inhoud/Varianten/Soort', '/Stuurgegevens/Versie']

  expect(
    faults(
      smallLaw(),
      pointers.map((pointer, index) => smallRule({ id: `PF-1.1-R00${index + 1}`, pointer })),
    ),
  ).toEqual([])
})
