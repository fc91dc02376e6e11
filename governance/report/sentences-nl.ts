/** A sentence for each kind of change, in Dutch. */
import { isList } from '../../json/index.ts'
import type { RemarksOf } from '../../schemas/index.ts'
import type { Change } from '../compare/comparison.ts'
import type { ChangeKind } from '../compare/kinds.ts'
import type { LimitKeyword } from '../compare/limit-changes.ts'
import { boundWords, formWords, lastName, meantWords, onlyIn, saysRequired, valueWords, withoutStop } from './values.ts'

/** The classes of personal data. */
export const classes = {
  bijzonder: 'bijzonder persoonsgegeven',
  bsn: 'burgerservicenummer',
  financieel: 'financieel persoonsgegeven',
  gewoon: 'gewoon persoonsgegeven',
  geen: 'geen persoonsgegeven',
} as const

/** What each keyword limits. */
const limits: Readonly<Record<LimitKeyword, string>> = {
  minLength: 'het kleinste aantal tekens',
  maxLength: 'het grootste aantal tekens',
  minItems: 'hoe vaak het ten minste voorkomt',
  maxItems: 'hoe vaak het ten hoogste voorkomt',
  minProperties: 'het kleinste aantal elementen',
  maxProperties: 'het grootste aantal elementen',
  minimum: 'de kleinste waarde',
  maximum: 'de grootste waarde',
  exclusiveMinimum: 'de ondergrens',
  exclusiveMaximum: 'de bovengrens',
  multipleOf: 'de stapgrootte',
  maxContains: 'hoe vaak het past',
}

/** The sentence of each kind of change; a change asks nothing of its reader. */
export const nlSentences: RemarksOf<ChangeKind, Change> = {
  'message-added': () => ['nieuw bericht'],
  'message-removed': () => ['dit bericht vervalt'],
  'message-renamed': (c) => [`heette ${valueWords(c.before)}`],
  'element-added': (c) => [`${nameOf(c)} komt erbij (${saysRequired(c.after) ? 'verplicht' : 'niet verplicht'})`],
  'element-removed': (c) => [`${nameOf(c)} vervalt`],
  'element-renamed': (c) => [`${valueWords(c.before)} heet nu ${valueWords(c.after)}`],
  'element-required': (c) => [`${nameOf(c)} wordt verplicht`],
  'element-optional': (c) => [`${nameOf(c)} is niet meer verplicht`],
  'needs-added': (c) => [`wie ${pairWords(c.after)[0]} invult, moet ook ${pairWords(c.after)[1]} invullen`],
  'needs-removed': (c) => [`bij ${pairWords(c.before)[0]} hoeft ${pairWords(c.before)[1]} niet meer`],
  'values-changed': (c) => [`${nameOf(c)}: ${valuesWords(c)}`],
  'type-changed': (c) => [`${nameOf(c)} was ${valueWords(c.before)} en is nu ${valueWords(c.after)}`],
  'limit-changed': (c) => [`${nameOf(c)}: ${c.subject === 'uniqueItems' ? uniqueWords(c) : limitWords(c)}`],
  'form-changed': (c) => {
    const form = formWords(c.meanings, 'nl')
    return [`${nameOf(c)} krijgt een andere vorm${form === '' ? '' : `, nu ${form}`}`]
  },
  'variant-added': (c) => [`er komt een variant bij: ${nameOf(c)}`],
  'variant-removed': (c) => [`er vervalt een variant: ${nameOf(c)}`],
  'condition-added': (c) => [
    `${nameOf(c)}: de voorwaarde ${c.subject} wordt ${c.effect === 'looser' ? 'losser' : c.effect === 'tighter' ? 'strenger' : 'anders'}`,
  ],
  'condition-removed': (c) => [`${nameOf(c)}: de voorwaarde ${c.subject} vervalt`],
  'rule-added': (c) => [
    `${c.before === undefined ? `nieuwe regel ${c.subject}, die weigert met` : `regel ${c.subject} waarschuwde en weigert nu met`} «${withoutStop(c.title)}»`,
  ],
  'rule-removed': (c) => [
    `${c.after === undefined ? `regel ${c.subject} vervalt; die weigerde met` : `regel ${c.subject} weigert niet meer en waarschuwt alleen met`} «${withoutStop(c.title)}»`,
  ],
  'rule-changed': (c) => [`regel ${c.subject} verandert; de melding is «${withoutStop(c.title)}»`],
  'signal-changed': (c) => [`waarschuwing ${c.subject} (keurt niets af): «${withoutStop(c.title)}»`],
  'class-changed': (c) => [`${nameOf(c)} was ${className(c.before)} en is nu ${className(c.after)}`],
  'purpose-changed': (c) => [`${nameOf(c)} krijgt een ander doel: ${valueWords(c.after)}`],
  'basis-changed': (c) => [`${nameOf(c)} krijgt een andere grondslag: ${valueWords(c.after)}`],
  'parties-changed': (c) => [
    `${c.subject === 'naar' ? 'wie het ontvangt' : c.subject === 'van' ? 'wie het verstuurt' : 'de voorwaarde'} was ${valueWords(c.before)} en is nu ${valueWords(c.after)}`,
  ],
  'term-changed': (c) => [`${c.subject} was ${valueWords(c.before)} en is nu ${valueWords(c.after)}`],
  'origin-changed': (c) => [`${nameOf(c)}: andere herkomst (${c.subject})`],
  'text-changed': (c) => [`${nameOf(c)}: andere tekst (${c.subject})`],
}

function nameOf({ title, path }: Change): string {
  const name = title === '' ? lastName(path) : title
  return name === '' ? 'het bericht' : `«${name}»`
}

function pairWords(value: Change['before']): readonly [string, string] {
  const [one, other] = isList(value) ? value : []
  return [valueWords(one), valueWords(other)]
}

function uniqueWords({ after }: Change): string {
  return after === true ? 'dubbelen mogen niet meer' : 'dubbelen mogen voortaan'
}

function limitWords({ subject, before, after, meanings }: Change): string {
  const limit = limits[subject as LimitKeyword]
  if (before === undefined) return `${limit} is nu ${boundWords(after, meanings)}`
  const was = `${limit} was ${boundWords(before, meanings)}`
  return after === undefined ? `${was} en geldt niet meer` : `${was} en is nu ${boundWords(after, meanings)}`
}

function valuesWords({ before, after, meanings }: Change): string {
  const [come, gone] = [onlyIn(after, before), onlyIn(before, after)]
  if (before === undefined) return `alleen nog ${valueWords(after)}`
  if (after === undefined) return 'elke waarde mag'
  const parts = [
    ...(come.length === 0 ? [] : [`nieuw is ${meantWords(come, meanings)}`]),
    ...(gone.length === 0 ? [] : [`${meantWords(gone, meanings)} mag niet meer`]),
  ]
  return parts.join('; ')
}

function className(value: Change['before']): string {
  return typeof value === 'string' && value in classes ? classes[value as keyof typeof classes] : valueWords(value)
}
