/** Tells text whose accented letters were saved in one encoding and read in another, such as `MÃ¼ller`. */

/** What the bytes 80 to BF look like when they are read as Windows-1252. */
const tail = '[\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]'

/**
 * Letters of two bytes (Latin-1 and Latin Extended-A: U+00A0 to U+017F), the dashes, quotes and euro of three, and the sign that
 * stands for a character that was lost. No word of a European language holds these rows of signs.
 */
const mangled = new RegExp(`[ÂÃÄÅ]${tail}|â[€‚]${tail}|\\uFFFD`, 'u')

/** Whether the text looks mangled. */
export function isMangled(text: string): boolean {
  return mangled.test(text)
}
