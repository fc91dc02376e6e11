/** The pages of work: the list, a message, and the form to answer it. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import type { Arrived, SentStatus } from '../../../gateway/anywhere.ts'
import { readCatalog } from '../../../schemas/read.ts'
import { field, fieldId } from '../form/fields.ts'
import type { Actions, Filling, Outgoing, Work } from '../state.ts'
import { answersTo } from '../tasks/answer.ts'
import { contentOf, shownValue } from './shown-value.ts'

/** What became of an answer, in words; "verstuurd" only after the hub's receipt. */
const statuses: Readonly<Record<SentStatus, string>> = {
  wachtend: 'nog niet verstuurd: wacht op het knooppunt',
  aangenomen: 'verstuurd',
  afgeleverd: 'verstuurd en ontvangen',
  verlopen: 'verlopen: niet opgehaald door de ontvanger. Stuur het opnieuw.',
  geweigerd: 'geweigerd door het knooppunt. Kijk het bericht na en stuur het opnieuw.',
  afgekeurd: 'afgekeurd door de ontvanger. Kijk het bericht na en stuur het opnieuw.',
  onleesbaar: 'kon niet worden gelezen door de ontvanger. Stuur het opnieuw.',
}

/** The page of where somebody is. */
export function workPage(work: Work, actions: Actions): ComponentChild {
  if (work.filling !== undefined) return formPage(work.filling, actions)
  return work.open === undefined ? listPage(work, actions) : messagePage(work.open, actions)
}

function listPage({ session, inbox, outgoing }: Work, { read, logOut }: Actions): ComponentChild {
  const rows = inbox.map((message) =>
    h(
      'li',
      { key: message.heading.id },
      h(
        'button',
        { type: 'button', class: 'regel', onClick: () => read(message) },
        `${message.heading.type}, ${arrivedOn(message)}`,
      ),
    ),
  )
  return h(
    'main',
    { id: 'inhoud' },
    h('h1', null, `Berichten voor ${session.naam}`),
    inbox.length === 0 ? h('p', { role: 'status' }, 'Er wacht niets op u.') : h('ul', { class: 'berichten' }, ...rows),
    outgoing.length === 0 ? null : h('h2', null, 'Uw antwoorden'),
    h(
      'div',
      { role: 'status' },
      outgoing.length === 0 ? null : h('ul', { class: 'antwoorden' }, ...outgoing.map(sentRow)),
    ),
    h('button', { type: 'button', class: 'klein', onClick: logOut }, 'Uitloggen'),
  )
}

function sentRow({ naam, status, id }: Outgoing): ComponentChild {
  return h('li', { key: id, 'data-status': status }, `${naam}: ${statuses[status]}`)
}

function arrivedOn({ heading }: Arrived): string {
  const [year, month, day] = heading.time.slice(0, 10).split('-')
  return `van ${day}-${month}-${year}`
}

function messagePage({ message, model }: NonNullable<Work['open']>, { answer, list }: Actions): ComponentChild {
  const choices = answersTo(readCatalog(), message.heading)
  return h(
    'main',
    { id: 'inhoud' },
    h('h1', null, model.root.annotations.title),
    h('p', null, model.root.annotations.description),
    shownValue(model, contentOf(message.message)),
    h('h2', null, 'Antwoord'),
    ...choices.map((choice) =>
      h('button', { type: 'button', onClick: () => answer(message, choice) }, `Antwoord met ${choice.naam}`),
    ),
    h('button', { type: 'button', class: 'klein', onClick: list }, 'Terug naar de lijst'),
  )
}

function formPage({ model, draft, remarks }: Filling, { fill, send, list }: Actions): ComponentChild {
  const content = model.root.properties.find(({ name }) => name === 'Inhoud')
  if (content === undefined) throw new Error('a message of the standard has no Inhoud')
  const submit = (event: Event): void => {
    event.preventDefault()
    send()
  }
  return h(
    'main',
    { id: 'inhoud' },
    h('h1', null, model.root.annotations.title),
    summary(remarks),
    h(
      'form',
      { onSubmit: submit, noValidate: true },
      field(content.node, { ...{ pointer: '/Inhoud', required: true, draft, remarks }, change: fill }),
      h('button', { type: 'submit' }, 'Verstuur'),
      h('button', { type: 'button', class: 'klein', onClick: list }, 'Terug naar de lijst'),
    ),
  )
}

/** Every fault with a link to its field; takes the focus when it comes. */
function summary(remarks: Filling['remarks']): ComponentChild {
  const faults = remarks.filter(({ isFault }) => isFault)
  if (faults.length === 0) return null
  return h(
    'section',
    { class: 'samenvatting', id: 'samenvatting', tabIndex: -1, 'aria-labelledby': 'samenvatting-kop' },
    h('h2', { id: 'samenvatting-kop' }, 'Er klopt nog iets niet. Het bericht is niet verstuurd.'),
    h('ul', null, ...faults.map(({ pointer, text }) => h('li', null, h('a', { href: `#${fieldId(pointer)}` }, text)))),
  )
}
