/** Says beside the messages that a list (CSV) is on its way, and where one does something about that. */
import { Component, h } from 'preact'
import type { ComponentChild } from 'preact'
import type { ListState, OutgoingList } from '../outgoing/outgoing-list.ts'

type ListSetting = { readonly list: Pick<OutgoingList, 'state' | 'watch'> }

/** The line; nothing when no list is on its way. */
export class ListUnderway extends Component<ListSetting> {
  #forget: () => void = () => undefined

  override componentDidMount(): void {
    this.#forget = this.props.list.watch(() => this.forceUpdate())
  }

  override componentWillUnmount(): void {
    this.#forget()
  }

  override render({ list }: ListSetting): ComponentChild {
    const told = inWords(list.state())
    return h(
      'div',
      { role: 'status' },
      told === undefined ? null : h('p', { class: 'signaal' }, `${told} `, h('a', { href: '#csv' }, 'Naar CSV')),
    )
  }
}

/** What does not change with each second or message: each other word is read out. */
function inWords(state: ListState): string | undefined {
  switch (state.at) {
    case 'counts':
      return `${listOf(state.batch.messages)} gaat binnen een halve minuut weg. Tot dan kunt u dat bij CSV ongedaan maken.`
    case 'goes':
      return `${listOf(state.batch.messages)} gaat op weg. Hoe ver dat is, staat bij CSV.`
    case 'rest':
      return `${listOf(state.batch.messages)} is nog niet helemaal verstuurd. Bij CSV ziet u hoe het verder gaat.`
    case 'done':
    case 'gone':
      return 'De lijst (CSV) wacht niet meer. Wat ervan is geworden, staat bij CSV.'
    case 'none':
      return undefined
  }
}

const listOf = (messages: number): string =>
  messages === 1 ? 'Een lijst (CSV) van 1 bericht' : `Een lijst (CSV) van ${messages} berichten`
