/** Every element has a purpose of its own, and the BSN stands only where it may. */
import { describe, expect, test } from 'vitest'
import { asking, defining, elementPlace, faults, kind, shared } from './break-law.ts'
import { annotated, ownForm, smallLaw, smallMessage } from './small-law.ts'

describe('a purpose', () => {
  test('may be shared by uses of one definition under its own name', () => {
    expect(faults(asking({ Getal: { $ref: 'gedeeld#/$defs/Getal', title: 'Een ander opschrift' } }))).toEqual([])
  })

  test('may not be shared by elements with another name', () => {
    const place = 'proef@1.1/Vraag#/properties/Inhoud/properties'

    expect(faults(asking({ Element: { $ref: 'gedeeld#/$defs/Getal' } }))).toEqual([
      `${place}/Element has the x-doel of Getal (${shared}/Lijst/items): say why this one is needed`,
    ])
  })
})

describe('the BSN', () => {
  const form = {
    type: 'string',
    maxLength: 9,
    pattern: '^[0-9]{9}$(?!\\n)',
    'x-vorm': { nl: 'negen cijfers', en: 'nine digits' },
    ...ownForm,
  }
  const marks = { 'x-persoonsgegeven': 'bsn', 'x-grondslag': 'bsn' }
  const bsn = { ...form, ...annotated('BSN', marks) }

  test('may stand in a message that the catalogue allows', () => {
    const law = smallLaw()
    const Antwoord = smallMessage('Antwoord', { BSN: { $ref: 'gedeeld#/$defs/BSN' } })

    expect(
      faults({
        ...law,
        definitions: { ...law.definitions, BSN: bsn },
        messages: { ...law.messages, Antwoord },
      }),
    ).toEqual([])
  })

  test('is refused elsewhere, also deep in a definition', () => {
    expect(faults(asking({ Element: { ...bsn, ...annotated('Element', marks) } }))).toEqual([
      `${elementPlace} is a BSN in Vraag, a message that may not carry the BSN`,
    ])
    expect(faults(defining({ Lijst: { ...kind('Lijst'), items: bsn } }))).toEqual([
      `${shared}/Lijst/items is a BSN in Vraag, a message that may not carry the BSN`,
    ])
  })

  test.each(['BSNKlant', 'KlantBsn', 'Burgerservicenummer', 'PartnerBurgerServiceNummer'])(
    'is marked as one: %s',
    (name) => {
      expect(faults(asking({ [name]: { ...kind('Getal'), ...annotated('Element') } }))).toEqual([
        `proef@1.1/Vraag#/properties/Inhoud/properties/${name} is called a BSN but x-persoonsgegeven is not bsn`,
      ])
    },
  )
})
