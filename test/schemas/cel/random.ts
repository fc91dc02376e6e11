/** Random messages of the small model, and random texts of expressions that may or may not be guarded. */
import fc from 'fast-check'

/** Messages that keep the small model. */
export const messages = fc.record({
  Stuurgegevens: fc.record({ Tijdstip: fc.constantFrom('2026-03-02T09:30:00Z', '2024-02-29T23:59:59Z') }),
  Inhoud: fc.record(
    {
      Getal: fc.nat(1000),
      Groot: fc.nat(2 ** 31 - 1).map((part) => part * 4_000_000),
      Misschien: fc.nat(1000),
      Datum: fc.constantFrom('2026-03-02', '2026-03-01', '2024-02-29'),
      Tekst: fc.constantFrom('x', '999990019', "it's", 'é', '👍'),
      Soort: fc.constantFrom('SK', 'SB'),
      Vlag: fc.boolean(),
      Partner: fc.record({ Naam: fc.constantFrom('x', 'y') }),
      Namen: fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 5 }),
      Keuze: fc.oneof(fc.record({ A: fc.constantFrom('x', 'y') }), fc.record({ B: fc.nat(9) })),
      Regels: fc.array(
        fc.oneof(
          fc.record(
            { Soort: fc.constant('open'), Bedrag: fc.nat(500), Extra: fc.nat(5) },
            { requiredKeys: ['Soort', 'Bedrag'] },
          ),
          fc.record({ Soort: fc.constant('dicht'), Reden: fc.constantFrom('x', 'y') }),
        ),
        { minLength: 1, maxLength: 4 },
      ),
    },
    { requiredKeys: ['Getal', 'Groot', 'Datum', 'Tekst', 'Soort', 'Vlag', 'Namen', 'Keuze', 'Regels'] },
  ),
})

/** An element that may be absent: what proves that it is there, and a question that reads it. */
type OptionalElement = { readonly guards: readonly string[]; readonly reads: readonly string[] }

const inMessage: readonly OptionalElement[] = [
  { guards: ['has(Inhoud.Misschien)'], reads: ['Inhoud.Misschien > Inhoud.Getal', 'Inhoud.Misschien % 2 == 0'] },
  { guards: ['has(Inhoud.Partner)'], reads: ["Inhoud.Partner.Naam == 'x'", 'size(Inhoud.Partner.Naam) == 1'] },
  { guards: ['has(Inhoud.Keuze.A)'], reads: ["Inhoud.Keuze.A == 'x'", '!elfproef(Inhoud.Keuze.A)'] },
  { guards: ['has(Inhoud.Keuze.B)'], reads: ['Inhoud.Keuze.B in [1, 2, 3]', 'Inhoud.Keuze.B * 100 / 7 < 40'] },
]

/** Of an item with variants, called `name`. */
const inItem = (name: string): readonly OptionalElement[] => [
  { guards: [`${name}.Soort == 'open'`, `${name}.Soort in ['open']`], reads: [`${name}.Bedrag > 100`] },
  { guards: [`${name}.Soort == 'dicht'`, `${name}.Soort != 'open'`], reads: [`${name}.Reden == 'x'`] },
  { guards: [`has(${name}.Extra)`, `${name}.Soort == 'open'`], reads: [`${name}.Extra > 2`] },
]

const plain = ['Inhoud.Vlag', 'true', "Inhoud.Soort != 'SK'", 'Inhoud.Getal > 500']

/** Guards and reads of one place in any order and nesting, so that only some are proven. */
function tangle({ guards, reads }: OptionalElement): fc.Arbitrary<string> {
  return fc.letrec<{ bool: string }>((tie) => ({
    bool: fc.oneof(
      { depthSize: 'xsmall', maxDepth: 4 },
      fc.constantFrom(...guards, ...guards, ...reads, ...plain),
      fc.tuple(tie('bool'), fc.constantFrom('&&', '||'), tie('bool')).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      tie('bool').map((a) => `!(${a})`),
      fc.tuple(tie('bool'), tie('bool'), tie('bool')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    ),
  })).bool
}

const tangles = (places: readonly OptionalElement[]): fc.Arbitrary<string> => fc.oneof(...places.map(tangle))

/** Questions about the message as a whole. */
export const wholeRules: fc.Arbitrary<string> = fc.oneof(
  tangles(inMessage),
  fc
    .tuple(fc.constantFrom('all', 'exists', 'exists_one'), tangles(inItem('r')))
    .map(([macro, body]) => `Inhoud.Regels.${macro}(r, ${body})`),
  tangles(inItem('r')).map((body) => `size(Inhoud.Regels.filter(r, ${body})) > 1`),
  tangles(inItem('r')).map((body) => `som(Inhoud.Regels.map(r, ${body} ? 3 : -1)) > 0`),
  fc
    .tuple(tangles(inItem('r')), tangles(inItem('q')))
    .map(
      ([outer, inner]) => `Inhoud.Regels.all(r, ${outer} || Inhoud.Regels.exists(q, q.Soort == r.Soort && ${inner}))`,
    ),
)

/** Questions about each item of `/Inhoud/Regels`. */
export const itemRules: fc.Arbitrary<string> = fc.oneof(tangles(inItem('dit')), tangles(inMessage))
