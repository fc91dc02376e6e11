/** What the law says of an element, in sentences: whether it must be there, what it is, and how its variants differ. */
import { capitalised, enumerate } from './dutch.ts'
import { plainDescription, variantName } from '../../schemas/index.ts'
import type { BookElement, Use } from '../../schemas/index.ts'

/** `ja`, `nee`, or under which condition. */
export function presenceWords(element: BookElement): string {
  const { uses, chosen, askedBy, tells } = element
  if (tells.length > 0) return 'ja'
  if (chosen) return 'als u hiervoor kiest'
  if (uses.some(({ variants }) => variants.length > 0)) return variantWords(uses)
  if (uses.some(({ required }) => required)) return 'ja'
  return askedBy.length === 0 ? 'nee' : `nee, behalve naast ${enumerate(askedBy, 'of')}`
}

/** The same as a label that stands beside the name of the element. */
export function badgeOf(element: BookElement, all: readonly BookElement[]): string {
  if (isRequired(element, all)) return 'Verplicht'
  return capitalised(
    presenceWords(element)
      .replace(/^nee, behalve naast (.*)$/, 'mag; verplicht naast $1')
      .replace(/^nee$/, 'mag')
      .replace(/^ja,/, 'verplicht'),
  )
}

/** Whether it must be there wherever its group is: in each of the variants, when the group has them. */
export function isRequired(element: BookElement, all: readonly BookElement[]): boolean {
  if (presenceWords(element) === 'ja') return true
  const group = element.path.slice(0, -1).join('.')
  const variants = all.find(({ path, tells }) => tells.length > 0 && path.slice(0, -1).join('.') === group)?.tells ?? []
  const { uses } = element
  return (
    variants.length > 0 &&
    uses.every(({ required }) => required) &&
    variants.every((variant) => uses.some((use) => use.variants.includes(variantName(variant))))
  )
}

/** Whether every message has it: it must be there, and so must each group that it stands in. */
export function isAlwaysThere(element: BookElement, all: readonly BookElement[]): boolean {
  const groups = all.filter(
    ({ path }) => path.length <= element.path.length && path.every((name, step) => name === element.path[step]),
  )
  return groups.every((group) => isRequired(group, all))
}

/** How the variants are told apart from each other in a sentence: `bij «akkoord»`. */
export function variantsPhrase(variants: readonly string[]): string {
  return `bij ${enumerate(variants.map((value) => `«${value}»`))}`
}

function variantWords(uses: readonly Use[]): string {
  const phrase = (required: boolean): string => {
    const variants = [...new Set(uses.filter((use) => use.required === required).flatMap((use) => use.variants))]
    return variants.length === 0 ? '' : `${required ? 'ja' : 'mag'}, ${variantsPhrase(variants)}`
  }
  return [phrase(true), phrase(false)].filter((part) => part !== '').join('; ')
}

/** What the law says of an element; where variants differ, for each of them. */
export function perUse(element: BookElement, text: (use: Use) => string): string {
  const different = [...new Set(element.uses.map(text))]
  if (different.length < 2) return different.join('')
  const told = different.map((words) => {
    const variants = element.uses.filter((use) => text(use) === words).flatMap((use) => use.variants)
    return `${variantsPhrase(variants)}: ${words}`
  })
  return told.map(capitalised).join(' ')
}

/** The sentence that says what the element is. */
export function descriptionOf(element: BookElement): string {
  const sentences = new Set(element.uses.map(({ node }) => plainDescription(node)))
  if (element.tells.length > 0 && sentences.size > 1) return 'Zegt om welke soort het gaat.'
  return perUse(element, ({ node }) => plainDescription(node))
}
