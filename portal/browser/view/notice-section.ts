/** What did not arrive as it should: what happened, what to do, and a button to do it. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import type { Names } from '../names.ts'
import type { Actions } from '../state.ts'
import type { Notice } from '../waiting/notices.ts'
import { foreignText } from './foreign-text.ts'
import { momentInWords, sentAdvice, sentWords } from './sent-words.ts'

/** The section; nothing when all arrived. */
export function noticeSection(
  notices: readonly Notice[],
  names: Names,
  actions: Pick<Actions, 'read' | 'dismiss'>,
): ComponentChild {
  if (notices.length === 0) return null
  return h(
    'section',
    { class: 'samenvatting', 'aria-labelledby': 'mis-kop' },
    h(
      'h2',
      { id: 'mis-kop' },
      notices.length === 1 ? 'Eén bericht kwam niet goed aan' : `${notices.length} berichten kwamen niet goed aan`,
    ),
    h('ul', { class: 'antwoorden' }, ...notices.map((notice) => line(notice, names, actions))),
  )
}

function line(
  { row, question, found }: Notice,
  names: Names,
  { read, dismiss }: Pick<Actions, 'read' | 'dismiss'>,
): ComponentChild {
  const { id, what, receiver, status, since } = row
  return h(
    'li',
    { key: id, 'data-melding': status },
    h('strong', null, `${what} voor `, foreignText(names.of(receiver))),
    h('p', null, `Dit bericht is ${sentWords[status]}, op ${momentInWords(since)}. ${sentAdvice[status] ?? ''}`),
    found.length === 0 ? null : h('ul', { class: 'bevindingen' }, ...found.map((text) => h('li', null, text))),
    h(
      'div',
      { class: 'knoppen' },
      question === undefined
        ? h('a', { href: '#nieuw' }, 'Maak een nieuw bericht')
        : h('button', { type: 'button', class: 'klein', onClick: () => read(question) }, 'Open de vraag opnieuw'),
      h(
        'button',
        { type: 'button', class: 'klein', 'aria-label': `Gezien: ${what}`, onClick: () => dismiss(id) },
        'Gezien',
      ),
    ),
  )
}
