/** The page of a message that came in: from whom and until when, what it says, and what can be done with it. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { readCatalog } from '../../../schemas/read.ts'
import type { KeptDraft } from '../drafts/drafts.ts'
import type { Actions, Work } from '../state.ts'
import { answersTo } from '../tasks/answer.ts'
import { ClaimBox } from './claim-box.ts'
import { leftInWords } from '../waiting/work-list.ts'
import { momentInWords } from './sent-words.ts'
import { contentOf, shownValue } from './shown-value.ts'
import { softBreaks } from './soft-breaks.ts'

type Open = NonNullable<Work['open']>

/** The page. */
export function messagePage(work: Work, { message, model, draft }: Open, actions: Actions): ComponentChild {
  const { answer, finish, list } = actions
  const choices = answersTo(readCatalog(), message.heading)
  return h(
    'main',
    { key: message.heading.id, id: 'inhoud' },
    h('h1', { tabIndex: -1 }, model.root.annotations.title),
    h('p', null, model.root.annotations.description),
    message.expired === true ? h('p', { class: 'signaal' }, tooLate) : null,
    about(work, message),
    h(ClaimBox, { office: work.office, message }),
    h('h2', null, 'Inhoud'),
    shownValue(model, contentOf(message.message)),
    draft === undefined ? null : kept(draft, () => actions.goOnWith(message, draft)),
    h('h2', { class: 'niet-afdrukken' }, choices.length === 0 ? 'Verder' : 'Antwoord'),
    ...choices.map((choice) =>
      h(
        'button',
        { type: 'button', onClick: () => answer(message, choice) },
        ...softBreaks(`Antwoord met ${choice.naam}`),
      ),
    ),
    choices.length === 0
      ? h(
          'div',
          null,
          h('p', { class: 'niet-afdrukken' }, 'Op dit bericht hoeft u niet te antwoorden.'),
          h('button', { type: 'button', onClick: () => finish(message) }, 'Afgehandeld: haal van de lijst'),
        )
      : null,
    h('button', { type: 'button', class: 'klein', onClick: list }, 'Terug naar de lijst'),
  )
}

/** What stands on the outside: also on paper one sees whose it is and which case. */
function about({ office, waiting }: Work, { heading, received }: Open['message']): ComponentChild {
  const row = waiting?.rows.find(({ message }) => message.heading.id === heading.id)
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['Van', office.names.of(heading.sender)],
    ['Voor', office.session.naam],
    ['Binnengekomen', received === undefined ? undefined : momentInWords(received)],
    ['Termijn', row === undefined ? undefined : leftInWords(row.left)],
    ['Zaak', heading.conversation],
  ]
  const said = lines.flatMap(([title, value]) =>
    value === undefined ? [] : [h('dt', null, title), h('dd', null, value)],
  )
  return h('dl', { class: 'buitenkant' }, ...said)
}

/** What somebody filled in before, and did not send. */
function kept({ by, at, message: { type } }: KeptDraft, goOn: () => void): ComponentChild {
  return h(
    'section',
    { class: 'klaar niet-afdrukken', 'aria-label': 'Concept' },
    h('p', null, `Er staat een concept klaar (${type}), het laatst gewijzigd op ${momentInWords(at)} door ${by}.`),
    h('button', { type: 'button', onClick: goOn }, 'Verder met dit concept'),
  )
}

const tooLate =
  'Dit bericht werd te laat opgehaald. De afzender denkt dat het niet is aangekomen en stuurt het misschien nog eens.'
