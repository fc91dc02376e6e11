/** The book is for people: no code outside Technisch, no dead links, one title per page. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dirname, normalize } from 'node:path/posix'
import { expect, test } from 'vitest'
import { projectRoot } from '../../../schemas/read.ts'
import { notDutch } from '../../plain-dutch.ts'
import { files, page, pages, prose } from './made-book.ts'

test.each(pages)('%s shows no code and no English outside Technisch', (path) => {
  expect(notDutch(plain(prose(path)))).toEqual([])
})

test.each(pages)('%s has one title, and every place to link to once', (path) => {
  const text = page(path).replace(/^```[\s\S]*?^```/gm, '')
  const anchors = [...text.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, name]) => name)

  expect(text.match(/^# .+$/gm)).toHaveLength(1)
  expect(anchors.filter((name, index) => anchors.indexOf(name) !== index)).toEqual([])
})

test.each(pages)('the links of %s lead to a file and a place', (path) => {
  const links = [
    ...page(path)
      .replace(/^```[\s\S]*?^```/gm, '')
      .replace(/``.*?``|`[^`\n]*`/g, '')
      .matchAll(/\]\(([^)\s]*)\)/g),
  ].map(([, link = '']) => link)

  expect(links.length).toBeGreaterThan(0)
  expect([...new Set(links)].filter((link) => !leadsSomewhere(path, link))).toEqual([])
})

test('every table has as many cells in each row as in its head', () => {
  const crooked = pages.flatMap((path) =>
    tablesIn(page(path)).flatMap((rows) => {
      const widths = new Set(rows.map((row) => row.replaceAll('\\|', '').split('|').length))
      return widths.size === 1 ? [] : [`${path}: ${rows[0]}`]
    }),
  )

  expect(crooked).toEqual([])
})

/** What a reader sees: links by their text, places to link to not at all. Names of the standard are what they are. */
function plain(text: string): string {
  return text
    .replace(/^- \*\*Naam in de standaard:\*\* \w+\.$/gm, '')
    .replace(/<a id="[^"]+"><\/a>/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
}

function tablesIn(text: string): readonly (readonly string[])[] {
  return text
    .split('\n\n')
    .filter((part) => part.startsWith('| '))
    .map((part) => part.trimEnd().split('\n'))
}

function leadsSomewhere(path: string, link: string): boolean {
  const [way = '', place] = link.split('#')
  const target = way === '' ? `generated/${path}` : normalize(join(dirname(`generated/${path}`), way))
  const made = files.get(target.replace(/^generated\//, ''))
  if (made === undefined && !existsSync(join(projectRoot(import.meta.url), target))) return false
  if (place === undefined) return true
  const text = made ?? readFileSync(join(projectRoot(import.meta.url), target), 'utf8')
  return text.includes(`<a id="${place}"></a>`) || headings(text).includes(place)
}

/** Places as a viewer makes them of headings. */
function headings(text: string): readonly string[] {
  return [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
