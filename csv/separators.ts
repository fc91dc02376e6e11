/** The signs that may stand between cells. */

/** Name of a sign, for options and findings → the sign. */
export const separators = { semicolon: ';', comma: ',', tab: '\t' } as const

export type SeparatorName = keyof typeof separators

/** The largest file, in bytes. */
export const mostBytes = 4 * 1024 * 1024
