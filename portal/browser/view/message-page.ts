/** The page of a message that came in: from whom and until when, what it says, and what can be done with it. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { readCatalog } from '../../../schemas/read.ts'
import type { KeptDraft } from '../drafts/drafts.ts'
import type { Actions, Work } from '../state.ts'
import { messageName } from '../message-name.ts'
import { answersTo } from '../tasks/answer.ts'
import type { PossibleAnswer } from '../tasks/answer.ts'
import { ClaimBox } from './claim-box.ts'
import { leftInWords } from '../waiting/work-list.ts'
import { foreignText } from './foreign-text.ts'
import { momentInWords } from './sent-words.ts'
import { contentOf, shownValue } from './shown-value.ts'

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
    choices.length === 0 ? null : answers(choices, (choice) => answer(message, choice)),
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

/** What one can answer, each with what it says; the first is the usual one. */
function answers(choices: readonly PossibleAnswer[], answer: (choice: PossibleAnswer) => void): ComponentChild {
  const row = (choice: PossibleAnswer, index: number): ComponentChild => {
    const id = `antwoord-${choice.type}`
    const look = { type: 'button', ...(index === 0 ? {} : { class: 'klein' }), 'aria-describedby': id }
    return h(
      'li',
      { key: choice.type },
      h('button', { ...look, onClick: () => answer(choice) }, choice.naam),
      h('p', { class: 'hulp', id }, choice.omschrijving),
    )
  }
  return h(
    'div',
    { class: 'niet-afdrukken' },
    h('p', null, 'Kies wat u antwoordt. Daarna vult u het in: er gaat nog niets weg.'),
    h('ul', { class: 'keuzelijst' }, ...choices.map(row)),
  )
}

/** What stands on the outside: also on paper one sees whose it is and which case. */
function about({ office, waiting }: Work, { heading, received }: Open['message']): ComponentChild {
  const row = waiting?.rows.find(({ message }) => message.heading.id === heading.id)
  const lines: readonly (readonly [string, ComponentChild])[] = [
    ['Van', foreignText(office.names.of(heading.sender))],
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
function kept({ by, at, message }: KeptDraft, goOn: () => void): ComponentChild {
  return h(
    'section',
    { class: 'klaar niet-afdrukken', 'aria-label': 'Concept' },
    h(
      'p',
      null,
      `Er staat een concept klaar: ${messageName(readCatalog(), message)}. Het is het laatst gewijzigd op ${momentInWords(at)} door ${by}.`,
    ),
    h('button', { type: 'button', onClick: goOn }, 'Verder met dit concept'),
  )
}

const tooLate =
  'Dit bericht werd te laat opgehaald. De afzender denkt dat het niet is aangekomen en stuurt het misschien nog eens.'
