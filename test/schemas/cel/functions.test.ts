/** The functions of the rule language do what `schemas/functies.json` tells every other language to do. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as law from '../../../schemas/index.ts'
import { lawFolder } from '../../../schemas/read.ts'

type Vectors = { functies: { naam: string; parameters: string[]; vectoren: { in: unknown[]; uit: unknown }[] }[] }

const { functies } = JSON.parse(readFileSync(join(lawFolder(), 'functies.json'), 'utf8')) as Vectors
const functionOf = (name: string) => (law as unknown as Record<string, (...given: unknown[]) => unknown>)[name]

test('every function has vectors, and no other', () => {
  expect(functies.map(({ naam }) => naam).sort()).toEqual(Object.keys(law.ruleFunctions).sort())
  for (const { naam, parameters, vectoren } of functies) {
    expect(vectoren.length, naam).toBeGreaterThanOrEqual(4)
    expect(parameters.length, naam).toBe(law.ruleFunctions[naam]?.parameters.length)
  }
})

for (const { naam, vectoren } of functies)
  describe(naam, () => {
    for (const vector of vectoren)
      test(JSON.stringify(vector.in), () => {
        expect(functionOf(naam)?.(...vector.in)).toEqual(vector.uit)
      })
  })

test('no text makes a function throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      for (const name of ['elfproef', 'iban', 'datum', 'bevatBsn']) functionOf(name)?.(a)
      for (const name of ['dagenTussen', 'maandenTussen', 'leeftijd'])
        expect(functionOf(name)?.(a, b)).toBeTypeOf('number')
    }),
  )
})

test('days and months between dates agree with the calendar of the platform', () => {
  const date = fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((each) => each.toISOString().slice(0, 10))

  fc.assert(
    fc.property(date, date, (a, b) => {
      expect(law.dagenTussen(a, b)).toBe((Date.parse(b) - Date.parse(a)) / 86_400_000)
      expect(law.maandenTussen(a, b)).toBe(0 - law.maandenTussen(b, a) + 0)
    }),
  )
})
