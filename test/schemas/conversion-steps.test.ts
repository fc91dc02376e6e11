/** What the guard of the conversions says, to the letter, of codes and bounds, of what is required, and of steps by themselves. */
import { expect, test } from 'vitest'
import type { ConversionLaw } from '../../schemas/index.ts'
import {
  codes,
  faultsIn,
  faultsOf,
  fill,
  fit,
  group,
  idle,
  lost,
  map,
  move,
  number,
  numbers,
  numbered,
  only,
  silent,
  step1,
  text,
  words,
  yes,
} from './small-conversion.ts'
import type { Case, Step } from './small-conversion.ts'

const cases: readonly Case[] = [
  // Codes and bounds
  ['codes that get other names', { Deel: codes('a', 'b') }, { Deel: codes('c', 'b') }, [map({ a: 'c' })], []],
  [
    'a code that is not there',
    { Deel: codes('a') },
    { Deel: codes('a') },
    [map({ x: 'a' })],
    ['Vraag /Inhoud/Deel has no code x'],
  ],
  ['codes that become one, with words', { Deel: codes('a', 'b') }, { Deel: codes('b') }, [map({ a: 'b' })], []],
  [
    'codes that become one without a word',
    { Deel: codes('a', 'b') },
    { Deel: codes('b') },
    [map({ a: 'b' }, silent)],
    ['Vraag /Inhoud/Deel has codes that become the same one, and no words about it'],
  ],
  [
    'a code with two steps',
    { Deel: codes('a', 'b') },
    { Deel: codes('b') },
    [map({ a: 'b' }), { soort: 'weiger', van: '/Inhoud/Deel', waarden: ['a'] }],
    ['Vraag /Inhoud/Deel has two steps for code a'],
  ],
  [
    'a code that is left out of an element that is required',
    { 'Deel!': codes('a', 'b') },
    { 'Deel!': codes('b') },
    [lost('/Inhoud/Deel', { waarden: ['a'] })],
    ['Vraag /Inhoud/Deel is required by the other version, and not every message gives it'],
  ],
  [
    'a code that is refused of an element that is required',
    { 'Deel!': codes('a', 'b') },
    { 'Deel!': codes('b') },
    [{ soort: 'weiger', van: '/Inhoud/Deel', waarden: ['a'] }],
    [],
  ],
  [
    'codes of what has none',
    { Deel: text() },
    { Deel: text() },
    [map({ a: 'b' })],
    ['Vraag /Inhoud/Deel has no codes and no bounds to tell apart'],
  ],
  [
    'codes of a number',
    { Deel: number(1, 9) },
    { Deel: number(1, 9) },
    [map({ a: 'b' })],
    ['Vraag /Inhoud/Deel has bounds and no codes'],
  ],
  [
    'bounds of codes',
    { Deel: codes('a') },
    { Deel: codes('a') },
    [fit(1, 2)],
    ['Vraag /Inhoud/Deel has codes and no bounds'],
  ],
  ['bounds within which it fits', { Deel: number(1, 9) }, { Deel: number(2, 8) }, [fit(2, 8)], []],
  [
    'bounds within which it does not fit',
    { Deel: number(1, 9) },
    { Deel: number(2, 8) },
    [fit(2, 9)],
    [`Vraag /Inhoud/Deel ${numbers}`],
  ],
  [
    'bounds below what there is',
    { Deel: number(1, 9) },
    { Deel: number(1, 9) },
    [fit(0, 9)],
    ['Vraag /Inhoud/Deel already stays within these bounds', `Vraag /Inhoud/Deel ${numbers}`],
  ],
  [
    'bounds above what there is',
    { Deel: number(1, 9) },
    { Deel: number(1, 10) },
    [fit(1, 10)],
    ['Vraag /Inhoud/Deel already stays within these bounds'],
  ],
  [
    'bounds between which there is nothing',
    { Deel: number(1, 9) },
    { Deel: number(1, 9) },
    [fit(6, 5)],
    ['Vraag /Inhoud/Deel already stays within these bounds'],
  ],
  [
    'bounds twice',
    { Deel: number(1, 9) },
    { Deel: number(1, 9) },
    [fit(2, 8), fit(3, 7)],
    ['Vraag /Inhoud/Deel has bounds and no codes'],
  ],
  // What is required
  [
    'a new element that is required beside one that is carried',
    { 'Ander!': yes },
    { 'Ander!': yes, 'Deel!': yes },
    [],
    ['Vraag /Inhoud/Deel is required by the other version, and not every message gives it'],
  ],
  [
    'a new element that is required',
    {},
    { 'Deel!': codes('a') },
    [],
    ['Vraag /Inhoud/Deel is required by the other version, and not every message gives it'],
  ],
  ['a new element that is filled in', {}, { 'Deel!': codes('a') }, [fill('/Inhoud/Deel', 'a')], []],
  ['a new constant that is filled in', {}, { 'Deel!': only(1) }, [fill('/Inhoud/Deel', '1')], []],
  [
    'a new element that is filled in with what is no code',
    {},
    { 'Deel!': codes('a') },
    [fill('/Inhoud/Deel', 'b')],
    [`Vraag ${step1} fills /Inhoud/Deel with what is no code of it; only codes may be filled in`],
  ],
  [
    'new text that is filled in',
    {},
    { 'Deel!': text() },
    [fill('/Inhoud/Deel', 'abc')],
    [`Vraag ${step1} fills /Inhoud/Deel with what is no code of it; only codes may be filled in`],
  ],
  [
    'an element that is carried and filled in',
    { 'Deel!': codes('a') },
    { 'Deel!': codes('a') },
    [fill('/Inhoud/Deel', 'a')],
    [`Vraag ${step1} fills /Inhoud/Deel, which is carried already`],
  ],
  [
    'a new element that needs no filling',
    {},
    { Deel: codes('a') },
    [fill('/Inhoud/Deel', 'a')],
    [`Vraag ${step1} ${idle}`],
  ],
  [
    'an element that becomes required',
    { Deel: yes },
    { 'Deel!': yes },
    [],
    ['Vraag /Inhoud/Deel is required by the other version, and not every message gives it'],
  ],
  [
    'an element that becomes required, and is asked for',
    { Deel: yes },
    { 'Deel!': yes },
    [{ soort: 'vereist', van: '/Inhoud/Deel' }],
    [],
  ],
  ['an element that may stand there without another', { Deel: yes }, { Deel: yes, Ander: yes, Inhoud: yes }, [], []],
  [
    'a need that the older version does not have',
    { Inh: group({ Een: yes, Twee: yes }) },
    { Inh: group({ Een: yes, Twee: yes }, { Een: ['Twee'] }) },
    [],
    ['Vraag /Inhoud/Inh/Een may stand there without Twee'],
  ],
  [
    'a need that both versions have',
    { Inh: group({ Een: yes, Twee: yes }, { Een: ['Twee'] }) },
    { Inh: group({ Een: yes, Twee: yes }, { Een: ['Twee'] }) },
    [],
    [],
  ],
  [
    'a need of what is always there',
    { Inh: group({ Een: yes, 'Twee!': yes }) },
    { Inh: group({ Een: yes, Twee: yes }, { Een: ['Twee'] }) },
    [],
    [],
  ],
  // Steps by themselves
  [
    'a step with another number',
    { Deel: yes },
    {},
    [lost('/Inhoud/Deel', { id: 'PR-1.0-2.0-C002' })],
    [`PR-1.0-2.0-C002 here it is the turn of ${step1}`],
  ],
  [
    'a step for no message',
    { Deel: yes },
    {},
    [lost('/Inhoud/Deel', { berichten: ['Vraag', 'Niets'] })],
    [`${step1} is for Niets, which is no message`],
  ],
  [
    'a step of our own without a question',
    { Deel: yes },
    {},
    [lost('/Inhoud/Deel', { herkomst: 'ontworpen' })],
    [`${step1} is designed and names no open question, or the reverse`],
  ],
  [
    'a known step with a question',
    { Deel: yes },
    {},
    [lost('/Inhoud/Deel', { bron: 'OV-CV-01' })],
    [
      `${step1} is designed and names no open question, or the reverse`,
      `${step1} cites OV-CV-01, which begins with no source among bronnen of the catalogue: add it there`,
    ],
  ],
  [
    'a step of our own with a question',
    { Deel: yes },
    {},
    [lost('/Inhoud/Deel', { herkomst: 'ontworpen', bron: 'OV-CV-01' })],
    [],
  ],
  [
    'a loss without words',
    { Deel: yes },
    {},
    [lost('/Inhoud/Deel', silent)],
    [`${step1} loses something and does not say what`],
  ],
  [
    'a loss in one language',
    { Deel: yes },
    {},
    [lost('/Inhoud/Deel', { en: undefined })],
    [`${step1} has words in one language only`],
  ],
  [
    'a refusal without a remedy',
    { Deel: yes },
    {},
    [{ soort: 'weiger', van: '/Inhoud/Deel', nl: { melding: 'Dit.' } }],
    [`${step1} refuses and does not say what to do`],
  ],
  [
    'bounds without a remedy',
    { Deel: number(1, 9) },
    { Deel: number(1, 8) },
    [{ ...fit(1, 8), en: { melding: 'This.' } }],
    [`${step1} refuses and does not say what to do`],
  ],
  [
    'a move with words',
    { Deel: yes },
    { Ander: yes },
    [{ ...move('/Inhoud/Deel', '/Inhoud/Ander'), ...words }],
    [`${step1} loses nothing and has words for it`],
  ],
  // Silence
  [
    'a filling without a word that does not go away on the way back',
    {},
    { 'Deel!': codes('a', 'b') },
    [fill('/Inhoud/Deel', 'a', silent)],
    [`${step1} is silent about Vraag, though the way back does not undo it`],
  ],
  [
    'a filling without a word that goes away on the way back',
    {},
    { 'Deel!': codes('a', 'b') },
    [fill('/Inhoud/Deel', 'a', silent)],
    [],
    [{ soort: 'volgt', van: '/Inhoud/Deel', waarden: ['a'] }],
  ],
  [
    'a filling without a word of which another code goes away',
    {},
    { 'Deel!': codes('a', 'b') },
    [fill('/Inhoud/Deel', 'a', silent)],
    [`${step1} is silent about Vraag, though the way back does not undo it`],
    [{ soort: 'volgt', van: '/Inhoud/Deel', waarden: ['b'] }],
  ],
  [
    'a filling without a word of which more codes go away',
    {},
    { 'Deel!': codes('a', 'b') },
    [fill('/Inhoud/Deel', 'a', silent)],
    [`${step1} is silent about Vraag, though the way back does not undo it`],
    [{ soort: 'volgt', van: '/Inhoud/Deel', waarden: ['a', 'b'] }],
  ],
  [
    'what follows and comes back as another code',
    { 'Deel!': codes('a', 'b') },
    {},
    [
      { soort: 'volgt', van: '/Inhoud/Deel', waarden: ['a'] },
      { soort: 'weiger', van: '/Inhoud/Deel', waarden: ['b'] },
    ],
    [`${step1} is silent about Vraag, though the way back does not undo it`],
    [fill('/Inhoud/Deel', 'b', silent)],
  ],
]

test.each(cases.map(([name, ...rest]) => ({ name, rest })))('$name', ({ rest }) => {
  const [older, newer, steps, claims, back = []] = rest
  expect(faultsOf({ older, newer }, steps, back)).toEqual(claims)
})

test('a module that is not there, a pair that is missing, twice or no neighbours, and a message without a counterpart', () => {
  const law = (van: string, naar: string, more: object = {}): ConversionLaw => ({
    ...{ module: 'proef', van, naar, berichten: { Vraag: 'Vraag' }, stappen: [] },
    ...more,
  })
  const said = (...laws: readonly ConversionLaw[]): readonly string[] =>
    faultsIn(laws, {}).map(({ place, claim }) => `${place} ${claim}`)
  const none = { soort: 'geen-bericht' } as const
  const gone = (...steps: readonly Step[]): ConversionLaw =>
    law('1.0', '2.0', { berichten: { Vraag: null }, stappen: numbered(steps, '1.0-2.0') })

  expect(said(law('1.0', '2.0'))).toEqual(['proef/conversies/2.0-1.0 is missing'])
  expect(said(law('1.0', '2.0'), law('2.0', '1.0'), law('2.0', '1.0'))).toEqual([
    'proef/conversies/2.0-1.0 joins no neighbours, or does so twice',
  ])
  expect(said(law('1.0', '2.0'), law('2.0', '1.0'), law('1.0', '3.0')).slice(0, 1)).toEqual([
    'proef/conversies/1.0-3.0 joins no neighbours, or does so twice',
  ])
  expect(said(law('1.0', '2.0'), law('2.0', '1.0'), law('1.0', '2.0', { module: 'ander' }))).toEqual([
    'ander/conversies/1.0-2.0# is of a module that the catalogue does not have',
  ])
  expect(said(law('1.0', '2.0', { berichten: {} }), law('2.0', '1.0')).slice(0, 1)).toEqual([
    'proef/conversies/1.0-2.0#Vraag is not named among the messages',
  ])
  expect(said(law('1.0', '2.0', { berichten: { Vraag: 'Vraag', Niets: null } }), law('2.0', '1.0'))).toEqual([
    'proef/conversies/1.0-2.0#Niets is no message of this version',
  ])
  expect(said(gone(), law('2.0', '1.0'))).toEqual([
    'proef/conversies/1.0-2.0#Vraag becomes Vraag by the catalogue',
    'proef/conversies/1.0-2.0#Vraag has no counterpart: one step geen-bericht must say so, and nothing else',
  ])
  expect(said(gone(none), law('2.0', '1.0'))).toEqual(['proef/conversies/1.0-2.0#Vraag becomes Vraag by the catalogue'])
  expect(said(gone(none, lost('/Inhoud')), law('2.0', '1.0')).slice(1)).toEqual([
    'proef/conversies/1.0-2.0#Vraag has no counterpart: one step geen-bericht must say so, and nothing else',
  ])
  expect(said(law('1.0', '2.0', { stappen: numbered([none], '1.0-2.0') }), law('2.0', '1.0'))).toEqual([
    'proef/conversies/1.0-2.0#Vraag has a counterpart, and a step geen-bericht',
  ])
})
