/** Words point at things that exist: every relative link in Markdown leads to a file, and to a heading when it names one. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const house = resolve(import.meta.dirname, '../..')
const pages = [
  ...readdirSync(house).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(house, 'spec'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `spec/${name}`),
]

test.each(pages)('the links of %s lead somewhere', (page) => {
  const links = [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)

  expect(links.filter((link) => !/^[a-z]+:/.test(link) && !leadsSomewhere(page, link))).toEqual([])
})

/** The page without blocks of code. */
function prose(page: string): string {
  return readFileSync(join(house, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '')
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', heading] = link.split('#')
  const target = path === '' ? join(house, page) : resolve(house, dirname(page), path)
  if (!existsSync(target)) return false
  return heading === undefined || (statSync(target).isFile() && anchorsOf(target).includes(heading))
}

/** Anchors as GitHub makes them of headings, and those that are written out. */
function anchorsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8')
  const headings = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
  return [...headings, ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, name = '']) => name)]
}
