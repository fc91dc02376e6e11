/**
 * Law: our evaluator, our compiled code and another CEL implementation give the same outcome for the same text.
 *
 * Inside: has expressions typed that no rule of the law holds, as the guard does with rules.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as law from '../../../schemas/index.ts'
import { checkExpression } from '../../../schemas/cel/check.ts'
import { typeOfNode } from '../../../schemas/cel/types.ts'
import { compileRule, ruleOf } from './compile-rule.ts'
import { oracle } from './oracle.ts'
import { messages } from './random.ts'
import { smallModel } from './small-model.ts'

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
    fc.tuple(tie('int'), fc.constantFrom('+', '-', '*'), tie('int')).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
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

test('random expressions on random messages', () => {
  let checked = 0
  fc.assert(
    fc.property(bool, messages, (source, names_) => {
      const expression = law.parseExpression(source)
      try {
        checkExpression(expression, names)
      } catch (fault) {
        // Sums of large numbers may be refused; nothing else that is generated here is.
        expect((fault as Error).message).toContain('too large')
        return
      }
      const ours = law.evaluate(expression, { message: names_ })
      checked += 1
      expect(ours, source).toBe(oracle(source, names_))
      expect(compileRule(law.parseRule(ruleOf(source)))(names_).length === 0, source).toBe(ours)
    }),
    { numRuns: 1500 },
  )
  expect(checked).toBeGreaterThan(1000)
})
