/** The messages that somebody began and did not finish: to go on with, or to throw away. */
import { Component, h } from 'preact'
import type { ComponentChild } from 'preact'
import type { KeptDraft } from '../drafts/drafts.ts'
import type { Writing } from '../drafts/writing.ts'
import { ThrowAway } from '../view/throw-away.ts'

/** What is shown, and how one goes on with one of them. */
export type UnfinishedSetting = {
  readonly writing: Writing
  /** What people call this kind of message. */
  readonly nameOf: (draft: KeptDraft) => string
  /** For whom it is, as it may be shown: another organisation wrote that name. */
  readonly whom: (draft: KeptDraft) => string
  readonly goOn: (draft: KeptDraft) => void
}

type State = { readonly drafts: readonly KeptDraft[]; readonly news: string }

/** The section; nothing when there is nothing to go on with. */
export class Unfinished extends Component<UnfinishedSetting, State> {
  override state: State = { drafts: [], news: '' }

  override componentDidMount(): void {
    const { writing } = this.props
    // What was typed last counts too; without a line there is nothing to show.
    void writing
      .flush()
      .then(() => writing.unfinished())
      .then(
        (drafts) => this.setState({ drafts }),
        () => undefined,
      )
  }

  override render({ nameOf, whom, goOn }: UnfinishedSetting, { drafts, news }: State): ComponentChild {
    if (drafts.length === 0) return null
    return h(
      'section',
      { class: 'concepten', 'aria-labelledby': 'concepten-kop' },
      h('h2', { id: 'concepten-kop', tabIndex: -1 }, 'Concepten'),
      h('p', { role: 'status' }, news),
      h(
        'ul',
        { class: 'antwoorden' },
        ...drafts.map((draft) => {
          const when = draft.at.slice(0, 10).split('-').toReversed().join('-')
          const what = `${nameOf(draft)} voor ${whom(draft)} van ${when}, door ${draft.by}`
          return h(
            'li',
            { key: draft.id },
            h('span', null, what),
            h(
              'div',
              { class: 'knoppen' },
              button('Verder', what, () => goOn(draft)),
              h(ThrowAway, { about: what, act: () => this.#drop(draft) }),
            ),
          )
        }),
      ),
    )
  }

  #drop({ id }: KeptDraft): void {
    this.setState({ news: '' })
    void this.props.writing.done(id).then(
      () => this.setState(({ drafts }) => ({ drafts: drafts.filter((each) => each.id !== id), news: dropped })),
      () => this.setState({ news: notDropped }),
    )
  }
}

const dropped = 'Het concept is weg.'
const notDropped = 'Dat lukte niet. Het portaal is niet bereikbaar. Probeer het zo weer.'

function button(what: string, about: string, onClick: () => void): ComponentChild {
  return h('button', { type: 'button', class: 'klein', onClick, 'aria-label': `${what}: ${about}` }, what)
}
