/** What somebody sees who waits for a colleague: the number to type over, and how the colleague gets there. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import type { Asked } from '../keys/second-person.ts'

/** The part of a page; `stop` ends the waiting. */
export function colleagueWait({ number, until }: Asked, stop: () => void): ComponentChild {
  return h(
    'div',
    { class: 'collega' },
    h('p', null, 'Hiervoor zijn twee mensen nodig. Vraag een collega om dit nummer over te typen:'),
    h('p', { class: 'code', id: 'nummer' }, `${number.slice(0, 3)} ${number.slice(3)}`),
    h(
      'ol',
      null,
      h('li', null, 'Uw collega logt in op het portaal, met een eigen inlogmiddel en op een eigen scherm.'),
      h('li', null, 'Uw verzoek staat daar meteen na het inloggen, en anders onder ‘Sleutels en collega’s’.'),
      h('li', null, 'Uw collega typt daar het nummer over. Dit scherm gaat dan vanzelf verder.'),
    ),
    h('p', { role: 'status' }, `We wachten op uw collega. Het verzoek vervalt om ${timeOf(until)}.`),
    h('button', { type: 'button', class: 'klein', onClick: stop }, 'Stop met wachten'),
  )
}

function timeOf(instant: string): string {
  return new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit' }).format(new Date(instant))
}
