/** What is answered, above the form in which one does: from whom it came and about whom, and what it says. */
import { Component, h } from 'preact'
import type { ComponentChild } from 'preact'
import { readCatalog } from '../../../schemas/read.ts'
import { messageName } from '../message-name.ts'
import type { Filling, Work } from '../state.ts'
import { aboutWhom } from '../waiting/about-whom.ts'
import { foreignText } from './foreign-text.ts'
import { shownValue } from './shown-value.ts'

/** Where somebody works, and what is answered there. */
type QuestionSetting = Pick<Work, 'office' | 'open'> & Pick<Filling, 'question'>

/** The part; the whole question unfolds when it was open when one began. It stays as it is while one types. */
export class QuestionPart extends Component<QuestionSetting> {
  override shouldComponentUpdate({ question, open }: QuestionSetting): boolean {
    return question !== this.props.question || open !== this.props.open
  }

  override render({ office, open, question: { heading, message: text } }: QuestionSetting): ComponentChild {
    const message = JSON.parse(text) as { readonly Inhoud: unknown }
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
}
