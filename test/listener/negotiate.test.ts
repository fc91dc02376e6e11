/**
 * Which language, coding and media type a caller takes (RFC 9110, section 12.5), header by header.
 *
 * Inside: a language shows outside only in the words of a refusal.
 */
import { expect, test } from 'vitest'
import { takesCoding } from '../../listener/index.ts'
import { accepts, languageOf } from '../../listener/negotiate.ts'

test.each([
  ['en, nl', 'en'],
  ['nl, en', 'nl'],
  ['en-GB, nl-NL', 'en'],
  ['de, en, nl', 'en'],
  ['en;q=0, nl;q=0', 'nl'],
  ['*', 'nl'],
  ['en;q=0.7, nl;q=0.7', 'en'],
  ['', 'nl'],
])('%j is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language)
})

test.each([
  [undefined, false],
  ['', false],
  ['gzip', true],
  ['br, GZIP;q=0.2', true],
  ['gzip;q=0', false],
  ['*', true],
  ['gzip;q=0, *', false],
  ['identity', false],
])('%j takes gzip: %s', (header, takes) => {
  expect(takesCoding(header, 'gzip')).toBe(takes)
})

test.each([
  [undefined, true],
  ['text/*', true],
  ['text/html', false],
])('%j takes text/css: %s', (header, takes) => {
  expect(accepts(header, 'text/css')).toBe(takes)
})
