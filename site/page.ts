/** Page: one text of the site, before it is laid out. */
import type { Language } from '../schemas/index.ts'

/** What a page is, as the search tells apart. */
export type Kind =
  | 'bericht'
  | 'lijst'
  | 'regel'
  | 'versie'
  | 'handboek'
  | 'privacy'
  | 'besluit'
  | 'open vraag'
  | 'technisch'
  | 'overzicht'

export type Page = {
  /** Where it stands, from the root of the site: starts and ends with a slash. */
  readonly address: string
  /** The file it comes from, from the root of the project; its relative links start there. Made pages name none that exists. */
  readonly source: string
  readonly language: Language
  readonly kind: Kind
  /** The name in the tab, in breadcrumbs and in search results: plain text. */
  readonly title: string
  /** Markdown; a link that starts with a slash leads to an address of the site. */
  readonly text: string
}

/** A page whose title is the first heading of its text. */
export function pageOf(parts: Omit<Page, 'title'>): Page {
  return { ...parts, title: titleOf(parts.text) ?? parts.address }
}

/** The first heading of Markdown as plain text. */
function titleOf(markdown: string): string | undefined {
  const [, heading] = /^# (.+)$/m.exec(markdown) ?? []
  return heading === undefined ? undefined : plainText(heading)
}

/** Markdown of one line without its marks. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]+>|[`*]/g, '')
    .replace(/\\(.)/g, '$1')
    .trim()
}
