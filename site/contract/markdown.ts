/** The few forms of Markdown that the pages of contracts use. */

/** A table; empty when there are no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')
}

/** A word of code. */
export function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``
}

/** A text of more lines on one. */
export function cell(text: string): string {
  return text.trim().replaceAll(/\s*\n\s*/g, ' ')
}
