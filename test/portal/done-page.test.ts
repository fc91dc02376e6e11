/**
 * The page after a new message says what became of it, wherever it is, and never that it left when it did not.
 *
 * Inside: the page has no door; what it says of each step is asked there.
 */
import { h } from 'preact'
import { expect, test } from 'vitest'
import type { Opening } from '../../portal/browser/form/openings.ts'
import { DonePage } from '../../portal/browser/new-message/done-page.ts'
import { drawn } from './drawn-form.ts'

const opening = { naam: 'Saldoverzoek', antwoordtermijn: 10 } as Opening

test.each([
  ['telt af', false, / wacht een halve minuut /, true],
  ['wacht', false, / is nog niet verstuurd\. /, true],
  ['collega', false, / wacht op een collega, /, true],
  ['gaat weg', false, / gaat nu weg\./, true],
  ['kan niet', false, / kon niet weg\. /, true],
  ['terug', false, / is teruggenomen en niet verstuurd\. /, false],
  [undefined, true, / is onderweg\. /, true],
  [undefined, false, / staat niet meer klaar\. /, false],
] as const)('at %s, left here %s', (...[step, hasLeft, said, answers]) => {
  const tray = {
    entries: () => (step === undefined ? [] : [{ id: 'm1', step }]),
    left: () => new Map(hasLeft ? [['m1', undefined]] : []),
    watch: () => () => undefined,
  } as never
  const page = drawn(h(DonePage, { opening, id: 'm1', tray, again: () => undefined }))
  const [first = '', ...rest] = page.filter(({ tag }) => tag === 'p').map(({ text }) => text)
  expect(first).toMatch(said)
  expect(rest.length === 1).toBe(answers)
})
