/** Everything that the guard of the conversions says, to the letter, on a small module of two versions: of each pair of forms, and of each step. */
import { expect, test } from 'vitest'
import type { ConversionLaw, ConversionStep, MessageModel } from '../../schemas/index.ts'
import { checkConversions, readCatalog } from '../../schemas/read.ts'
import type { Catalog } from '../../schemas/read.ts'

const berichten = [{ bericht: 'Vraag', versies: { '1.0': { type: 'Vraag' }, '2.0': { type: 'Vraag' } } }]
const proef = { module: 'proef', code: 'PR', versies: [{ versie: '1.0' }, { versie: '2.0' }], berichten }
const catalog = { ...readCatalog(), modules: [proef] } as unknown as Catalog

type Form = Readonly<Record<string, unknown>>
/** Elements by name; a name that ends in `!` is of one that is required. */
type Forms = Readonly<Record<string, Form>>

const properties = (forms: Forms): Form['properties'] =>
  Object.entries(forms).map(([name, node]) => ({
    name: name.replace('!', ''),
    required: name.endsWith('!'),
    node,
  }))
const group = (forms: Forms, dependentRequired: Form = {}): Form => ({
  ...{ kind: 'object', properties: properties(forms), dependentRequired },
})
const choice = (forms: Forms): Form => ({ kind: 'choice', properties: properties(forms) })
const list = (items: Form, minItems = 0, maxItems = 9): Form => ({ kind: 'list', items, minItems, maxItems })
const union = (tag: string, branches: Readonly<Record<string, Form>>): Form => ({
  ...{ kind: 'union', tag },
  branches: Object.entries(branches).map(([value, node]) => ({ value, node })),
})
const text = (more: Form = {}): Form => ({ kind: 'text', minLength: 2, maxLength: 9, ...more })
const number = (minimum: number, maximum: number): Form => ({ kind: 'integer', minimum, maximum })
const codes = (...values: string[]): Form => ({ kind: 'enum', values })
const only = (value: unknown): Form => ({ kind: 'const', value })
const yes: Form = { kind: 'boolean' }

type Step = Readonly<Record<string, unknown>> & { readonly soort: ConversionStep['soort'] }
const words = { nl: { melding: 'Dit.', herstel: 'Doe.' }, en: { melding: 'This.', herstel: 'Do.' } }
const wordless = new Set(['volgt', 'verplaats'])

/** Steps with their numbers, and with words where they need them. */
const numbered = (steps: readonly Step[], pair: string): readonly ConversionStep[] =>
  steps.map((step, at) => ({
    ...{ id: `PR-${pair}-C${String(at + 1).padStart(3, '0')}`, berichten: ['Vraag'], herkomst: 'bekend', bron: 'S1' },
    ...(wordless.has(step.soort) ? {} : words),
    ...step,
  })) as unknown as readonly ConversionStep[]

/** What the guard says of the way from the one form to the other, with these steps there and those on the way back. */
function faultsOf(
  older: Forms,
  newer: Forms,
  steps: readonly Step[] = [],
  back: readonly Step[] = [],
): readonly string[] {
  const laws: readonly ConversionLaw[] = [
    { module: 'proef', van: '1.0', naar: '2.0', berichten: { Vraag: 'Vraag' }, stappen: numbered(steps, '1.0-2.0') },
    { module: 'proef', van: '2.0', naar: '1.0', berichten: { Vraag: 'Vraag' }, stappen: numbered(back, '2.0-1.0') },
  ]
  return faultsIn(laws, { '1.0': older, '2.0': newer }).flatMap(({ place, claim }) =>
    place.startsWith('proef/conversies/1.0-2.0#') ? [`${place.slice(25)} ${claim}`] : [],
  )
}

function faultsIn(laws: readonly ConversionLaw[], versions: Readonly<Record<string, Forms>>) {
  return checkConversions(laws, catalog, (_, version): readonly MessageModel[] => [
    {
      ...{ module: 'proef', version, type: 'Vraag', id: '' },
      root: group({ 'Inhoud!': group(versions[version] ?? {}) }) as unknown as MessageModel['root'],
    },
  ])
}

const texts = 'takes texts that the other version does not take'
const numbers = 'takes numbers that the other version does not take'

test.each<[older: Form, newer: Form, why: string | undefined]>([
  [text(), text(), undefined],
  [text(), text({ minLength: 1, maxLength: 10 }), undefined],
  [text(), text({ minLength: 3 }), texts],
  [text(), text({ maxLength: 8 }), texts],
  [text({ maxLength: undefined }), text(), texts],
  [text(), text({ maxLength: undefined }), undefined],
  [text({ pattern: '^a$' }), text(), undefined],
  [text(), text({ pattern: '^a$' }), texts],
  [text({ pattern: '^a$' }), text({ pattern: '^b$' }), texts],
  [text({ format: 'date' }), text(), undefined],
  [text(), text({ format: 'date' }), texts],
  [text({ format: 'date' }), text({ format: 'partial-date' }), texts],
  [text({ contentEncoding: 'base64' }), text(), texts],
  [text(), text({ contentEncoding: 'base64' }), texts],
  [text({ contentMediaType: 'application/pdf' }), text(), texts],
  [number(1, 9), number(1, 9), undefined],
  [number(1, 9), number(0, 10), undefined],
  [number(1, 9), number(2, 9), numbers],
  [number(1, 9), number(1, 8), numbers],
  [codes('a', 'b'), codes('b', 'a', 'c'), undefined],
  [codes('a', 'b', 'c'), codes('b'), 'has codes that the other version does not have: a, c'],
  [only('a'), only('a'), undefined],
  [only('a'), only('b'), 'has another constant there'],
  [only('a'), codes('a', 'b'), undefined],
  [only(1), codes('1'), undefined],
  [only('c'), codes('a', 'b'), 'is a constant that the other version does not list'],
  [codes('a'), only('a'), 'is enum here and const there'],
  [text(), number(1, 9), 'is text here and integer there'],
  [yes, yes, undefined],
  [yes, text(), 'is boolean here and text there'],
  [list(yes, 1, 5), list(yes, 1, 5), undefined],
  [list(yes, 1, 5), list(yes, 0, 6), undefined],
  [list(yes, 1, 5), list(yes, 2, 5), 'may have a number of items that the other version does not take'],
  [list(yes, 1, 5), list(yes, 1, 4), 'may have a number of items that the other version does not take'],
])('%j in %j', (older, newer, why) => {
  expect(faultsOf({ Deel: older }, { Deel: newer })).toEqual(why === undefined ? [] : [`Vraag /Inhoud/Deel ${why}`])
})

const noPlace = 'has no place in the other version, and no step says what becomes of it'
const idle = 'does nothing: it names an element that is not there, not there any more, or not required'
const step1 = 'PR-1.0-2.0-C001'
const lost = (van: string, more: Form = {}): Step => ({ soort: 'vervalt', van, ...more })
const move = (van: string, naar: string): Step => ({ soort: 'verplaats', van, naar })
const fill = (naar: string, waarde: string, more: Form = {}): Step => ({ soort: 'vul', naar, waarde, ...more })
const map = (to: Readonly<Record<string, string>>, more: Form = {}): Step => ({
  ...{ soort: 'vertaal', van: '/Inhoud/Deel', codes: to },
  ...more,
})
const fit = (minimum: number, maximum: number): Step => ({ soort: 'past', van: '/Inhoud/Deel', minimum, maximum })
const silent = { nl: undefined, en: undefined }

type Case = readonly [
  name: string,
  older: Forms,
  newer: Forms,
  steps: readonly Step[],
  claims: readonly string[],
  back?: readonly Step[],
]

const cases: readonly Case[] = [
  // Elements
  ['an element of the older version alone', { Deel: yes }, {}, [], [`Vraag /Inhoud/Deel ${noPlace}`]],
  ['an element that a step leaves out', { Deel: yes }, {}, [lost('/Inhoud/Deel')], []],
  [
    'an element that two steps leave out',
    { Deel: yes },
    {},
    [lost('/Inhoud/Deel'), lost('/Inhoud/Deel')],
    [`Vraag /Inhoud/Deel is named by ${step1} and PR-1.0-2.0-C002`],
  ],
  [
    'an element that is left out in vain',
    { Deel: yes },
    { Deel: yes },
    [lost('/Inhoud/Deel')],
    [`Vraag /Inhoud/Deel is left out by ${step1}, though the other version has the element`],
  ],
  ['an element that is not there', {}, {}, [lost('/Inhoud/Deel')], [`Vraag ${step1} ${idle}`]],
  [
    'an element that follows by itself and is no constant',
    { Deel: yes },
    {},
    [{ soort: 'volgt', van: '/Inhoud/Deel' }],
    [
      `${step1} is silent about Vraag, though the way back does not undo it`,
      'Vraag /Inhoud/Deel is no constant, so leaving it out is a loss',
    ],
  ],
  [
    'a constant that follows by itself, and comes back',
    { 'Deel!': only('a') },
    {},
    [{ soort: 'volgt', van: '/Inhoud/Deel' }],
    [],
    [fill('/Inhoud/Deel', 'a', silent)],
  ],
  ['an element that moves', { Deel: yes }, { Ander: yes }, [move('/Inhoud/Deel', '/Inhoud/Ander')], []],
  [
    'an element that moves to nowhere',
    { Deel: yes },
    {},
    [move('/Inhoud/Deel', '/Inhoud/Ander')],
    [`Vraag /Inhoud/Deel ${noPlace}`],
  ],
  [
    'an element that moves where it does not fit',
    { Deel: yes },
    { Ander: text() },
    [move('/Inhoud/Deel', '/Inhoud/Ander')],
    ['Vraag /Inhoud/Deel is boolean here and text there'],
  ],
  [
    'items that move to another list',
    { Rij: list(group({ Deel: yes })) },
    { Rij: list(group({})), Deel: yes },
    [move('/Inhoud/Rij/*/Deel', '/Inhoud/Deel')],
    [`${step1} moves items to another list`],
  ],
  [
    'an element that moves into a group that is not new',
    { Deel: yes, Groep: group({}) },
    { Groep: group({ Deel: yes }) },
    [move('/Inhoud/Deel', '/Inhoud/Groep/Deel')],
    [],
  ],
  [
    'an element that moves into a new group that is no choice',
    { Deel: yes },
    { Groep: group({ Deel: yes }) },
    [move('/Inhoud/Deel', '/Inhoud/Groep/Deel')],
    ['Vraag /Inhoud/Groep/Deel moves into a group that is no choice of its own'],
  ],
  [
    'an element that moves into a new choice',
    { Deel: yes },
    { Groep: choice({ Deel: yes, Ander: yes }) },
    [move('/Inhoud/Deel', '/Inhoud/Groep/Deel')],
    [],
  ],
  [
    'two elements that move into a new choice',
    { Deel: yes, Ander: yes },
    { Groep: choice({ Deel: yes, Ander: yes }) },
    [move('/Inhoud/Deel', '/Inhoud/Groep/Deel'), move('/Inhoud/Ander', '/Inhoud/Groep/Ander')],
    [
      'Vraag /Inhoud/Groep/Deel moves into a group that is no choice of its own',
      'Vraag /Inhoud/Groep/Ander moves into a group that is no choice of its own',
    ],
  ],
  [
    'an element that is refused and would become one that is not there',
    { Deel: yes },
    {},
    [{ soort: 'weiger', van: '/Inhoud/Deel', naar: '/Inhoud/Ander' }],
    ['Vraag /Inhoud/Deel would become /Inhoud/Ander, which the other version does not have'],
  ],
  [
    'an element that is refused and would become another',
    { 'Deel!': yes },
    { 'Ander!': text() },
    [{ soort: 'weiger', van: '/Inhoud/Deel', naar: '/Inhoud/Ander' }],
    [],
  ],
  // Variants and choices
  [
    'variants that both have',
    { Deel: union('Soort', { a: group({}) }) },
    { Deel: union('Soort', { a: group({}), b: group({}) }) },
    [],
    [],
  ],
  [
    'a variant that the newer version does not have',
    { Deel: union('Soort', { a: group({}), b: group({}) }) },
    { Deel: union('Soort', { a: group({}) }) },
    [],
    ['Vraag /Inhoud/Deel has variant b, which the other version does not have'],
  ],
  [
    'variants told apart by another element',
    { Deel: union('Soort', { a: group({}) }) },
    { Deel: union('Aard', { a: group({}) }) },
    [],
    ['Vraag /Inhoud/Deel has variant a, which the other version does not have'],
  ],
  [
    'an element of one variant',
    { Deel: union('Soort', { a: group({ Erin: yes }) }) },
    { Deel: union('Soort', { a: group({}) }) },
    [],
    [`Vraag /Inhoud/Deel/Erin ${noPlace}`],
  ],
  [
    'a choice that loses one of its elements',
    { Deel: choice({ Een: yes, Twee: yes }) },
    { Deel: choice({ Een: yes }) },
    [lost('/Inhoud/Deel/Twee')],
    ['Vraag /Inhoud/Deel would be empty without Twee'],
  ],
  [
    'a choice of which one element is refused',
    { Deel: choice({ Een: yes, Twee: yes }) },
    { Deel: choice({ Een: yes }) },
    [{ soort: 'weiger', van: '/Inhoud/Deel/Twee' }],
    [],
  ],
  [
    'a choice that comes apart',
    { Deel: choice({ Een: yes, Twee: yes }) },
    { Een: yes, Twee: yes },
    [move('/Inhoud/Deel/Een', '/Inhoud/Een'), move('/Inhoud/Deel/Twee', '/Inhoud/Twee')],
    [],
  ],
  [
    'a choice that comes apart by half',
    { Deel: choice({ Een: yes, Twee: yes }) },
    { Een: yes, Twee: yes },
    [move('/Inhoud/Deel/Een', '/Inhoud/Een')],
    [`Vraag /Inhoud/Deel ${noPlace}`, `Vraag ${step1} ${idle}`],
  ],
  [
    'the one element that is left of a choice',
    { 'Deel!': choice({ Een: yes, Twee: yes }) },
    { 'Een!': yes },
    [move('/Inhoud/Deel/Een', '/Inhoud/Een'), { soort: 'weiger', van: '/Inhoud/Deel/Twee' }],
    [],
  ],
  [
    'an element of a choice whose other element is refused for some codes',
    { 'Deel!': choice({ Een: yes, Twee: codes('a', 'b') }) },
    { 'Een!': yes, Twee: codes('b') },
    [
      move('/Inhoud/Deel/Een', '/Inhoud/Een'),
      move('/Inhoud/Deel/Twee', '/Inhoud/Twee'),
      { soort: 'weiger', van: '/Inhoud/Deel/Twee', waarden: ['a'] },
    ],
    ['Vraag /Inhoud/Een is required by the other version, and not every message gives it'],
  ],
  [
    'an element of a choice beside one that is refused',
    { 'Deel!': choice({ Een: yes, Twee: yes }), Ander: yes },
    { 'Een!': yes, Twee: yes },
    [
      move('/Inhoud/Deel/Een', '/Inhoud/Een'),
      move('/Inhoud/Deel/Twee', '/Inhoud/Twee'),
      { soort: 'weiger', van: '/Inhoud/Ander' },
    ],
    ['Vraag /Inhoud/Een is required by the other version, and not every message gives it'],
  ],
  [
    'an element of one variant that is asked for',
    { Deel: union('Soort', { a: group({ Erin: yes }) }) },
    { Deel: union('Soort', { a: group({ 'Erin!': yes }) }) },
    [{ soort: 'vereist', van: '/Inhoud/Deel/Erin', bij: { pointer: '/Inhoud/Deel/Soort', waarde: 'a' } }],
    [],
  ],
  [
    'an element of one variant that is asked for in another',
    { Deel: union('Soort', { a: group({ Erin: yes }) }) },
    { Deel: union('Soort', { a: group({ 'Erin!': yes }) }) },
    [{ soort: 'vereist', van: '/Inhoud/Deel/Erin', bij: { pointer: '/Inhoud/Deel/Soort', waarde: 'b' } }],
    [
      'Vraag /Inhoud/Deel/Erin is required by the other version, and not every message gives it',
      `Vraag ${step1} ${idle}`,
    ],
  ],
  [
    'an element of one variant that is asked for where another element tells the variants apart',
    { Deel: union('Soort', { a: group({ Erin: yes }) }) },
    { Deel: union('Soort', { a: group({ 'Erin!': yes }) }) },
    [{ soort: 'vereist', van: '/Inhoud/Deel/Erin', bij: { pointer: '/Inhoud/Ander/Soort', waarde: 'a' } }],
    [
      'Vraag /Inhoud/Deel/Erin is required by the other version, and not every message gives it',
      `Vraag ${step1} ${idle}`,
    ],
  ],
  [
    'an element that moves into a list without its items',
    { Deel: yes, Rij: list(group({})) },
    { Rij: list(group({ Deel: yes })) },
    [move('/Inhoud/Deel', '/Inhoud/Rij/Deel')],
    [`Vraag /Inhoud/Deel ${noPlace}`],
  ],
  [
    'an element of an item that moves into a new choice of it',
    { Rij: list(group({ Deel: yes })) },
    { Rij: list(group({ Groep: choice({ Deel: yes }) })) },
    [move('/Inhoud/Rij/*/Deel', '/Inhoud/Rij/*/Groep/Deel')],
    [],
  ],
  [
    'the elements of one choice, and one beside it, that move into a new choice',
    { Keus: choice({ Een: yes, Twee: yes }), Drie: yes },
    { Groep: choice({ Een: yes, Twee: yes, Drie: yes }) },
    ['Keus/Een', 'Keus/Twee', 'Drie'].map((from) =>
      move(`/Inhoud/${from}`, `/Inhoud/Groep/${from.replace('Keus/', '')}`),
    ),
    [],
  ],
  [
    'the elements of two choices that move into a new choice',
    { Keus: choice({ Een: yes }), Ander: choice({ Twee: yes }) },
    { Groep: choice({ Een: yes, Twee: yes }) },
    [move('/Inhoud/Keus/Een', '/Inhoud/Groep/Een'), move('/Inhoud/Ander/Twee', '/Inhoud/Groep/Twee')],
    [
      'Vraag /Inhoud/Groep/Een moves into a group that is no choice of its own',
      'Vraag /Inhoud/Groep/Twee moves into a group that is no choice of its own',
    ],
  ],
  [
    'an element of a choice, and two beside it, that move into a new choice',
    { Keus: choice({ Een: yes }), Twee: yes, Drie: yes },
    { Groep: choice({ Een: yes, Twee: yes, Drie: yes }) },
    ['Keus/Een', 'Twee', 'Drie'].map((from) => move(`/Inhoud/${from}`, `/Inhoud/Groep/${from.replace('Keus/', '')}`)),
    ['Een', 'Twee', 'Drie'].map(
      (name) => `Vraag /Inhoud/Groep/${name} moves into a group that is no choice of its own`,
    ),
  ],
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
  expect(faultsOf(older, newer, steps, back)).toEqual(claims)
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
