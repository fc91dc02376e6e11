/** Law: our evaluator, our compiled code and another CEL implementation give the same outcome for the same text. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ruleRuntime, ruleSource } from '../../../generators/rule-code.ts'
import * as law from '../../../schemas/index.ts'
import { checkExpression } from '../../../schemas/cel/check.ts'
import { typeOfNode } from '../../../schemas/cel/types.ts'
import { oracle } from './oracle.ts'
import { smallModel } from './small-model.ts'

const message = fc.record({
  Stuurgegevens: fc.record({ Tijdstip: fc.constantFrom('2026-03-02T09:30:00Z', '2024-02-29T23:59:59Z') }),
  Inhoud: fc.record(
    {
      Getal: fc.nat(1000),
      Groot: fc.nat(2 ** 31 - 1).map((part) => part * 4_000_000),
      Misschien: fc.nat(1000),
      Datum: fc.constantFrom('2026-03-02', '2026-03-01', '2024-02-29'),
      Tekst: fc.constantFrom('x', '999990019', "it's", 'é'),
      Soort: fc.constantFrom('SK', 'SB'),
      Vlag: fc.boolean(),
      Partner: fc.record({ Naam: fc.constantFrom('x', 'y') }),
      Namen: fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 5 }),
      Keuze: fc.oneof(fc.record({ A: fc.constant('x') }), fc.record({ B: fc.nat(9) })),
      Regels: fc.array(
        fc.oneof(
          fc.record(
            { Soort: fc.constant('open'), Bedrag: fc.nat(500), Extra: fc.nat(5) },
            { requiredKeys: ['Soort', 'Bedrag'] },
          ),
          fc.record({ Soort: fc.constant('dicht'), Reden: fc.constant('x') }),
        ),
        { minLength: 1, maxLength: 4 },
      ),
    },
    { requiredKeys: ['Getal', 'Groot', 'Datum', 'Tekst', 'Soort', 'Vlag', 'Namen', 'Keuze', 'Regels'] },
  ),
})

/** Texts of well-typed expressions, grown from the inside out. */
const { int, bool } = fc.letrec<{ int: string; bool: string }>((tie) => ({
  int: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      'Inhoud.Getal',
      '7',
      '0',
      'Inhoud.Groot',
      'size(Inhoud.Namen)',
      'dagenTussen(Inhoud.Datum, datum(Stuurgegevens.Tijdstip))',
    ),
    fc.constantFrom(
      '(has(Inhoud.Misschien) ? Inhoud.Misschien : 3)',
      "som(Inhoud.Regels.map(r, r.Soort == 'open' ? r.Bedrag : 2))",
      'size(Inhoud.Tekst)',
      'maandenTussen(Inhoud.Datum, datum(Stuurgegevens.Tijdstip))',
    ),
    fc.tuple(tie('int'), fc.constantFrom('+', '-'), tie('int')).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc
      .tuple(tie('int'), fc.constantFrom('/', '%'), fc.constantFrom('2', '7', '10000'))
      .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    tie('int').map((a) => `(-${a})`),
  ),
  bool: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      'Inhoud.Vlag',
      "Inhoud.Soort == 'SK'",
      "Inhoud.Soort in ['SB']",
      'has(Inhoud.Partner)',
      'uniek(Inhoud.Namen)',
      'elfproef(Inhoud.Tekst)',
      'bevatBsn(Inhoud.Tekst)',
      "Inhoud.Namen.exists(n, n == 'x')",
      "Inhoud.Namen.exists_one(n, n == 'y')",
    ),
    fc.constantFrom(
      "(!has(Inhoud.Partner) || Inhoud.Partner.Naam != 'x')",
      "(!has(Inhoud.Keuze.A) || Inhoud.Keuze.A == 'x')",
      "Inhoud.Regels.all(r, r.Soort != 'open' || r.Bedrag > 100)",
      "Inhoud.Regels.filter(r, r.Soort == 'open').exists(q, q.Soort == 'open')",
      'Inhoud.Datum <= datum(Stuurgegevens.Tijdstip)',
    ),
    fc
      .tuple(tie('int'), fc.constantFrom('<', '<=', '>', '>=', '==', '!='), tie('int'))
      .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc.tuple(tie('bool'), fc.constantFrom('&&', '||'), tie('bool')).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    tie('bool').map((a) => `!(${a})`),
  ),
}))
void int

const names = new Map(smallModel.root.properties.map(({ name, node }) => [name, typeOfNode(node, `/${name}`)]))
const runtime = ruleRuntime.map((name) => (law as unknown as Record<string, unknown>)[name])

/** The compiled rule; building a function from text is for this test only. */
function compile(source: string): (message: unknown) => number[][] {
  const parsed = { rule: undefined as never, expression: law.parseExpression(source), scope: [] }
  // eslint-disable-next-line no-new-func
  return new Function(...ruleRuntime, `return ${ruleSource(parsed)}`)(...runtime) as (message: unknown) => number[][]
}

test('random expressions on random messages', () => {
  let checked = 0
  fc.assert(
    fc.property(bool, message, (source, names_) => {
      const expression = law.parseExpression(source)
      try {
        checkExpression(expression, names)
      } catch (fault) {
        // Sums of large numbers may be refused; nothing else that is generated here is.
        expect((fault as Error).message).toContain('too large')
        return
      }
      const ours = law.evaluate(expression, names_)
      checked += 1
      expect(ours, source).toBe(oracle(source, names_))
      expect(compile(source)(names_).length === 0, source).toBe(ours)
    }),
    { numRuns: 1500 },
  )
  expect(checked).toBeGreaterThan(1000)
})
