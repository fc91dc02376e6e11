/** What stands around each page: the words of the frame in the language of the page, the menu, the way back. */
import type { Language } from '../schemas/index.ts'
import { between } from './addresses.ts'
import type { Neighbours } from './neighbours.ts'
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
  { nl: 'Aansluiten', en: 'Joining', address: '/aansluiten/' },
  { nl: 'Vragen', en: 'Questions', address: '/vragen/' },
]

const foot: readonly Item[] = [
  { nl: 'Kosten', en: 'Costs', address: '/kosten/' },
  { nl: 'Wie erachter zit', en: 'Who is behind it', address: '/over/' },
  { nl: 'Toegankelijkheid', en: 'Accessibility', address: '/toegankelijkheid/' },
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
    beside: 'In dit deel',
    around: 'Vorige en volgende',
    previous: 'Vorige',
    next: 'Volgende',
    all: 'Alles in dit deel',
    made: 'Deze bladzijde is gemaakt op',
    unfold: 'Alles openen',
    note: 'Deze site geeft openbare bronnen weer en is geen uitgave van Stichting Schuldenknooppunt. Alles is nog concept.',
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
    beside: 'In this part',
    around: 'Previous and next',
    previous: 'Previous',
    next: 'Next',
    all: 'All of this part',
    made: 'This page was made on',
    unfold: 'Open all',
    note: 'This site renders public sources and is not a publication of Stichting Schuldenknooppunt. Everything is still a draft.',
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
  /** The pages beside this one; so many at most that a menu can be looked over, those around it. */
  readonly beside: readonly FrameLink[]
  /** The page above, when it has more than the menu shows. */
  readonly all: FrameLink | undefined
  readonly previous: FrameLink | undefined
  readonly next: FrameLink | undefined
  /** The page right above, which tells pages of one name apart; empty when there is none. */
  readonly within: string
  readonly policy: string
}

/** More pages than this make no menu. */
const longest = 24

/** The frame of this page, whose place among the others is told; `pages` are all, by address. */
export function frameOf(page: Page, neighbours: Neighbours, pages: ReadonlyMap<string, Page>): Frame {
  const { above, beside, previous, next } = neighbours
  const item = ({ nl, en, address }: Item): FrameLink => ({
    text: page.language === 'nl' ? nl : en,
    href: between(page.address, address),
    here: page.address.startsWith(address),
    ...otherLanguage(page, pages.get(address)),
  })
  const link = (target: Page): FrameLink => ({
    text: target.title,
    href: between(page.address, target.address),
    here: target === page,
    ...otherLanguage(page, target),
  })
  const nearest = above.at(-1)
  const shown = windowAround(beside, page)
  return {
    words: words[page.language],
    root: between(page.address, '/'),
    menu: menu.map(item),
    foot: foot.map(item),
    path: above.map(link),
    beside: shown.length < 2 ? [] : shown.map(link),
    all: nearest === undefined || shown.length === beside.length ? undefined : link(nearest),
    previous: previous === undefined ? undefined : link(previous),
    next: next === undefined ? undefined : link(next),
    within: nearest?.title ?? '',
    policy: policyOf(page),
  }
}

/** The pages around this one, when there are more than a menu can hold. */
function windowAround(beside: readonly Page[], page: Page): readonly Page[] {
  const start = Math.min(beside.indexOf(page) - longest / 2, beside.length - longest)
  return beside.slice(Math.max(0, start), Math.max(0, start) + longest)
}

function otherLanguage(page: Page, target: Page | undefined): { readonly language?: Language } {
  return target === undefined || target.language === page.language ? {} : { language: target.language }
}

/** The browser runs and fetches nothing that is not ours; only the search fetches anything, its index. */
function policyOf({ address }: Page): string {
  const index = address === '/zoeken/' ? "connect-src 'self'; " : ''
  return `default-src 'none'; script-src 'self'; ${index}style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'`
}
