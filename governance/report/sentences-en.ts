/** A sentence for each kind of change, in English. */
import { isList } from '../../json/index.ts'
import type { RemarksOf } from '../../schemas/index.ts'
import type { Change } from '../compare/comparison.ts'
import type { ChangeKind } from '../compare/kinds.ts'
import type { LimitKeyword } from '../compare/limit-changes.ts'
import { boundWords, formWords, lastName, meantWords, onlyIn, saysRequired, valueWords, withoutStop } from './values.ts'

/** The classes of personal data. */
export const classes = {
  bijzonder: 'special-category personal data',
  bsn: 'citizen service number',
  financieel: 'financial personal data',
  gewoon: 'ordinary personal data',
  geen: 'no personal data',
} as const

/** What each keyword limits. */
export const limits: Readonly<Record<LimitKeyword, string>> = {
  minLength: 'the least number of characters',
  maxLength: 'the largest number of characters',
  minItems: 'the least number of items',
  maxItems: 'the largest number of items',
  minProperties: 'the least number of elements',
  maxProperties: 'the largest number of elements',
  minimum: 'the smallest value',
  maximum: 'the largest value',
  exclusiveMinimum: 'the lower bound',
  exclusiveMaximum: 'the upper bound',
  multipleOf: 'the step',
  maxContains: 'how many items may fit',
}

/** The sentence of each kind of change; a change asks nothing of its reader. */
export const enSentences: RemarksOf<ChangeKind, Change> = {
  'message-added': () => ['new message'],
  'message-removed': () => ['this message is dropped'],
  'message-renamed': (c) => [`was called ${valueWords(c.before)}`],
  'element-added': (c) => [`${nameOf(c)} is added (${saysRequired(c.after) ? 'required' : 'optional'})`],
  'element-removed': (c) => [`${nameOf(c)} is dropped`],
  'element-renamed': (c) => [`${valueWords(c.before)} is now called ${valueWords(c.after)}`],
  'element-required': (c) => [`${nameOf(c)} becomes required`],
  'element-optional': (c) => [`${nameOf(c)} is no longer required`],
  'needs-added': (c) => [`who fills in ${pairWords(c.after)[0]} must fill in ${pairWords(c.after)[1]} as well`],
  'needs-removed': (c) => [`${pairWords(c.before)[0]} no longer asks for ${pairWords(c.before)[1]}`],
  'values-changed': (c) => [`${nameOf(c)}: ${valuesWords(c)}`],
  'type-changed': (c) => [`${nameOf(c)} was ${valueWords(c.before)} and is now ${valueWords(c.after)}`],
  'limit-changed': (c) => [`${nameOf(c)}: ${c.subject === 'uniqueItems' ? uniqueWords(c) : limitWords(c)}`],
  'form-changed': (c) => {
    const form = formWords(c.meanings, 'en')
    return [`${nameOf(c)} gets another form${form === '' ? '' : `, now ${form}`}`]
  },
  'variant-added': (c) => [`a variant is added: ${nameOf(c)}`],
  'variant-removed': (c) => [`a variant is dropped: ${nameOf(c)}`],
  'condition-added': (c) => [
    `${nameOf(c)}: the condition ${c.subject} becomes ${c.effect === 'looser' ? 'looser' : c.effect === 'tighter' ? 'stricter' : 'different'}`,
  ],
  'condition-removed': (c) => [`${nameOf(c)}: the condition ${c.subject} is dropped`],
  'rule-added': (c) => [
    `${c.before === undefined ? `new rule ${c.subject}, which refuses with` : `rule ${c.subject} warned and now refuses with`} «${withoutStop(c.title)}»`,
  ],
  'rule-removed': (c) => [
    `${c.after === undefined ? `rule ${c.subject} is dropped; it refused with` : `rule ${c.subject} refuses no more and only warns with`} «${withoutStop(c.title)}»`,
  ],
  'rule-changed': (c) => [`rule ${c.subject} changes; its message is «${withoutStop(c.title)}»`],
  'signal-changed': (c) => [`warning ${c.subject} (refuses nothing): «${withoutStop(c.title)}»`],
  'class-changed': (c) => [`${nameOf(c)} was ${className(c.before)} and is now ${className(c.after)}`],
  'purpose-changed': (c) => [`${nameOf(c)} gets another purpose: ${valueWords(c.after)}`],
  'basis-changed': (c) => [`${nameOf(c)} gets another legal basis: ${valueWords(c.after)}`],
  'parties-changed': (c) => [
    `${c.subject === 'naar' ? 'who receives it' : c.subject === 'van' ? 'who sends it' : 'the condition'} was ${valueWords(c.before)} and is now ${valueWords(c.after)}`,
  ],
  'term-changed': (c) => [`${c.subject} was ${valueWords(c.before)} and is now ${valueWords(c.after)}`],
  'origin-changed': (c) => [`${nameOf(c)}: another origin (${c.subject})`],
  'text-changed': (c) => [`${nameOf(c)}: another text (${c.subject})`],
}

function nameOf({ title, path }: Change): string {
  const name = title === '' ? lastName(path) : title
  return name === '' ? 'the message' : `«${name}»`
}

function pairWords(value: Change['before']): readonly [string, string] {
  const [one, other] = isList(value) ? value : []
  return [valueWords(one), valueWords(other)]
}

function uniqueWords({ after }: Change): string {
  return after === true ? 'duplicates are refused from now on' : 'duplicates are allowed from now on'
}

function limitWords({ subject, before, after, meanings }: Change): string {
  const limit = limits[subject as LimitKeyword]
  if (before === undefined) return `${limit} is now ${boundWords(after, meanings)}`
  const was = `${limit} was ${boundWords(before, meanings)}`
  return after === undefined ? `${was} and no longer counts` : `${was} and is now ${boundWords(after, meanings)}`
}

function valuesWords({ before, after, meanings }: Change): string {
  const [come, gone] = [onlyIn(after, before), onlyIn(before, after)]
  if (before === undefined) return `only ${valueWords(after)} from now on`
  if (after === undefined) return 'any value is allowed'
  const parts = [
    ...(come.length === 0 ? [] : [`new is ${meantWords(come, meanings)}`]),
    ...(gone.length === 0 ? [] : [`${meantWords(gone, meanings)} is no longer allowed`]),
  ]
  return parts.join('; ')
}

function className(value: Change['before']): string {
  return typeof value === 'string' && value in classes ? classes[value as keyof typeof classes] : valueWords(value)
}
