/** The text of built pages as people read it. */
import type { BuiltPage } from './built-site.ts'

/** The main part of a page as one line of text, its blocks of code left out; `html` is what it is taken from. */
export function mainText({ html }: BuiltPage): string {
  return plain(/<main[\s\S]*?<\/main>/.exec(html)?.[0] ?? '')
}

/** HTML as one line of text, without what stands as code. */
export function plain(html: string): string {
  return html
    .replace(/<(pre|code|script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<\/?(?:a|b|strong|em|i|span|small|mark)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
}
