/** Texts as TAP and the YAML in it write them. */

/**
 * A description of a test point: in it `#` starts a directive and `\` an escape (TAP 14, "Escaping"); it stands on one line.
 *
 * @since 0.1.0
 * @beta
 */
export function tapName(name: string): string {
  return name
    .replaceAll('\\', '\\\\')
    .replaceAll('#', '\\#')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
}

/**
 * A YAML double-quoted text on one line: JSON leaves the line breaks of Unicode as they are.
 *
 * @since 0.1.0
 * @beta
 */
export function tapQuote(text: string): string {
  return JSON.stringify(text).replace(
    /[\u0085\u2028\u2029]/g,
    (break_) => `\\u${break_.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
