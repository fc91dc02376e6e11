/** How a whole number of the law is meant: the description of the element says so, and this is where that is read. */
import type { Node } from './model.ts'

/**
 * An amount in eurocents, a percentage in hundredths, or just a number.
 *
 * @since 0.1.0
 * @beta
 */
export type NumberScale = 'euros' | 'percentage' | 'number'

const scales: readonly (readonly [RegExp, NumberScale])[] = [
  [/,? in eurocenten(?=[.,:; ])/, 'euros'],
  [/,? in honderdsten van een procent(?: \([^)]*\))?(?=[.,:; ])/, 'percentage'],
]

/** What has a description. */
export type Described = { readonly annotations: Pick<Node['annotations'], 'description'> }

/**
 * Whether a number is an amount, a percentage or just a number.
 *
 * @since 0.1.0
 * @beta
 */
export function scaleOf({ annotations: { description } }: Described): NumberScale {
  return scales.find(([words]) => words.test(description))?.[1] ?? 'number'
}

/**
 * The description without the words about the notation on the line, which people who fill in a form never see.
 *
 * @since 0.1.0
 * @beta
 */
export function plainDescription({ annotations: { description } }: Pick<Node, 'annotations'>): string {
  return scales.reduce((text, [words]) => text.replace(words, ''), description)
}
