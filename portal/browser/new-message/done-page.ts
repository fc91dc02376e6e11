/** The page after a new message was handed over: what happens to it now, and when there may be an answer. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import type { Opening } from './openings.ts'

/** The page. */
export function donePage({ naam, antwoordtermijn }: Opening, again: () => void): ComponentChild {
  return h(
    'main',
    { id: 'inhoud' },
    h('h1', { tabIndex: -1 }, 'Uw bericht is onderweg'),
    h('p', null, `${naam} is versleuteld klaargezet. Het portaal biedt het aan tot het knooppunt het heeft.`),
    h(
      'p',
      null,
      antwoordtermijn === null
        ? 'Op dit bericht hoeft geen antwoord te komen.'
        : `De ontvanger antwoordt binnen ${antwoordtermijn} werkdagen. Het antwoord komt bij Berichten te staan.`,
    ),
    h('button', { type: 'button', onClick: again }, 'Nog een bericht'),
  )
}
