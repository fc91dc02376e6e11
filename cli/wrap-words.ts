/** Breaks text into lines that fit, between words: a word is whole as long as it fits on a line of its own. */

/** A line may end after a space, and inside what is written as one after these. */
const ends = /(?<=[ /,|…@])(?=.)/u

/** Lines of at most `width` characters; a word that is longer is cut, unless `cut` is false. */
export function wrapWords(text: string, width: number, cut = true): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(ends).flatMap((each) => (cut ? pieces(each, width) : [each]))) {
    if (line !== '' && (line + word).trimEnd().length > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += word
  }
  return [...lines, line.trimEnd()]
}

/** The same text in lines that fit, each as far from the margin as it was; a word that does not fit is left whole. */
export function wrapText(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n')
}

/** Colours take no room. */
function seenLength(text: string): number {
  return text.trimEnd().replaceAll(/\p{Cc}\[\d+m/gu, '').length
}

function wrapLine(line: string, width: number): string {
  const margin = /^ */.exec(line)?.[0] ?? ''
  const lines: string[] = []
  for (const word of line.slice(margin.length).split(/(?<= )(?=[^ ])/)) {
    const last = lines.at(-1)
    if (last === undefined || seenLength(last + word) > width) lines.push(margin + word)
    else lines[lines.length - 1] = last + word
  }
  return lines.map((each) => each.trimEnd()).join('\n')
}

/** A word that fits, or what is left of it a piece at a time; the space behind it stays behind the last. */
function pieces(word: string, width: number): readonly string[] {
  const text = word.trimEnd()
  const space = word.slice(text.length)
  const cut: string[] = []
  for (let at = 0; at < text.length; at += width) cut.push(text.slice(at, at + width))
  const last = cut.pop() ?? ''
  return [...cut, last + space]
}
