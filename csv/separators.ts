/** The signs that may stand between cells, and how large a file may be. */

/**
 * Name of a sign, for options and findings → the sign.
 *
 * @since 0.1.0
 * @beta
 */
export const separators = { semicolon: ';', comma: ',', tab: '\t' } as const

/**
 * The name of a character that separates cells.
 *
 * @since 0.1.0
 * @beta
 */
export type SeparatorName = keyof typeof separators

/** The largest file, in bytes. */
export const mostBytes = 4 * 1024 * 1024

/** The most rows that are not empty; a file of real messages is too large long before. */
export const mostRows = 50_000
