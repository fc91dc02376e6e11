/** The checker lets through what cannot fail, and refuses the rest with a reason. */
import { expect, test } from 'vitest'
import { checkRule, parseRule, RuleFault } from '../../../schemas/index.ts'
import type { Rule } from '../../../schemas/index.ts'
import { ruleOf } from './compile-rule.ts'
import { smallModel, variantModel } from './small-model.ts'

function check(expressie: string, pointer = '/Inhoud'): readonly string[] {
  const words = { melding: '', herstel: '' }
  const example = { bericht: 'Proef', stappen: [] }
  const rule: Rule = {
    id: 'SR-1.0-R001',
    berichten: ['Proef'],
    pointer,
    expressie,
    klasse: 'fout',
    herkomst: 'bekend',
    bron: '',
    nl: words,
    en: words,
    goed: example,
    fout: example,
  }
  return checkRule(parseRule(rule), smallModel)
}

test('what is guarded passes, and the places that are read are told', () => {
  expect(check('!has(Inhoud.Misschien) || Inhoud.Misschien > Inhoud.Getal')).toEqual([
    '/Inhoud/Getal',
    '/Inhoud/Misschien',
  ])
  expect(check('has(Inhoud.Misschien) && Inhoud.Misschien > 1')).toEqual(['/Inhoud/Misschien'])
  expect(check('has(Inhoud.Misschien) ? Inhoud.Misschien > 1 : true')).toEqual(['/Inhoud/Misschien'])
  expect(check("!(Inhoud.Soort == 'SK' && has(Inhoud.Partner)) || Inhoud.Partner.Naam != 'x'")).toContain(
    '/Inhoud/Partner/Naam',
  )
  expect(check("dit.Soort != 'open' || dit.Bedrag > 0", '/Inhoud/Regels/*/Bedrag')).toEqual([
    '/Inhoud/Regels/*/Bedrag',
    '/Inhoud/Regels/*/Soort',
  ])
  expect(
    check("dit.Soort == 'open' ? !has(dit.Extra) || dit.Extra < 3 : dit.Reden != 'x'", '/Inhoud/Regels/*'),
  ).toContain('/Inhoud/Regels/*/Reden')
  expect(check("som(Inhoud.Regels.filter(r, r.Soort == 'open').map(r, 1)) <= 10")).toEqual(['/Inhoud/Regels/*/Soort'])
  expect(check('uniek(Inhoud.Namen)')).toEqual(['/Inhoud/Namen'])
  expect(check("has(Inhoud.Keuze.A) && Inhoud.Keuze.A == 'x'")).toEqual(['/Inhoud/Keuze/A'])
  expect(check('Inhoud.Datum <= datum(Stuurgegevens.Tijdstip)')).toEqual(['/Inhoud/Datum', '/Stuurgegevens/Tijdstip'])
})

test('a place is told once it is walked over, even when nothing in it is read', () => {
  expect(check('size(Inhoud.Regels.map(r, 1)) > 0')).toEqual(['/Inhoud/Regels'])
  expect(check("size(Inhoud.Regels.filter(r, r.Soort == 'open')) > 0")).toEqual(['/Inhoud/Regels/*/Soort'])
  expect(check('Inhoud.Vlag', '/Inhoud/Regels/*')).toEqual(['/Inhoud/Regels/*', '/Inhoud/Vlag'])
  expect(check('!bevatBsn(dit)', '/Inhoud/Namen/*')).toEqual(['/Inhoud/Namen/*'])
  expect(check("Inhoud.Namen.all(n, n == 'x') && Inhoud.Regels.map(r, 3).all(n, n == 3)")).toEqual([
    '/Inhoud/Namen',
    '/Inhoud/Regels',
  ])
})

test('a remainder is smaller than its divisor', () => {
  for (const dividend of ['Inhoud.Groot', '-Inhoud.Groot', '(Inhoud.Groot - 4500000000000000)']) {
    expect(check(`${dividend} % 9 * 1000000000000000 > 1`)).toEqual(['/Inhoud/Groot'])
    expect(() => check(`${dividend} % 11 * 1000000000000000 > 1`)).toThrow(/too large/)
  }
})

test('what variants call alike but shape differently is only read where all of them agree', () => {
  const withDetails = (rule: string): readonly string[] => checkRule(parseRule(ruleOf(rule)), variantModel)

  expect(withDetails('Inhoud.Delen.all(d, d.Detail.A > 0)')).toEqual(['/Inhoud/Delen/*/Detail/A'])
  expect(() => withDetails('Inhoud.Delen.all(d, d.Detail.B > 0)')).toThrow(/may be absent/)
  expect(() => withDetails('Inhoud.Delen.all(d, d.Detail.C > 0)')).toThrow(/not in every variant/)
  expect(withDetails("Inhoud.Delen.all(d, d.Soort != 'een' || d.Detail.B + d.Detail.C > 0)")).toHaveLength(3)
})

test('what could fail, or means nothing, is refused', () => {
  const refused: Record<string, RegExp> = {
    'Inhoud.Misschien > 1': /may be absent/,
    'has(Inhoud.Misschien) || Inhoud.Misschien > 1': /may be absent/,
    "Inhoud.Partner.Naam == 'x'": /may be absent/,
    'Inhoud.Keuze.B > 1': /may be absent/,
    'Inhoud.Onbekend == 1': /does not exist/,
    'has(Inhoud.Onbekend)': /does not exist/,
    'onbekend == 1': /nothing is called/,
    'Inhoud.Getal': /true or false/,
    'Inhoud.Getal && true': /bool is expected/,
    "Inhoud.Getal == 'x'": /cannot be compared/,
    'Inhoud.Partner == Inhoud.Partner': /may be absent/,
    "Inhoud.Soort == 'SX'": /is not one of SK, SB/,
    "Inhoud.Soort in ['SK', 'SX']": /is not one of SK, SB/,
    'Inhoud.Tekst < Inhoud.Tekst': /have an order/,
    'Inhoud.Groot + Inhoud.Groot > 0': /too large/,
    'Inhoud.Groot * 2 > 0': /too large/,
    'Inhoud.Getal / 0 == 1': /not zero/,
    'Inhoud.Getal / Inhoud.Getal == 1': /not zero/,
    'som(Inhoud.Namen) > 1': /som asks for/,
    'elfproef(Inhoud.Getal)': /elfproef asks for/,
    'weetniet(1) == 1': /no function/,
    'size(Inhoud.Getal) > 1': /size asks for/,
    'Inhoud.Namen.all(Inhoud, true)': /in use already/,
    'Inhoud.Getal.all(x, true)': /list is expected/,
    'Inhoud.Regels.all(r, r.Bedrag > 1)': /does not exist here, or not in every variant/,
    "size([1, 'een']) > 0": /a list needs items of one type/,
    'size([]) > 0': /a list needs items of one type/,
    'Inhoud.Tekst in Inhoud.Namen': /list of fixed values/,
    '(Inhoud.Vlag ? 1 : true) == 1': /one type/,
    'Stuurgegevens.Tijdstip < Stuurgegevens.Tijdstip': /have an order/,
    'Inhoud.Datum <= Stuurgegevens.Tijdstip': /have an order/,
    'Inhoud.Datum == Stuurgegevens.Tijdstip': /never agree/,
    "Inhoud.Datum == '2026-02-30'": /never agree/,
    'datum(Inhoud.Tekst) <= Inhoud.Datum': /datum asks for \(instant\)/,
    'dagenTussen(Stuurgegevens.Tijdstip, Inhoud.Datum) < 1': /dagenTussen asks for \(date, date\)/,
    'Inhoud.Getal == 1001': /not between 0 and 1000/,
    'Inhoud.Getal in [1, 2000]': /not between 0 and 1000/,
    "Inhoud.Soort in ['SX', Inhoud.Tekst]": /is not one of SK, SB/,
  }
  for (const [source, reason] of Object.entries(refused)) {
    expect(() => check(source), source).toThrow(RuleFault)
    expect(() => check(source), source).toThrow(reason)
  }
})

test('a pointer that leads nowhere is refused', () => {
  expect(() => check('Inhoud.Vlag', '/Inhoud/Weg')).toThrow(/does not exist/)
  expect(() => check('Inhoud.Vlag', '/Inhoud/Getal/*')).toThrow(/does not exist/)
})
