/** Lays the pages out with Eleventy and writes them. */
import { join } from 'node:path'
import Eleventy from '@11ty/eleventy'
import type { EleventyConfig } from '@11ty/eleventy'
import { frameOf } from './chrome.ts'
import type { Links } from './links.ts'
import { markdownFor } from './markdown.ts'
import { neighboursAmong } from './neighbours.ts'
import type { Page } from './page.ts'

/** Where the site is made from and goes to. */
export type SiteFolders = { readonly house: string; readonly folder: string }

/** What is laid out, and the day of it as people write it. */
export type Edition = { readonly pages: readonly Page[]; readonly links: Links; readonly day: string }

/** Writes every page as `index.html` in the folder of its address. */
export async function writePages({ house, folder }: SiteFolders, edition: Edition): Promise<void> {
  const templates = join(house, 'site/templates')
  const eleventy = new Eleventy(templates, folder, {
    quietMode: true,
    configPath: '',
    config: (config) => configure(config, edition),
  })
  eleventy.disableLogger()
  await eleventy.write()
}

function configure(config: EleventyConfig, { pages, links, day }: Edition): void {
  const byAddress = new Map(pages.map((page) => [page.address, page]))
  const placeOf = neighboursAmong(pages)
  config.setUseGitIgnore(false)
  config.setLibrary('md', markdownFor(links))
  config.addFilter('sections', (html = '') => sectionsOf(html))
  config.addFilter('folds', (html = '') => html.includes('<details'))
  config.addFilter('opening', (html = '') => html.slice(0, openingOf(html)))
  config.addFilter('rest', (html = '') => html.slice(openingOf(html)))
  for (const page of pages) {
    const name = `${page.address.slice(1)}index.html`
    config.addTemplate(`${name.slice(0, -5)}.md`, page.text, {
      permalink: name,
      layout: 'page.njk',
      // Markdown and nothing before it: braces in a text are braces.
      templateEngineOverride: 'md',
      site: page,
      frame: frameOf(page, placeOf(page), byAddress),
      day,
    })
  }
}

/** Where the opening of a page ends: its heading, its first sentences and what stands of it in short. The table of contents follows. */
function openingOf(html: string): number {
  return (
    /^\s*(?:<h1[^>]*>.*?<\/h1>)?\s*(?:<p>(?:(?!<\/p>).)*<\/p>)?\s*(?:<ul>(?:(?!<\/?ul>).)*<\/ul>)?/s.exec(html)?.[0]
      .length ?? 0
  )
}

/** The parts of a page, for its table of contents. */
function sectionsOf(html: string): readonly { readonly id: string; readonly text: string }[] {
  return [...html.matchAll(/<h2 id="([^"]+)"[^>]*>(.*?)<\/h2>/gs)].map(([, id = '', text = '']) => ({
    id,
    text: text.replace(/<[^>]+>/g, ''),
  }))
}
