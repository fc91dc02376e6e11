/**
 * Beside the messages stands what becomes of a list, wherever it is: who works there sees that it counts down, and where that is stopped.
 *
 * Inside: the page has no door; the line is a part of it.
 */
import { h } from 'preact'
import { expect, test } from 'vitest'
import type { ListState } from '../../portal/browser/outgoing/outgoing-list.ts'
import { ListUnderway } from '../../portal/browser/view/list-underway.ts'
import { drawn } from './drawn-form.ts'

const batch = { id: 'b', parts: 1, messages: 12, done: 0 }
const one = { ...batch, messages: 1 }

test.each<[ListState, string | undefined]>([
  [{ at: 'none' }, undefined],
  [
    { at: 'counts', batch, due: 0 },
    'Een lijst (CSV) van 12 berichten gaat binnen een halve minuut weg. Tot dan kunt u dat bij CSV ongedaan maken. ',
  ],
  [{ at: 'goes', batch: one, sent: 0 }, 'Een lijst (CSV) van 1 bericht gaat op weg. Hoe ver dat is, staat bij CSV. '],
  [
    { at: 'rest', batch },
    'Een lijst (CSV) van 12 berichten is nog niet helemaal verstuurd. Bij CSV ziet u hoe het verder gaat. ',
  ],
  [{ at: 'done', messages: 12, never: [] }, 'De lijst (CSV) wacht niet meer. Wat ervan is geworden, staat bij CSV. '],
])('a list that is at %j', (state, told) => {
  const list = { state: () => state, watch: () => () => undefined }
  const page = drawn(h(ListUnderway, { list }))
  expect(page.find(({ tag }) => tag === 'p')?.text).toBe(told)
  const links = page.filter(({ tag }) => tag === 'a').map(({ props }) => props['href'])
  expect(links).toEqual(told === undefined ? [] : ['#csv'])
})
