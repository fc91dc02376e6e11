/** The page of participants around the list, for who is logged in and for who is not. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import type { Server } from '../server.ts'
import { ParticipantsList } from './participants-list.ts'

/** The page; `back` is where one goes on without it. */
export function participantsPage(server: Server, back?: ComponentChild): ComponentChild {
  return h(
    'main',
    { id: 'inhoud', class: 'breed' },
    h('h1', { tabIndex: -1 }, 'Wie doen er mee?'),
    h(
      'p',
      null,
      'Deze organisaties kunnen berichten versturen en ontvangen. De lijst komt uit het adresboek van het Schuldenknooppunt.',
    ),
    h(ParticipantsList, { server }),
    back ?? null,
  )
}
