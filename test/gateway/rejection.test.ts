/**
 * T19: an Afkeurbericht tells places along names of the standard; what a sender wrote as the name of an element is a value.
 *
 * Inside: the judge tells no such place today; this is what stands between it and the wire.
 */
import { expect, test } from 'vitest'
import { tellable } from '../../gateway/rejection.ts'

const told = (pointer: string): string | undefined =>
  tellable([{ code: 'element-unknown', severity: 'fout', pointer, params: { geheim: 'Jansen' } }])[0]?.pointer

test.each([
  ['/Inhoud/Vorderingen/0/FactuurnummerSE', '/Inhoud/Vorderingen/0/FactuurnummerSE'],
  ['', ''],
  ['/Inhoud/J. Jansen', ''],
  ['/Inhoud/élan', ''],
  ['/Inhoud/123456782', ''],
  [`/Inhoud/${'A'.repeat(61)}`, ''],
  ['/Inhoud'.repeat(58), ''],
])('T19: the place %.40s', (pointer, expected) => {
  expect(told(pointer)).toBe(expected)
})

test('T19: nothing but code, place, severity and rule goes along', () => {
  const finding = { code: 'rule', severity: 'fout', pointer: '', params: { geheim: 'Jansen' } } as const

  expect(tellable([{ ...finding, rule: 'SR-2.0-R012' }])).toEqual([{ ...finding, rule: 'SR-2.0-R012', params: {} }])
})
