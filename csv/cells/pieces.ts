/** Several texts in one cell: ` | ` between them, and a backslash before a sign that belongs to a text itself. */

/** The texts as one. */
export function joinPieces(pieces: readonly string[]): string {
  return pieces.map(escapePiece).join(' | ')
}

/** The texts of a cell; spaces around them do not count. */
export function splitPieces(cell: string): readonly string[] {
  return splitAt(cell, '|')
}

/** Groups of texts as one, each on a line of its own. */
export function joinLines(lines: readonly string[]): string {
  return lines.join('\n')
}

/** The lines of a cell, without empty ones. */
export function splitLines(cell: string): readonly string[] {
  return cell.split(/\r?\n/).filter((line) => line.trim() !== '')
}

function escapePiece(text: string): string {
  return text.replace(/[\\|]/g, '\\$&').replaceAll('\n', '\\n').replace(/^ | $/g, '\\ ')
}

function splitAt(cell: string, separator: string): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  let kept = 0
  for (let at = 0; at <= cell.length; at += 1) {
    const sign = cell[at]
    if (sign === undefined || sign === separator) {
      pieces.push(piece.slice(0, kept) + piece.slice(kept).replace(/ +$/, ''))
      piece = ''
      kept = 0
    } else if (sign === '\\' && at + 1 < cell.length) {
      at += 1
      piece += cell[at] === 'n' ? '\n' : (cell[at] ?? '')
      kept = piece.length
    } else if (sign !== ' ' || piece !== '') piece += sign
  }
  return pieces
}
