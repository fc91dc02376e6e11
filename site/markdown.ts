/** Markdown to HTML as the site wants it: links that lead to pages, headings one can link to, tables that scroll in a box, and are cards on a phone. */
import markdownIt from 'markdown-it'
import type { MarkdownIt, Token } from 'markdown-it'
import type { Links } from './links.ts'
import { plainText } from './page.ts'
import type { Page } from './page.ts'
import { sequenceList } from './sequence.ts'

/** The renderer; its environment is the data of the page that Eleventy hands in. */
export function markdownFor(links: Links): MarkdownIt {
  const markdown = markdownIt({ html: true })
  markdown.core.ruler.push('names', ({ tokens }) => giveNames(tokens))
  // After the names: a heading is linked to by the words that were written.
  markdown.core.ruler.push('amounts', ({ tokens }) => keepAmounts(tokens))
  markdown.core.ruler.push('links', ({ tokens, env }) => {
    const { site } = env as { readonly site: Page }
    for (const token of tokens.flatMap(({ children }) => children ?? []))
      toPage(token, (href) => links.resolve(site, href))
  })
  markdown.core.ruler.push('labels', ({ tokens, env }) => labelTables(tokens, env as { readonly site: Page }))
  markdown.core.ruler.push('columns', ({ tokens }) => nameColumns(tokens))
  markdown.renderer.rules['table_open'] = (tokens, at) =>
    `${openBox(String(tokens[at]?.meta?.['label']))}<table role="table">\n`
  markdown.renderer.rules['table_close'] = () => '</table></div>\n'
  markdown.renderer.rules['fence'] = (tokens, at) => {
    const { info = '', content = '' } = tokens[at] ?? {}
    if (info === 'mermaid') return sequenceList(content)
    const code = markdown.utils.escapeHtml(content)
    return `<pre tabindex="0"><code>${code}</code></pre>\n`
  }
  return markdown
}

/** Keeps the sign of an amount or a percentage on the line of its number, on every page, however it was written. */
function keepAmounts(tokens: readonly Token[]): void {
  for (const token of tokens.flatMap((each) => [each, ...(each.children ?? [])])) {
    if (token.type !== 'text' && token.type !== 'html_block') continue
    token.content = token.content.replace(/€ (?=-?\d)/g, '€\u00A0').replace(/(\d) (?=%)/g, '$1\u00A0')
  }
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
 * Gives every heading a name to link to. One that is written out in the heading (`### <a id="Inhoud.Klant"></a>Klant`) or
 * on the line before it moves to the heading itself, where the search finds it; the others follow from the words. A name
 * that was given before is not given again: links lead to the first.
 */
function giveNames(tokens: readonly Token[]): void {
  const given = new Set<string>()
  const headings = [...tokens.entries()].filter(([, { type }]) => type === 'heading_open')
  for (const [at, heading] of headings) moveName(heading, [tokens[at + 1], tokens[at - 2]], given)
  for (const [at, heading] of headings) {
    if (heading.attrGet('id') === null) heading.attrSet('id', freeName(slugOf(textOf(tokens[at + 1])), given))
  }
  for (const child of tokens.flatMap(({ children }) => children ?? [])) {
    const name = nameIn(child)
    if (name !== undefined && given.has(name)) child.content = '<a>'
    if (name !== undefined) given.add(name)
  }
}

/** Takes the name from the heading's own text or from a line above that holds nothing else. */
function moveName(heading: Token, lines: readonly (Token | undefined)[], given: Set<string>): void {
  for (const [at, line] of lines.entries()) {
    const [first, second, ...rest] = line?.children ?? []
    const name = first === undefined ? undefined : nameIn(first)
    if (line === undefined || name === undefined || second?.content !== '</a>' || (at > 0 && rest.length > 0)) continue
    line.children = rest
    if (!given.has(name)) heading.attrSet('id', name)
    given.add(name)
    return
  }
}

/** The name itself, or with a number behind it when it was given before. */
function freeName(wanted: string, given: Set<string>): string {
  let name = wanted
  for (let number = 1; given.has(name); number += 1) name = `${wanted}-${number}`
  given.add(name)
  return name
}

function nameIn({ type, content }: Token): string | undefined {
  return type === 'html_inline' ? /^<a id="([^"]+)">$/.exec(content)?.[1] : undefined
}

function textOf(line: Token | undefined): string {
  const texts = line?.children?.filter(({ type }) => type === 'text' || type === 'code_inline') ?? []
  return texts.map(({ content }) => content).join('')
}

/** What Markdown aligns with a style becomes a class: the pages run under a policy without styles of their own. */
function alignWithClass(token: Token): void {
  const [, side] = /^text-align:(right|center)$/.exec(String(token.attrGet('style'))) ?? []
  token.attrs = token.attrs?.filter(([key]) => key !== 'style') ?? null
  if (side !== undefined) token.attrSet('class', side)
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
    if (token.type === 'th_open' || token.type === 'td_open') alignWithClass(token)
    if (token.type !== 'table_open') continue
    const count = (seen.get(heading) ?? 0) + 1
    seen.set(heading, count)
    const name = count === 1 ? heading : `${heading} (${count})`
    token.meta = { label: site.language === 'nl' ? `Tabel: ${name}` : `Table: ${name}` }
  }
}

/** On a phone a row is a card: each cell says its column, and everything keeps the role that it loses there with its shape. */
function nameColumns(tokens: readonly Token[]): void {
  let columns: string[] = []
  let column = 0
  for (const [at, token] of tokens.entries()) {
    const role = roles[token.type]
    if (role !== undefined) token.attrSet('role', role)
    if (token.type === 'thead_open') columns = []
    if (token.type === 'tr_open') column = 0
    if (token.type === 'th_open') columns.push(plainText(tokens[at + 1]?.content ?? ''))
    if (token.type !== 'td_open') continue
    token.attrSet('data-kop', columns[column] ?? '')
    column += 1
  }
}

const roles: Readonly<Record<string, string>> = {
  thead_open: 'rowgroup',
  tbody_open: 'rowgroup',
  tr_open: 'row',
  th_open: 'columnheader',
  td_open: 'cell',
}

function openBox(label: string): string {
  const text = label.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  return `<div class="tabel" role="region" aria-label="${text}" tabindex="0">`
}
