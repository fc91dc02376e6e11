/** Escapes text for XML and HTML. */

/**
 * Text that is safe between tags and inside double quotes; characters XML 1.0 forbids become U+FFFD.
 *
 * @since 0.1.0
 * @beta
 */
export function escapeMarkup(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
