/** Reads the reports of a comparison back by a parser of their format, as plain facts that a test compares with what was compared. */
import { DomUtils, parseDocument } from 'htmlparser2'
import markdownIt from 'markdown-it'
import { readColours, whole } from '../../validator/reporters/read-back.ts'

/** One annotation of GitHub, escapes undone. */
export type Annotation = { readonly level: string; readonly text: string } & Readonly<Record<string, string>>

/** The annotations, and what stands on the other lines. */
export function readGithub(report: string): { annotations: readonly Annotation[]; rest: readonly string[] } {
  const lines = report.trimEnd().split('\n')
  const found = lines.map((line) => /^::(error|warning|notice) ([^:]*)::(.*)$/.exec(line))
  const annotations = found.flatMap((parts) => {
    if (parts === null) return []
    const [, level = '', properties = '', text = ''] = parts
    const entries = properties.split(',').map((each) => [each.split('=')[0], plain(each.replace(/^[^=]*=/, ''))])
    return [{ ...(Object.fromEntries(entries) as Record<string, string>), level, text: plain(text) }]
  })
  return { annotations, rest: lines.filter((_, index) => found[index] === null) }
}

function plain(text: string): string {
  return decodeURIComponent(text)
}

type Root = ReturnType<typeof parseDocument>
type Tag = Parameters<typeof DomUtils.getAttributeValue>[0]
const all = (names: string, inside: Root | Tag): readonly Tag[] =>
  DomUtils.getElements({ tag_name: (name) => names.split(' ').includes(name) }, inside as never, true) as never
const words = (tag: Tag | undefined): string => (tag === undefined ? '' : whole(DomUtils.textContent(tag)))
const said = (tag: Tag | undefined, name: string): string | undefined =>
  tag === undefined ? undefined : DomUtils.getAttributeValue(tag, name)

/** A part of a page: what it is, and its words. */
export type Block = readonly [kind: string, ...words: unknown[]]
const kinds = 'h1 h2 h3 dl table p ul details'

/** Every part of the page in its order: a heading, an item of a list, a row, a paragraph, or an example message. */
function blocksOf(root: Root): readonly Block[] {
  const tags = all(kinds, root)
  const inner = new Set(tags.flatMap((tag) => all(kinds, tag).slice(1)))
  return tags.filter((tag) => !inner.has(tag)).flatMap(blockOf)
}

function blockOf(tag: Tag): readonly Block[] {
  const items = (names: string, each: (one: Tag) => Block): readonly Block[] => all(names, tag).map(each)
  if (tag.name === 'dl') {
    const texts = all('dd', tag).map(words)
    return all('dt', tag).map((head, at) => ['item', `${words(head)}: ${texts[at]}`])
  }
  if (tag.name === 'ul') return items('li', (item) => ['item', words(item)])
  if (tag.name === 'table') return items('tr', (row) => ['row', ...all('th td', row).map(words)])
  if (tag.name === 'details') {
    const message = JSON.parse(DomUtils.textContent(all('pre', tag) as never)) as unknown
    return [['example', words(all('summary', tag)[0]), message]]
  }
  const isBold = tag.name === 'p' && words(all('strong', tag)[0]) === words(tag)
  return [[isBold ? 'bold' : tag.name, words(tag)]]
}

/** An HTML page, with how its verdicts look and where its links lead. */
export function readHtml(page: string) {
  const root = parseDocument(page)
  return {
    lang: said(all('html', root)[0], 'lang'),
    title: words(all('title', root)[0]),
    blocks: blocksOf(root),
    looks: all('span', root).map((span) => said(span, 'class')),
    links: all('a', root).map((link) => said(link, 'href')),
    anchors: all('h3', root).map((heading) => `#${said(heading, 'id')}`),
  }
}

/** A Markdown page, as GitHub makes HTML of it. */
export function readMarkdown(report: string): readonly Block[] {
  return blocksOf(parseDocument(markdownIt({ html: true }).render(report)))
}

/** The screen: its title, each head with its text, who is asked more of what, the table, and the examples. */
export function readScreen(report: string) {
  const { plain: shown, coloured } = readColours(report)
  const [title, top = '', table = '', examples = ''] = shown.trimEnd().split('\n\n')
  const [heads, more] = [unwrapped(top.split('\n')), top.split('\n').filter((line) => /^ {18}- /.test(line))]
  return { shown, title, heads, more: more.map((line) => line.trim()), table: table.split('\n'), examples, coloured }
}

/** Each head with its text, of as many lines as that takes. */
export function unwrapped(lines: readonly string[]): readonly string[] {
  const texts: string[] = []
  for (const line of lines.filter((each) => !/^ {18}- /.test(each)))
    if (line.startsWith(' '.repeat(18))) texts.push(`${texts.pop()} ${line.slice(18)}`)
    else texts.push(`${line.slice(0, 18).trim()}: ${line.slice(18)}`)
  return texts
}
