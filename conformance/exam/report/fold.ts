/** Folds text to the width of a terminal. */

/**
 * The text on lines of at most so many characters; the first keeps the spaces that it starts with, what follows is indented. A
 * word that is too long is cut.
 */
export function fold(text: string, columns: number, indent = ''): string {
  const [start = ''] = /^ */.exec(text) ?? []
  const lines: string[] = []
  let line = ''
  for (const word of text
    .trimStart()
    .split(' ')
    .flatMap((each) => pieces(each, columns - indent.length))) {
    const longer = line === '' ? start + word : `${line} ${word}`
    if (line !== '' && longer.length > columns) {
      lines.push(line)
      line = indent + word
    } else line = longer
  }
  return [...lines, line].join('\n')
}

function pieces(word: string, most: number): readonly string[] {
  const count = Math.max(1, Math.ceil(word.length / most))
  return Array.from({ length: count }, (_, index) => word.slice(index * most, (index + 1) * most))
}
