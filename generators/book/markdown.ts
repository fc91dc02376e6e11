/** The few forms of Markdown that the book uses: tables, links and anchors, in CommonMark with the tables of GFM. */
import { dirname, relative } from 'node:path/posix'

/** The parts of a page, with an empty line between them; what is empty is left out. */
export function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}

/** A table, with columns of counts to the right; empty when there are no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const isCount = (column: number): boolean => rows.every((cells) => /^\**\d+\**$/.test(cells[column] ?? ''))
  return [head, head.map((_, column) => (isCount(column) ? '---:' : '---')), ...rows].map(row).join('\n')
}

/** A list with a dash before each line; empty when there are no lines. */
export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n')
}

/** A place to link to. */
export function anchor(name: string): string {
  return `<a id="${name}"></a>`
}

/** A link from a page to a target; both are paths from the root of the project, the target with its `#anchor` if any. */
export function link(text: string, from: string, target: string): string {
  const [path = '', place] = target.split('#')
  const way = path === from ? '' : relative(dirname(from), path)
  return `[${text}](${way}${place === undefined ? '' : `#${place}`})`
}

/** A block of code. */
export function codeBlock(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``
}

/** A code word that may stand in a table. */
export function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`'
  return text === '' ? '' : `${fence}${text}${fence}`
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
}
