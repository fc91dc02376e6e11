/** Makes the search index of the written pages: which words each has, and how much they count there. */
import type { Kind, Page } from '../page.ts'
import { plainText } from '../page.ts'
import type { FoundPage, SearchIndex } from './search-index.ts'
import { folded, stemOf, wordsOf } from './words.ts'

/** A page as it was laid out, and the title of the page above it. */
export type LaidOut = { readonly page: Page; readonly html: string; readonly within: string }

/** Long lists of names have every word: whoever searches wants what tells about it. A title counts the same everywhere. */
const weights: Partial<Readonly<Record<Kind, number>>> = {
  technisch: 0.15,
  privacy: 0.4,
  besluit: 0.3,
  'open vraag': 0.5,
  regel: 0.6,
  lijst: 0.25,
}

/** How much a word counts by where it stands. */
const places = { title: 60, term: 35, within: 8, name: 8, lead: 6 }

/** The index over these pages; a synonym leads from a word that people use to words of ours. */
export function makeSearchIndex(laidOut: readonly LaidOut[], synonyms: Readonly<Record<string, string>>): SearchIndex {
  const pages = laidOut.map((one) => foundPage(one))
  const ages = agesOf(pages.map(({ address }) => address))
  const words = new Map<string, number[]>()
  const last = new Map<string, number>()
  for (const [at, one] of laidOut.entries())
    for (const [stem, weight] of weigh(one, pages[at] as FoundPage)) {
      const list = words.get(stem) ?? []
      list.push(at - (last.get(stem) ?? 0), weight)
      words.set(stem, list)
      last.set(stem, at)
    }
  return {
    pages: pages.map((page, at) => ({ ...page, age: ages[at] ?? 0 })),
    words: Object.fromEntries(words),
    synonyms: Object.fromEntries(
      Object.entries(synonyms).map(([word, ours]) => [stemOf(folded(word)), [...new Set(wordsOf(ours))]]),
    ),
  }
}

function foundPage({ page, html, within }: LaidOut): FoundPage {
  const lead = textOf(/<p[^>]*>(.*?)<\/p>/s.exec(html.split('</h1>')[1] ?? '')?.[1] ?? '')
  return {
    address: page.address.slice(1),
    title: page.title,
    kind: page.kind,
    within,
    lead: lead.length > 220 ? `${lead.slice(0, 220).replace(/\s\S*$/, '')}…` : lead,
    age: 0,
    places: placesIn(html),
  }
}

/** Headings, and the elements of a message: both have a name to link to. */
function placesIn(html: string): FoundPage['places'] {
  const headings = [...html.matchAll(/<h[23] id="([^"]+)"[^>]*>(.*?)<\/h[23]>/gs)]
  const elements = [
    ...html.matchAll(
      /<summary><b>(.*?)<\/b>.*?<\/summary>\s*(?:<details>\s*<summary>[^<]*<\/summary>\s*)?(?:<\w+>\s*)*<a id="([^"]+)">/gs,
    ),
  ]
  return [
    ...headings.map(([, id = '', name = '']) => [id, textOf(name)] as const),
    ...elements.map(([, name = '', id = '']) => [id, textOf(name)] as const),
  ]
}

/** Whoever asks for a whole wants its first page before its parts, and a message before its list or its types. */
function heightOf({ address, kind }: Page): number {
  const from: Partial<Readonly<Record<Kind, number>>> = { lijst: 0.7, besluit: 0.75, technisch: 0.6 }
  return (from[kind] ?? 1.35) - 0.08 * (address.split('/').length - 2)
}

/** What the glossary explains, and the words it advises against: whoever knows only those finds ours there. */
function termsIn(html: string): readonly string[] {
  const rows = [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) => row.split(/<td[^>]*>/).slice(1))
  return rows.flatMap(([term = '', , , others = '']) => [term, ...others.split(',')]).map(textOf)
}

/** Every stem of the page with its weight, a whole number. */
function weigh({ page, html, within }: LaidOut, found: FoundPage): ReadonlyMap<string, number> {
  const factor = weights[page.kind] ?? 1
  const sum = new Map<string, number>()
  const add = (stems: Iterable<string>, weight: number): void => {
    for (const stem of new Set(stems)) sum.set(stem, (sum.get(stem) ?? 0) + weight)
  }
  const title = wordsOf(page.title)
  const length = title.filter((stem) => !/\d/.test(stem)).length
  add(title, (places.title / Math.sqrt(Math.max(1, length))) * heightOf(page))
  if (page.source === 'spec/begrippen.md')
    for (const term of termsIn(html)) add(wordsOf(term), places.term / (wordsOf(term).length || 1))
  add(wordsOf(within), places.within * factor)
  add(wordsOf(found.lead), places.lead * factor)
  const names = found.places.flatMap(([, name]) => wordsOf(name))
  add(names, (places.name * factor) / (1 + Math.log10(1 + found.places.length / 4)))
  const body = wordsOf(textOf(html))
  for (const [stem, count] of counts(body)) add([stem], ((1 + Math.log2(count)) * factor) / lengthFactor(body.length))
  return new Map([...sum].map(([stem, weight]) => [stem, Math.max(1, Math.round(weight * 4))]))
}

/** A word on a long page says less of that page. */
function lengthFactor(length: number): number {
  return Math.max(0.5, 0.5 + length / 1200)
}

function counts(words: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const word of words) found.set(word, (found.get(word) ?? 0) + 1)
  return found
}

/** Of each address, how many of the same with a newer version there are; 0 where no version stands in it. */
function agesOf(addresses: readonly string[]): readonly number[] {
  const parts = addresses.map((address) => /^(.*?)(\d+)\.(\d+)(?=[-/])/.exec(address))
  const numbers = parts.map((part) => (part === null ? 0 : Number(part[2]) * 1000 + Number(part[3])))
  const versions = new Map<string, Set<number>>()
  for (const [at, part] of parts.entries()) {
    const series = part?.[1] ?? ''
    versions.set(series, (versions.get(series) ?? new Set()).add(numbers[at] ?? 0))
  }
  return parts.map((part, at) =>
    part === null ? 0 : [...(versions.get(part[1] ?? '') ?? [])].filter((other) => other > (numbers[at] ?? 0)).length,
  )
}

/** HTML as text: without code blocks, with a space where a part ends. */
function textOf(html: string): string {
  const text = plainText(
    html
      .replace(/<pre[\s\S]*?<\/pre>/g, ' ')
      .replace(/<\/?(?:b|strong|em|a|code|span)\b[^>]*>|<[^>]+>/g, (tag) =>
        /^<\/?(?:b|strong|em|a|code|span)\b/.test(tag) ? '' : ' ',
      ),
  )
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
}
