/** Where a page stands among the others: what is above it, what is beside it, and what comes before and after. */
import { posix } from 'node:path'
import type { Page } from './page.ts'

/** The place of a page. */
export type Neighbours = {
  /** The pages above, the nearest last; the first page of the site is above nothing. */
  readonly above: readonly Page[]
  /** The pages with the same page above, this one among them, in the order in which that page names them. */
  readonly beside: readonly Page[]
  readonly previous: Page | undefined
  readonly next: Page | undefined
}

/** Tells the place of each of these pages. */
export function neighboursAmong(pages: readonly Page[]): (page: Page) => Neighbours {
  const byAddress = new Map(pages.map((page) => [page.address, page]))
  const groups = new Map<Page, Page[]>()
  for (const page of pages) {
    const nearest = pagesAbove(page, byAddress).at(-1)
    if (nearest !== undefined) groups.set(nearest, [...(groups.get(nearest) ?? []), page])
  }
  const ordered = new Map([...groups].map(([above, group]) => [above, inOrder(above, group)]))
  return (page) => {
    const above = pagesAbove(page, byAddress)
    const nearest = above.at(-1)
    const beside = nearest === undefined ? [] : (ordered.get(nearest) ?? [])
    const at = beside.indexOf(page)
    return { above, beside, previous: at > 0 ? beside[at - 1] : undefined, next: at < 0 ? undefined : beside[at + 1] }
  }
}

function pagesAbove({ address }: Page, byAddress: ReadonlyMap<string, Page>): readonly Page[] {
  const parts = address.split('/').slice(1, -1)
  return parts.slice(0, -1).flatMap((_, at) => byAddress.get(`/${parts.slice(0, at + 1).join('/')}/`) ?? [])
}

/** As the page above names them, by file or by address; then what it does not name, by title. */
function inOrder(above: Page, group: readonly Page[]): readonly Page[] {
  const folder = posix.dirname(above.source)
  const places = new Map(
    group.map((page) => {
      const found = [`(${posix.relative(folder, page.source)})`, `(${page.address})`]
        .map((link) => above.text.indexOf(link))
        .filter((place) => place >= 0)
      return [page, Math.min(...found, above.text.length)]
    }),
  )
  return group.toSorted(
    (a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0) || a.title.localeCompare(b.title, 'nl', { numeric: true }),
  )
}
