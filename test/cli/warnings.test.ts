/**
 * What an operator must act on is told in words, in both languages, with place and remedy.
 *
 * Inside: the words of a warning that only a hub that lies brings about.
 */
import { expect, test } from 'vitest'
import { tellWarning } from '../../cli/exchange/tell-warning.ts'

test.each(['two-histories', 'checkpoint-unsupported'])(
  '%s says what it means, where the evidence is and what to do',
  (code) => {
    const [nl, en] = [tellWarning(code, 'nl'), tellWarning(code, 'en')]
    for (const said of [nl, en]) {
      expect(said.startsWith(`${code}: `)).toBe(true)
      expect(said).toContain('geschiedenis/bewijs')
      expect(said).not.toContain('\n')
    }
    expect(nl).toMatch(/geef het aan|vraag de afzender/)
    expect(en).toMatch(/hand it to|ask the sender/)
  },
)

test('any other warning is its code', () => {
  expect([tellWarning('hub-other', 'nl'), tellWarning('constructor', 'en')]).toEqual(['hub-other', 'constructor'])
})
