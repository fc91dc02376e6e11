/** What is answered, above the form in which one does: from whom it came and about whom, and what it says. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { readCatalog } from '../../../schemas/read.ts'
import { messageName } from '../message-name.ts'
import type { Filling, Work } from '../state.ts'
import { aboutWhom } from '../waiting/about-whom.ts'
import { foreignText } from './foreign-text.ts'
import { shownValue } from './shown-value.ts'

/** The part; the whole question unfolds when it was open when one began. */
export function questionPart({ office, open }: Work, { question }: Pick<Filling, 'question'>): ComponentChild {
  const { heading } = question
  const message = JSON.parse(question.message) as { readonly Inhoud: unknown }
  const whom = aboutWhom(message)
  return h(
    'div',
    { class: 'vraagstuk' },
    h(
      'p',
      null,
      ...[`Op ${messageName(readCatalog(), heading)} van `, foreignText(office.names.of(heading.sender))],
      ...(whom === undefined ? [] : [' over ', h('strong', null, foreignText(whom))]),
      '.',
    ),
    open?.message.heading.id === heading.id
      ? h('details', null, h('summary', null, 'Lees de vraag'), shownValue(open.model, message.Inhoud))
      : null,
  )
}
