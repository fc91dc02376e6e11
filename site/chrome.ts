/** What stands around each page: the words of the frame in the language of the page, the menu, the way back. */
import type { Language } from '../schemas/index.ts'
import { between } from './addresses.ts'
import type { Page } from './page.ts'

type Item = { readonly nl: string; readonly en: string; readonly address: string }

const menu: readonly Item[] = [
  { nl: 'Berichten', en: 'Messages', address: '/berichten/' },
  { nl: 'Regels', en: 'Rules', address: '/regels/' },
  { nl: 'Handboek', en: 'Handbook', address: '/handboek/' },
  { nl: 'Privacy', en: 'Privacy', address: '/minimalisatie/' },
  { nl: 'Versies', en: 'Versions', address: '/versies/' },
  { nl: 'Begrippen', en: 'Glossary', address: '/begrippen/' },
  { nl: 'Software maken', en: 'Developers', address: '/software/' },
]

const foot: readonly Item[] = [
  { nl: 'Open vragen', en: 'Open questions', address: '/open-vragen/' },
  { nl: 'Bronnen', en: 'Sources', address: '/bronnen/' },
  { nl: 'Besluiten', en: 'Decisions', address: '/besluiten/' },
  { nl: 'Wat gaat voor', en: 'What takes precedence', address: '/wat-gaat-voor/' },
  { nl: 'Vaste adressen', en: 'Addresses we keep', address: '/adressen/' },
]

const words = {
  nl: {
    skip: 'Naar de inhoud',
    home: 'Begin',
    site: 'Schuldenknooppunt',
    menu: 'Hoofdmenu',
    path: 'Kruimelpad',
    contents: 'Op deze bladzijde',
    search: 'Zoeken',
    dark: 'Donker',
    more: 'Verder op deze site',
    note: 'Gemaakt uit de schema’s en de teksten van het afsprakenstelsel. Alles is nog concept.',
  },
  en: {
    skip: 'Skip to content',
    home: 'Home',
    site: 'Schuldenknooppunt',
    menu: 'Main menu',
    path: 'Breadcrumbs',
    contents: 'On this page',
    search: 'Search',
    dark: 'Dark',
    more: 'More on this site',
    note: 'Made from the schemas and the texts of the standard. Everything is still a draft.',
  },
} as const satisfies Record<Language, Record<string, string>>

/** A link of the frame; `language` when what it leads to is in another language than the page. */
type FrameLink = { readonly text: string; readonly href: string; readonly here: boolean; readonly language?: Language }

/** What the layout needs besides the page's own text. */
export type Frame = {
  readonly words: Readonly<Record<keyof (typeof words)['nl'], string>>
  /** The way to the root of the site, such as `../../`. */
  readonly root: string
  readonly menu: readonly FrameLink[]
  readonly foot: readonly FrameLink[]
  readonly path: readonly FrameLink[]
  /** The page right above, which tells pages of one name apart; empty when there is none. */
  readonly within: string
  readonly policy: string
}

/** The frame of this page among all pages. */
export function frameOf(page: Page, pages: ReadonlyMap<string, Page>): Frame {
  const link = ({ nl, en, address }: Item): FrameLink => ({
    text: page.language === 'nl' ? nl : en,
    href: between(page.address, address),
    here: page.address.startsWith(address),
    ...otherLanguage(page, pages.get(address)),
  })
  const path = wayTo(page, pages)
  return {
    words: words[page.language],
    root: between(page.address, '/'),
    menu: menu.map(link),
    foot: foot.map(link),
    path,
    within: path.at(-1)?.text ?? '',
    policy: policyOf(page),
  }
}

/** The title of the page right above; empty when there is none. */
export function titleAbove(page: Page, pages: ReadonlyMap<string, Page>): string {
  return wayTo(page, pages).at(-1)?.text ?? ''
}

/** The pages above this one, the nearest last. */
function wayTo(page: Page, pages: ReadonlyMap<string, Page>): readonly FrameLink[] {
  const parts = page.address.split('/').slice(1, -1)
  return parts.slice(0, -1).flatMap((_, at): readonly FrameLink[] => {
    const above = pages.get(`/${parts.slice(0, at + 1).join('/')}/`)
    if (above === undefined) return []
    const href = between(page.address, above.address)
    return [{ text: above.title, href, here: false, ...otherLanguage(page, above) }]
  })
}

function otherLanguage(page: Page, target: Page | undefined): { readonly language?: Language } {
  return target === undefined || target.language === page.language ? {} : { language: target.language }
}

/** The browser runs and fetches nothing that is not ours; only the search fetches anything, its index. */
function policyOf({ address }: Page): string {
  const index = address === '/zoeken/' ? "connect-src 'self'; " : ''
  return `default-src 'none'; script-src 'self'; ${index}style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'`
}
