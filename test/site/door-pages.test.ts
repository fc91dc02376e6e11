/** The reference of the package says of its exports how stable they are and since when, in words. */
import { expect, test } from 'vitest'
import { builtPages } from './built-site.ts'

const doors = builtPages().filter(({ address }) => /^\/typescript\/(?!generated\/)./.test(address))

test('every door that declares something has a mark in words; another only passes on what a door declares', () => {
  const mark = /<em>(?:Stable|Beta: [^<]+|Experimental: [^<]+)\. Since \d+\.\d+\.\d+\.<\/em>/

  expect(doors.length).toBeGreaterThan(10)
  expect(
    doors.filter(({ html }) => html.includes('<blockquote>') && !mark.test(html)).map(({ address }) => address),
  ).toEqual([])
})

test('no mark is left as a tag', () => {
  const tag = /<h\d[^>]*>\s*Since\b|<code>(?:Beta|Alpha|Public)<\/code>/

  expect(doors.filter(({ html }) => tag.test(html)).map(({ address }) => address)).toEqual([])
})
