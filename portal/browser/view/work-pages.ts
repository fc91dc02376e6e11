/** The pages of work: the list, a message, and the form to answer it. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { readCatalog } from '../../../schemas/read.ts'
import { BulkPanel } from '../bulk/bulk-panel.ts'
import { DraftStatus } from '../drafts/draft-status.ts'
import type { KeptDraft } from '../drafts/drafts.ts'
import { formPage } from '../form/form-page.ts'
import { EndedNotice } from '../notices/ended-notice.ts'
import { TroubleBar } from '../notices/trouble-bar.ts'
import { mishapInWords, whyWaiting } from '../notices/trouble-words.ts'
import type { Actions, Work } from '../state.ts'
import type { HeldEntry } from '../tray/held.ts'
import type { SentRow } from '../waiting/sent-rows.ts'
import { answersTo } from '../tasks/answer.ts'
import type { Section } from '../section.ts'
import { ClaimBox } from './claim-box.ts'
import { NameForm } from './name-form.ts'
import { frame } from './frame.ts'
import { ListPage } from './list-page.ts'
import { noticeSection } from './notice-section.ts'
import { sentWords } from './sent-words.ts'
import { contentOf, shownValue } from './shown-value.ts'
import { TraySection } from './tray-section.ts'

/** The page of where somebody is. */
export function workPage(work: Work, actions: Actions, sections: readonly Section[]): ComponentChild {
  const { office } = work
  // What was typed last goes into the vault while that still opens.
  const logOut = (): void => void office.writing.flush().finally(actions.logOut)
  return frame(
    { organisation: office.session.naam, section: work.section, sections, logOut },
    work.filling === undefined ? null : h(DraftStatus, { writing: office.writing }),
    h(TroubleBar, { trouble: work.office.trouble }),
    h(
      'div',
      { role: 'alert', class: 'storing' },
      work.mishap === undefined ? null : h('p', { 'data-code': work.mishap }, mishapInWords(work.mishap)),
    ),
    inside(work, actions, sections),
  )
}

function inside(work: Work, actions: Actions, sections: readonly Section[]): ComponentChild {
  const elsewhere = sections.find(({ name }) => name === work.section)
  if (elsewhere !== undefined) return h(elsewhere.page, { office: work.office })
  if (work.filling !== undefined) return formPage({ ...work.filling, ...actions, leave: actions.list })
  return work.open === undefined ? listPage(work, actions) : messagePage(work, work.open, actions)
}

function listPage({ office, waiting, outgoing, notices }: Work, actions: Actions): ComponentChild {
  const { read, resume } = actions
  const organisation = office.session.naam
  return h(
    'main',
    { key: 'lijst', id: 'inhoud', class: 'breed' },
    h('h1', null, `Berichten voor ${organisation}`),
    h(NameForm, { office }),
    h(EndedNotice, { server: office.world.server }),
    h(TraySection, { office, resume, isShown: isAnswer }),
    noticeSection(notices, office.names, actions),
    waiting === undefined
      ? h('p', { role: 'status' }, 'Uw lijst wordt gemaakt')
      : h(ListPage, {
          ...{ organisation, ...waiting, read },
          holder: ({ message, what, who }) => h(ClaimBox, { office, message, row: `${what} van ${who}` }),
          bulk: ({ chosen }) =>
            h(BulkPanel, { office, questions: chosen.rows.map(({ message }) => message), done: chosen.keep }),
        }),
    outgoing.length === 0 ? null : h('h2', null, 'Uw antwoorden'),
    h(
      'div',
      { role: 'status' },
      outgoing.length === 0 ? null : h('ul', { class: 'antwoorden' }, ...outgoing.map(sentRow)),
    ),
  )
}

/** What begins a case is taken back where it was begun. */
const isAnswer = ({ message }: HeldEntry): boolean => message.Stuurgegevens['CrossReferentienummer'] !== undefined

function sentRow({ what, status, id, code }: SentRow): ComponentChild {
  const why = status === 'wachtend' ? whyWaiting(code) : undefined
  return h('li', { key: id, 'data-status': status }, `${what}: ${why ?? sentWords[status]}`)
}

function messagePage(
  { office }: Work,
  { message, model, draft }: NonNullable<Work['open']>,
  actions: Actions,
): ComponentChild {
  const { answer, goOnWith, finish, list } = actions
  const choices = answersTo(readCatalog(), message.heading)
  return h(
    'main',
    { key: message.heading.id, id: 'inhoud' },
    h('h1', { tabIndex: -1 }, model.root.annotations.title),
    h('p', null, model.root.annotations.description),
    message.expired === true ? h('p', { class: 'signaal' }, tooLate) : null,
    h(ClaimBox, { office, message }),
    shownValue(model, contentOf(message.message)),
    h('h2', null, choices.length === 0 ? 'Verder' : 'Antwoord'),
    draft === undefined ? null : h('p', null, draftInWords(draft)),
    draft === undefined
      ? null
      : h('button', { type: 'button', onClick: () => goOnWith(message, draft) }, 'Verder met dit concept'),
    ...choices.map((choice) =>
      h('button', { type: 'button', onClick: () => answer(message, choice) }, `Antwoord met ${choice.naam}`),
    ),
    choices.length === 0
      ? h(
          'div',
          null,
          h('p', null, 'Op dit bericht hoeft u niet te antwoorden.'),
          h('button', { type: 'button', onClick: () => finish(message) }, 'Afgehandeld: haal van de lijst'),
        )
      : null,
    h('button', { type: 'button', class: 'klein', onClick: list }, 'Terug naar de lijst'),
  )
}

/** Whose draft there is, and of when. */
function draftInWords({ by, at, message: { type } }: KeptDraft): string {
  const [day, time] = [at.slice(0, 10).split('-').toReversed().join('-'), new Date(at).toTimeString().slice(0, 5)]
  return `Er staat een concept klaar (${type}), het laatst gewijzigd op ${day} om ${time} door ${by}.`
}

const tooLate =
  'Dit bericht werd te laat opgehaald. De afzender denkt dat het niet is aangekomen en stuurt het misschien nog eens.'
