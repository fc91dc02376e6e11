/** Markdown to HTML as the site wants it: links that lead to pages, headings one can link to, tables that scroll in a box. */
import markdownIt from 'markdown-it'
import type { MarkdownIt, Token } from 'markdown-it'
import anchor from 'markdown-it-anchor'
import type { Links } from './links.ts'
import { plainText } from './page.ts'
import type { Page } from './page.ts'

/** The renderer; its environment is the data of the page that Eleventy hands in. */
export function markdownFor(links: Links): MarkdownIt {
  const markdown = markdownIt({ html: true })
  markdown.core.ruler.push('names', ({ tokens }) => tokens.forEach(takeName))
  markdown.use(anchor, { slugify: slugOf, uniqueSlugStartIndex: 1, tabIndex: false })
  markdown.core.ruler.push('links', ({ tokens, env }) => {
    const { site } = env as { readonly site: Page }
    for (const token of tokens.flatMap(({ children }) => children ?? []))
      toPage(token, (href) => links.resolve(site, href))
  })
  markdown.core.ruler.push('labels', ({ tokens, env }) => labelTables(tokens, env as { readonly site: Page }))
  markdown.renderer.rules['table_open'] = (tokens, at) => `${openBox(String(tokens[at]?.meta?.['label']))}<table>\n`
  markdown.renderer.rules['table_close'] = () => '</table></div>\n'
  markdown.renderer.rules['fence'] = (tokens, at) => {
    const code = markdown.utils.escapeHtml(tokens[at]?.content ?? '')
    return `<pre tabindex="0"><code>${code}</code></pre>\n`
  }
  return markdown
}

/** Names of headings as GitHub makes them, so that links work there and here. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-')
}

/**
 * A name written out in a heading (`### <a id="Inhoud.Klant"></a>Klant`) or on the line before it moves to the heading
 * itself, where the search finds it.
 */
function takeName(token: Token, at: number, tokens: readonly Token[]): void {
  if (token.type !== 'heading_open') return
  if (token.tag === 'h1') token.attrSet('data-pagefind-weight', '10')
  const name = nameIn(tokens[at + 1]?.children ?? []) ?? nameBefore(tokens[at - 1])
  if (name !== undefined) token.attrSet('id', name)
}

function nameIn(children: Token[]): string | undefined {
  const [, name] = /^<a id="([^"]+)">$/.exec(children[0]?.content ?? '') ?? []
  if (name === undefined || children[1]?.content !== '</a>') return undefined
  children.splice(0, 2)
  return name
}

function nameBefore(before: Token | undefined): string | undefined {
  if (before?.type !== 'html_block') return undefined
  const [, name] = /^<a id="([^"]+)"><\/a>\s*$/.exec(before.content) ?? []
  if (name !== undefined) before.content = ''
  return name
}

function toPage(token: Token, resolve: (href: string) => string): void {
  const key = token.type === 'link_open' ? 'href' : token.type === 'image' ? 'src' : undefined
  const href = key === undefined ? null : token.attrGet(key)
  if (key !== undefined && href !== null) token.attrSet(key, resolve(String(href)))
}

/** A table is called after the heading it stands under; a number keeps several apart. */
function labelTables(tokens: readonly Token[], { site }: { readonly site: Page }): void {
  const seen = new Map<string, number>()
  let heading = site.title
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'heading_open') heading = plainText(tokens[at + 1]?.content ?? '')
    if (token.type !== 'table_open') continue
    const count = (seen.get(heading) ?? 0) + 1
    seen.set(heading, count)
    const name = count === 1 ? heading : `${heading} (${count})`
    token.meta = { label: site.language === 'nl' ? `Tabel: ${name}` : `Table: ${name}` }
  }
}

function openBox(label: string): string {
  const text = label.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  return `<div class="tabel" role="region" aria-label="${text}" tabindex="0">`
}
