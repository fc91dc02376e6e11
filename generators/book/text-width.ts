/** How wide a text is drawn, so that a drawing makes room for it: an estimate on the wide side, since every screen has its own letters. */

const narrow = /[iljtfrI.,:;'|() -]/
const wide = /[mwMWÆŒ@%]/

/** The width in pixels of a text in letters of 13 pixels, in a bold or a common weight. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + widthOf(letter), 0)
}

/** The text cut between words into lines no wider than this; a word that is wider stands on a line of its own. */
export function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`
    if (lines.length > 0 && textWidth(longer) <= most) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function widthOf(letter: string): number {
  if (narrow.test(letter)) return 5
  if (wide.test(letter)) return 11.5
  return letter === letter.toUpperCase() ? 9 : 7.4
}
