/**
 * Functions and numbers of the rule language at their ends: how long a text, how far a date and how large a number may be, and one beyond.
 *
 * Inside: asks the functions by themselves, and each length of an account that a country has.
 */
import { expect, test } from 'vitest'
import { ibanLengths } from '../../../schemas/cel/iban-lengths.ts'
import { checkRule, parseRule } from '../../../schemas/index.ts'
import * as functions from '../../../schemas/cel/functions.ts'
import { ruleOf } from './compile-rule.ts'
import { smallModel } from './small-model.ts'

const { bevatBsn, dagenTussen, datum, elfproef, iban, laatsteDag, leeftijd, maandenTussen, size, som, vroegsteDag } =
  functions

const known = ibanLengths.split(' ')

/** The account with the right check digits, of so many signs in all. */
function account(country: string, length: number): string {
  const rest = '7'.repeat(length - 4)
  const digits = [...`${rest}${country}00`].map((sign) => Number.parseInt(sign, 36)).join('')
  return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${rest}`
}

test.each(known)('an account %s is as long as its country has them, and neither less nor more', (each) => {
  const [country, length] = [each.slice(0, 2), Number(each.slice(2))]
  expect([length - 1, length, length + 1].map((signs) => iban(account(country, signs)))).toEqual([false, true, false])
})

test('a number for the eleven-test has nine digits, alone and in a text', () => {
  // Each passes the sum as far as it goes.
  const numbers = ['11122233', '111222333', '1112223330']

  expect(numbers.map(elfproef)).toEqual([false, true, false])
  expect(numbers.map((number) => bevatBsn(`nr ${number}.`))).toEqual([false, true, false])
})

test('a difference of dates goes as far as years of four digits, and not beyond', () => {
  const ends = ['0000-01-01', '9999-12-31'] as const
  const beyond = '10000-01-01'

  expect([dagenTussen(...ends), maandenTussen(...ends), leeftijd(...ends)]).toEqual([3_652_424, 119_999, 9999])
  expect(dagenTussen(ends[1], ends[0])).toBe(-3_652_424)
  expect([dagenTussen(ends[0], beyond), maandenTussen(beyond, ends[1]), leeftijd(ends[0], beyond)]).toEqual([0, 0, 0])
})

test('of a date of which a part is unknown the days are within those years', () => {
  expect(['0000-00-00', '0001-00-00', '9999-00-00'].map(vroegsteDag)).toEqual([
    ...['0001-01-01', '0001-01-01', '9999-01-01'],
  ])
  expect(['0000-00-00', '0001-00-00', '9999-00-00', '2024-02-00', '2023-02-00'].map(laatsteDag)).toEqual([
    ...['9999-12-31', '0001-12-31', '9999-12-31', '2024-02-29', '2023-02-28'],
  ])
})

test('the date of an instant is its first ten signs, each counted once', () => {
  expect(['😀'.repeat(9), '😀'.repeat(10), '😀'.repeat(11)].map((text) => size(datum(text)))).toEqual([9, 10, 10])
})

test('a number in a rule is at most the largest whole number', () => {
  const numbers = ['9007199254740990', '9007199254740991', '9007199254740992']

  expect(numbers.map((number) => refusal(`${number} > Inhoud.Groot`))).toEqual(['', '', 'the number is too large'])
})

test('a sum is exact up to the largest whole number', () => {
  expect([som([]), som([Number.MAX_SAFE_INTEGER - 7, 7])]).toEqual([0, 9_007_199_254_740_991])
})

/** What the checker says of it. */
function refusal(expressie: string): string {
  try {
    checkRule(parseRule(ruleOf(expressie)), smallModel)
    return ''
  } catch (cause) {
    return (cause as Error).message.replace(/ \(at \d+\)$/, '')
  }
}

/** Of what is at most 9,000,000,000,000,000, 1000, a length, ten thousand years of days, and ten times 1. */
test.each([
  ['a sum', (most: number) => `Inhoud.Groot + ${most} > 0`, 7_199_254_740_991],
  ['a difference', (most: number) => `0 - Inhoud.Groot - ${most} < 0`, 7_199_254_740_991],
  ['a product', (most: number) => `Inhoud.Getal * ${most} > 0`, 9_007_199_254_740],
  ['the length of a text', (most: number) => `size(Inhoud.Tekst) * ${most} > 0`, 4_194_303],
  ['days between dates', (most: number) => `dagenTussen(Inhoud.Datum, Inhoud.Datum) * ${most} > 0`, 2_460_983_402],
  ['the sum of a list', (most: number) => `som(Inhoud.Regels.map(r, ${most})) > 0`, 900_719_925_474_099],
])('%s may grow to the largest whole number, and not one step further', (_, rule, most) => {
  expect([most - 1, most, most + 1].map((each) => refusal(rule(each)))).toEqual([
    '',
    '',
    'the number could grow too large',
  ])
})
