/**
 * What became of a rule, for each way in which it stood there before and stands there after; and which rule is which.
 *
 * Inside: asks the comparison of rules alone; at the door a whole message is compared with them.
 */
import { expect, test } from 'vitest'
import { ruleChanges } from '../../../governance/compare/rule-changes.ts'
import type { Document } from '../../../governance/source/side.ts'
import type { Rule } from '../../../schemas/index.ts'
import { smallRule } from '../../schemas/small-law.ts'

const side = (...rules: readonly Rule[]): Document =>
  ({ law: { rules: rules.map((rule, at) => ({ rule, place: `r${at}` })) } }) as unknown as Document

/** What is told of each: its kind, its effect, its number, and where it stood and stands. */
function told(before: readonly Rule[], after: readonly Rule[]): readonly string[] {
  return ruleChanges(side(...before), side(...after)).map(({ change }) => {
    const { kind, effect, subject, placeBefore = '-', placeAfter = '-' } = change
    return `${kind} ${effect} ${subject} ${placeBefore} ${placeAfter}`
  })
}

const words = { melding: 'Het getal is te klein.', herstel: 'Vul een groter getal in.' }
const forms: Readonly<Record<string, Rule | undefined>> = {
  absent: undefined,
  refuses: smallRule(),
  'refuses in other words': smallRule({ nl: words }),
  'refuses in other English words': smallRule({ en: words }),
  'refuses something else': smallRule({ expressie: 'Inhoud.Getal > 3' }),
  signals: smallRule({ klasse: 'signalering' }),
  'signals in other words': smallRule({ klasse: 'signalering', nl: words }),
  'signals something else': smallRule({ klasse: 'signalering', expressie: 'Inhoud.Getal > 3' }),
}

/** One line for each form before, one word for each form after, in the order above: `=` where nothing is told. */
const table: Readonly<Record<string, string>> = {
  absent: '= added added added added signal signal signal',
  refuses: 'removed = text text changed removed removed removed',
  'refuses in other words': 'removed text = text changed removed removed removed',
  'refuses in other English words': 'removed text text = changed removed removed removed',
  'refuses something else': 'removed changed changed changed = removed removed removed',
  signals: 'signal added added added added = signal signal',
  'signals in other words': 'signal added added added added signal = signal',
  'signals something else': 'signal added added added added signal signal =',
}
const kinds: Readonly<Record<string, string>> = {
  added: 'rule-added tighter',
  removed: 'rule-removed looser',
  text: 'text-changed none',
  changed: 'rule-changed either',
  signal: 'signal-changed none',
}

const cases = Object.entries(table).flatMap(([before, line]) =>
  line.split(' ').map((word, at) => [before, Object.keys(forms)[at] ?? '', word] as const),
)

test.each(cases)('a rule that is %s and then %s is told as %s', (before, after, word) => {
  const [was, is] = [forms[before], forms[after]]
  const places = [was === undefined ? '-' : 'r0', is === undefined ? '-' : 'r0']
  expect(told(was === undefined ? [] : [was], is === undefined ? [] : [is])).toEqual(
    word === '=' ? [] : [[kinds[word], smallRule().id, ...places].join(' ')],
  )
})

const [one, two] = [smallRule({ id: 'PF-1.1-R001' }), smallRule({ id: 'PF-1.1-R002', expressie: 'Inhoud.Getal > 3' })]

test.each<readonly [string, before: readonly Rule[], after: readonly Rule[], told: readonly string[]]>([
  ['another number', [one], [{ ...one, id: 'PF-1.1-R009' }], []],
  ['another order', [one, two], [two, one], []],
  ['other white space', [one], [{ ...one, expressie: 'Inhoud.Getal  >\n0' }], []],
  [
    'numbers that changed places',
    [one, two],
    [
      { ...one, id: two.id },
      { ...two, id: one.id },
    ],
    [],
  ],
  [
    'another class, while the same stands there with its own too',
    [{ ...one, klasse: 'signalering' }, one],
    [one],
    ['signal-changed none PF-1.1-R001 r0 -'],
  ],
  [
    'another question at the place, under the same words',
    [one],
    [{ ...one, id: 'PF-1.1-R007', expressie: 'Inhoud.Getal > 7' }],
    ['rule-changed either PF-1.1-R007 r0 r0'],
  ],
  [
    'the number and another place',
    [one],
    [{ ...one, pointer: '/Inhoud/Tekst' }],
    ['rule-added tighter PF-1.1-R001 - r0', 'rule-removed looser PF-1.1-R001 r0 -'],
  ],
  ['one beside it', [one], [two, one], ['rule-added tighter PF-1.1-R002 - r0']],
])('%s', (...[, before, after, expected]) => {
  expect(told(before, after)).toEqual(expected)
})
