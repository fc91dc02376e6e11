/** The languages in which everything that a person reads is told. */

/**
 * Dutch first: it is the language of the standard, and of whoever asks for none.
 *
 * @since 0.1.0
 * @beta
 */
export const languages = ['nl', 'en'] as const

/**
 * A language of our words, as ISO 639-1 names it.
 *
 * @since 0.1.0
 * @public
 */
export type Language = (typeof languages)[number]
