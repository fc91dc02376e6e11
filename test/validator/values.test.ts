/** A parsed message may hold what no JSON text can; the judge tells it and never falls over it. */
import { expect, test } from 'vitest'
import { brief, goodMessage, patched, proefJudge } from './proef.ts'

const judge = proefJudge()

function findingsAt(path: string, value: unknown) {
  return brief(judge.validate(patched(goodMessage(), [{ op: 'add', path, value: 0 }, ...put(path, value)])).findings)
}

/** JSON Patch cannot carry these values through a structured clone, so they are put in by reference. */
function put(path: string, value: unknown) {
  return [{ op: 'replace', path, value } as const]
}

test('200,000 levels are too deep, and no more than that', () => {
  let lists: unknown = []
  let objects: unknown = {}
  for (let level = 0; level < 200_000; level++) {
    lists = [lists]
    objects = { Inhoud: objects }
  }

  expect(brief(judge.validate(lists).findings)).toEqual([['json-too-deep', '', { limit: 64 }]])
  expect(brief(judge.validate(objects).findings)).toEqual([['json-too-deep', '/Inhoud', { limit: 64 }]])
})

test('sixty-four levels are read and one more is too deep, as a value and as a text', () => {
  const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown
  const codes = (value: unknown): readonly (readonly string[])[] =>
    [judge.validate(value), judge.validateText(JSON.stringify(value))].map(({ findings }) =>
      findings.map(({ code }) => code),
    )

  expect(codes(nested(64)).flat()).not.toContain('json-too-deep')
  expect(codes(nested(64)).map((found) => found.length)).toEqual([1, 1])
  expect(codes(nested(65))).toEqual([['json-too-deep'], ['json-too-deep']])
})

test('a circle is too deep', () => {
  const message: Record<string, unknown> = goodMessage()
  message['Inhoud'] = message

  expect(judge.validate(message).findings.map(({ code }) => code)).toEqual(['json-too-deep'])
})

test('an object that hangs in many places is read once, not 2^60 times', () => {
  let shared: unknown = { a: undefined }
  for (let level = 0; level < 60; level++) shared = { a: shared, b: shared }

  expect(findingsAt('/Inhoud/Huisdier', shared)).toEqual([['element-unknown', '/Inhoud', { member: 11 }]])
})

test('an element that is undefined is absent, as in JSON.stringify', () => {
  expect(findingsAt('/Inhoud/Toelichting', undefined)).toEqual([])
  expect(findingsAt('/Inhoud/Huisdier', undefined)).toEqual([])
  expect(findingsAt('/Inhoud/Postcode', undefined)).toEqual([['element-missing', '/Inhoud/Postcode', {}]])
  expect(findingsAt('/Inhoud/Adreskeuze/Woonboot', undefined)).toEqual([])
  expect(findingsAt('/Inhoud/Adreskeuze/Adres', undefined)).toEqual([
    ['choice-none', '/Inhoud/Adreskeuze', { options: ['Adres', 'Woonboot'] }],
  ])
  expect(findingsAt('/Inhoud/Termijnen/0', undefined)).toEqual([
    ['type-wrong', '/Inhoud/Termijnen/0', { expected: 'object' }],
  ])
})

test('what JSON has no form for is of the wrong type, once', () => {
  const wrong = [['type-wrong', '/Inhoud/Geboortedatum', { expected: 'text' }]]
  for (const value of [new Date(), new Map(), 1n, Symbol('x'), () => 1, Number.NaN, Object('1984-07-19'), /x/])
    expect(findingsAt('/Inhoud/Geboortedatum', value)).toEqual(wrong)
  expect(findingsAt('/Inhoud/Schuld', new Map())).toEqual([['type-wrong', '/Inhoud/Schuld', { expected: 'object' }]])
  expect(findingsAt('/Inhoud/Huisdier', new Map())).toEqual([['element-unknown', '/Inhoud', { member: 11 }]])
  for (const value of [undefined, null, 'x', 1, 1n, [], new Map(), new Date(), () => 1])
    expect(brief(judge.validate(value).findings)).toEqual([['message-not-object', '', {}]])
})

test('objects of any class and without a prototype count by their elements', () => {
  class Proef {
    readonly Stuurgegevens = goodMessage().Stuurgegevens
    readonly Inhoud = goodMessage().Inhoud
    inhoud() {
      return this.Inhoud
    }
  }

  expect(judge.validate(new Proef()).valid).toBe(true)
  expect(judge.validate(Object.assign(Object.create(null), goodMessage())).valid).toBe(true)
})

test('numbers that are rounded and half surrogate pairs are told once', () => {
  expect(findingsAt('/Inhoud/Aantal', 2 ** 60)).toEqual([['json-unsafe-number', '/Inhoud/Aantal', {}]])
  expect(findingsAt('/Inhoud/Postcode', '\ud83d')).toEqual([['json-lone-surrogate', '/Inhoud/Postcode', {}]])
  expect(findingsAt('/Inhoud/\ud83d', 1)).toEqual([['json-lone-surrogate', '/Inhoud', {}]])
})

test('__proto__ is an unknown element like any other', () => {
  expect(findingsAt('/Inhoud/__proto__', {})).toEqual([['element-unknown', '/Inhoud', { member: 11 }]])
})
