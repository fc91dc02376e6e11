/**
 * Test numbers: of the right form, with the right check digits, and never of a real person.
 *
 * Inside: each kind of test number is drawn a thousand times; in messages few kinds come by.
 */
import { expect, test } from 'vitest'
import { seededChoices } from '../../samples/index.ts'
import { countCharacters } from '../../samples/draw-text.ts'
import {
  testAddress,
  testBsn,
  testEmail,
  testIban,
  testInsolvency,
  testOin,
  testPhone,
} from '../../samples/test-numbers.ts'
import { elfproef, iban, ibanLengths } from '../../schemas/index.ts'

const many = <T>(draw: (choices: ReturnType<typeof seededChoices>) => T): readonly T[] =>
  Array.from({ length: 500 }, (_, index) => draw(seededChoices(1, index)))

test('every BSN is of the test range and passes the eleven-test', () => {
  expect(many(testBsn).filter((bsn) => !/^9999[0-9]{5}$/.test(bsn) || !elfproef(bsn))).toEqual([])
})

test('every IBAN names bank TEST and has the right check digits, at every length', () => {
  expect(
    many((choices) => testIban(choices)).filter((text) => !/^NL[0-9]{2}TEST[0-9]{10}$/.test(text) || !iban(text)),
  ).toEqual([])
  const lengths = [...new Set(ibanLengths.split(' ').map((each) => Number(each.slice(2))))]
  expect(lengths.filter((length) => testIban(seededChoices(2, length), length).length !== length)).toEqual([])
  expect(lengths.filter((length) => !iban(testIban(seededChoices(2, length), length)))).toEqual([])
})

test('an OIN is of the test range, and a sender is never the receiver', () => {
  const [senders, receivers] = [many((choices) => testOin(choices, 1)), many((choices) => testOin(choices, 2))]

  expect([...senders, ...receivers].filter((oin) => !/^00000099[0-9]{12}$/.test(oin))).toEqual([])
  expect(senders.filter((oin) => receivers.includes(oin))).toEqual([])
})

test('a mail or web address, a number of a court and a test IBAN have exactly the length that is asked', () => {
  const choices = seededChoices(1, 2)
  const upTo = (most: number, least: number): readonly number[] =>
    Array.from({ length: most - least + 1 }, (_, index) => least + index)
  const lengthsOf = (lengths: readonly number[], make: (length: number) => string): readonly number[] =>
    lengths.filter((length) => make(length).length !== length)

  expect(lengthsOf(upTo(254, 12), (length) => testEmail(choices, length))).toEqual([])
  expect(lengthsOf(upTo(930, 10), testAddress)).toEqual([])
  expect(lengthsOf(upTo(30, 1), (length) => testInsolvency(choices, length))).toEqual([])
  expect(testInsolvency(choices)).toMatch(/^[RF]\.99\/26\/\d{3}$/)
})

test('characters are counted as JSON Schema counts them, at every edge', () => {
  const counts = ['', 'a', '\uD7FF', '\u{10000}', '\u{103FF}', '\u{10FC00}', '\u{10FFFF}', '\uE000', 'a\u{1F600}b']
  expect(counts.map((text) => countCharacters(text))).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 3])
})

test('telephone numbers, e-mail and web addresses are nobody’s, at every length', () => {
  const choices = seededChoices(1, 1)

  expect([5, 10, 11, 12, 16, 40].map((length) => testPhone(choices, length).length)).toEqual([5, 10, 11, 12, 16, 40])
  expect(many(testPhone).filter((phone) => !/^02055501[0-9]{2}$/.test(phone))).toEqual([])
  expect(testEmail(choices, 254)).toMatch(/^a{64}@(?:b{1,63}\.)+example\.nl$/)
  expect(testEmail(choices, 254)).toHaveLength(254)
  expect([10, 19, 20, 500, 719, 720, 910].map((length) => testAddress(length).length)).toEqual([
    10, 19, 20, 500, 719, 720, 910,
  ])
})
