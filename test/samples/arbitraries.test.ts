import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMessage, boundary, fault, faultyText, message } from '../../samples/arbitraries.ts'
import { messageNames, samplerOf } from '../../samples/index.ts'
import { validateText } from '../../validator/index.ts'
import { failingRules } from './every-message.ts'

const saldoverzoek = 'schuldregeling@2.0/Saldoverzoek'
const betaalvoorstel = 'schuldregeling@2.0/Betaalvoorstel'

/** The message a failing property is shrunk to. */
function smallest<T>(arbitrary: fc.Arbitrary<T>, isFine: (value: T) => boolean): T | undefined {
  const result = fc.check(fc.property(arbitrary, isFine), { seed: 1, numRuns: 500 })
  return result.counterexample?.[0]
}

test('a message shrinks to the fewest elements that still show the problem', () => {
  const found = smallest(message(saldoverzoek), (each) => !JSON.stringify(each).includes('Partner'))

  expect(found).toMatchInlineSnapshot(`
    {
      "Inhoud": {
        "AnderAdres": {
          "Briefadres": {
            "Woonplaats": "Voorbeeldstad",
          },
        },
        "Contactpersoon": {
          "Emailadres": "schuldhulp@example.nl",
          "Naam": "Team Schuldregelen",
        },
        "Klant": {
          "Achternaam": "Voorbeeldsteen",
          "Geboortedatum": "1946-01-01",
        },
        "KlantnummerSHV": "SHV-2026-0000",
        "Partner": {
          "Achternaam": "Voorbeeldsteen",
          "Geboortedatum": "1946-01-01",
        },
        "Vorderingen": [],
      },
      "Stuurgegevens": {
        "Afzender": "00000099000000001000",
        "Berichttype": "Saldoverzoek",
        "ConversatieReferentienummer": "00000000-0000-4000-8000-00000a000000",
        "Module": "schuldregeling",
        "Ontvanger": "00000099000000002000",
        "Referentienummer": "00000000-0000-4000-8000-00000a000000",
        "Tijdstip": "2026-03-02T08:00:00Z",
        "Versie": "2.0",
      },
    }
  `)
})

test('a rule that ties elements together holds while a message shrinks', () => {
  const { rules, model } = samplerOf(betaalvoorstel)
  const seen = new Set<string>()
  const found = smallest(message(betaalvoorstel), (each) => {
    for (const rule of failingRules({ rules, model, valid: () => each }, each)) seen.add(rule)
    return !JSON.stringify(each).includes('"SA"')
  })

  expect([...seen]).toEqual([])
  expect(JSON.stringify(found).length).toBeLessThan(950)
})

test('a fault shrinks to a small message with that fault', () => {
  const found = smallest(fault(saldoverzoek), ({ finding }) => finding.code !== 'type-wrong')

  expect(found?.finding.code).toBe('type-wrong')
  expect(JSON.stringify(found?.message).length).toBeLessThan(800)
})

test('every arbitrary gives what it promises', async () => {
  const holds = async (text: string, expected: readonly unknown[]): Promise<void> => {
    const { findings } = await validateText(text)
    expect(findings.map(({ position: _, ...rest }) => rest)).toEqual(expected)
  }

  await fc.assert(fc.asyncProperty(anyMessage(), (each) => holds(JSON.stringify(each), [])))
  await fc.assert(fc.asyncProperty(boundary(saldoverzoek), (each) => holds(JSON.stringify(each.message), [])))
  await fc.assert(
    fc.asyncProperty(fault(betaalvoorstel), (each) => holds(JSON.stringify(each.message), [each.finding])),
  )
  await fc.assert(fc.asyncProperty(faultyText(betaalvoorstel, 64), ({ text, finding }) => holds(text, [finding])))
})

test('free texts hold more than plain letters', () => {
  const all = fc
    .sample(message(saldoverzoek), { seed: 3, numRuns: 50 })
    .map((each) => JSON.stringify(each))
    .join('')

  expect(all).toMatch(/\p{Emoji_Presentation}/u)
  expect(all).toMatch(/[à-ÿ]/)
})

test('the law has a message, or it is a failure', () => {
  expect(messageNames()).toContain(saldoverzoek)
  expect(() => message('schuldregeling@2.0/Onbekend')).toThrow('The law has no message')
})
