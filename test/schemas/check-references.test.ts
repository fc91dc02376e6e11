/** References lead somewhere, never in a circle, and no definition is left over. */
import { describe, expect, test } from 'vitest'
import { asking, defining, elementPlace, faults, kind, shared } from './break-law.ts'
import { annotated } from './small-law.ts'

describe('a reference', () => {
  test('that leads nowhere is told, and nothing else is judged', () => {
    expect(faults(asking({ Element: { $ref: 'gedeeld#/$defs/Weg' }, fout: kind('Tekst') }))).toEqual([
      `${elementPlace} refers to Weg, which gedeeld.schema.json does not define`,
    ])
  })

  test('from a message names the shared file, and from the shared file it does not', () => {
    expect(faults(asking({ Element: { $ref: '#/$defs/Getal' } }))).toEqual([
      `${elementPlace} refers to #/$defs/Getal; from here a definition is called gedeeld#/$defs/Getal`,
    ])
    expect(faults(defining({ Lijst: { ...kind('Lijst'), items: { $ref: 'gedeeld#/$defs/Getal' } } }))).toEqual([
      `${shared}/Lijst/items refers to gedeeld#/$defs/Getal; from here a definition is called #/$defs/Getal`,
    ])
  })

  test('to the definition it stands in is a circle', () => {
    expect(faults(defining({ Lijst: { ...kind('Lijst'), items: { $ref: '#/$defs/Lijst' } } }))).toEqual([
      `${shared}/Lijst refers to itself, directly or through other definitions`,
    ])
  })

  test('that comes back through another definition is a circle for both', () => {
    const law = defining({
      Lijst: { ...kind('Lijst'), items: { $ref: '#/$defs/Keuze' } },
      Keuze: { ...kind('Keuze'), properties: { Links: { $ref: '#/$defs/Lijst' }, Rechts: { $ref: '#/$defs/Tekst' } } },
    })

    expect(faults(law)).toEqual([
      `${shared}/Lijst refers to itself, directly or through other definitions`,
      `${shared}/Keuze refers to itself, directly or through other definitions`,
    ])
  })

  test('is missing when a definition is used by no message, not even by way of another unused one', () => {
    const law = defining({
      Los: { ...kind('Lijst'), items: { $ref: '#/$defs/Ook' } },
      Ook: { ...kind('Getal'), ...annotated('Ook') },
    })

    expect(faults(law)).toEqual([
      `${shared}/Los is used by no message: remove it`,
      `${shared}/Ook is used by no message: remove it`,
    ])
  })
})
