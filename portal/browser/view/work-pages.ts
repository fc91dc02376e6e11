/** The pages of work: the list, a message, and the form to answer it. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { BulkPanel } from '../bulk/bulk-panel.ts'
import { DraftStatus } from '../drafts/draft-status.ts'
import { formPage } from '../form/form-page.ts'
import { EndedNotice } from '../notices/ended-notice.ts'
import { TroubleBar } from '../notices/trouble-bar.ts'
import { mishapInWords, whyWaiting } from '../notices/trouble-words.ts'
import type { Office } from '../office.ts'
import type { Actions, Filling, Work } from '../state.ts'
import { judgeFilling } from '../tasks/judge-filling.ts'
import type { HeldEntry } from '../tray/held.ts'
import type { SentRow } from '../waiting/sent-rows.ts'
import type { Section } from '../section.ts'
import { ClaimBox } from './claim-box.ts'
import { NameForm } from './name-form.ts'
import { foreignText } from './foreign-text.ts'
import { frame } from './frame.ts'
import { ListPage } from './list-page.ts'
import { ListUnderway } from './list-underway.ts'
import { messagePage } from './message-page.ts'
import { noticeSection } from './notice-section.ts'
import { QuestionPart } from './question-part.ts'
import { sentWords } from './sent-words.ts'
import { TraySection } from './tray-section.ts'

/** The page of where somebody is. */
export function workPage(work: Work, actions: Actions, sections: readonly Section[]): ComponentChild {
  const { office } = work
  // What was typed last goes into the vault while that still opens.
  const logOut = (): void =>
    void office.writing
      .flush()
      .catch(() => undefined)
      .then(actions.logOut)
  return frame(
    { organisation: office.session.naam, section: work.section, sections, logOut, again: actions.again },
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
  if (elsewhere !== undefined)
    return h(elsewhere.page, { key: elsewhere.isKept === true ? work.visits : undefined, office: work.office })
  if (work.filling !== undefined) return fillingPage(work, work.filling, actions)
  return work.open === undefined ? listPage(work, actions) : messagePage(work, work.open, actions)
}

function fillingPage(work: Work, filling: Filling, actions: Actions): ComponentChild {
  const look = async () => (await judgeFilling(filling, work.office.world.clock())).remarks
  return formPage({ ...filling, ...actions, about: questionOf(work, filling), leave: actions.list, look })
}

const questionOf = ({ office, open }: Work, { question }: Filling): ComponentChild =>
  h(QuestionPart, { key: question.heading.id, office, question, ...(open === undefined ? {} : { open }) })

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
    h(ListUnderway, { list: office.list }),
    noticeSection(notices, office.names, actions),
    waiting === undefined
      ? h('p', { role: 'status' }, 'Uw lijst wordt gemaakt')
      : h(ListPage, {
          ...{ organisation, ...waiting, read },
          holder: ({ message, what, who }) => h(ClaimBox, { office, message, row: `${what} van ${who}` }),
          bulk: ({ chosen }) =>
            h(BulkPanel, { office, questions: chosen.rows.map(({ message }) => message), done: chosen.keep }),
        }),
    ...sentPart(office, outgoing),
  )
}

/** What begins a case is taken back where it was begun. */
const isAnswer = ({ message }: HeldEntry): boolean => message.Stuurgegevens['CrossReferentienummer'] !== undefined

/** Answers that are shown each by itself; all of them are with what was sent. */
const mostShown = 10

/** What was answered from this page, and what became of it. */
function sentPart(office: Office, outgoing: readonly SentRow[]): readonly ComponentChild[] {
  const answers = outgoing.filter(({ cross }) => cross !== undefined)
  const more = answers.length - mostShown
  const shown = answers.slice(0, mostShown).map((row) => sentRow(office, row))
  return [
    answers.length === 0 ? null : h('h2', null, 'Uw antwoorden'),
    h('div', { role: 'status' }, answers.length === 0 ? null : h('ul', { class: 'antwoorden' }, ...shown)),
    more <= 0 ? null : h('p', null, `En nog ${more}. Alles wat u verstuurde, staat bij Verzonden.`),
  ]
}

function sentRow({ names }: Office, { what, about, receiver, status, id, code }: SentRow): ComponentChild {
  const why = status === 'wachtend' ? whyWaiting(code) : undefined
  return h(
    'li',
    { key: id, 'data-status': status },
    ...[what, ...(about === undefined ? [] : [' over ', foreignText(about)])],
    ...[' voor ', foreignText(names.of(receiver)), `: ${why ?? sentWords[status]}`],
  )
}
