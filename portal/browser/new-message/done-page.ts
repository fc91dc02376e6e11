/** The page after a new message was said to be sent: what happens to it now, and when there may be an answer. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import type { Opening } from '../form/openings.ts'

/** The page. */
export function donePage({ naam, antwoordtermijn }: Opening, again: () => void): ComponentChild {
  return h(
    'main',
    { id: 'inhoud' },
    h('h1', { tabIndex: -1 }, 'Uw bericht is klaargezet'),
    h(
      'p',
      null,
      `${naam} wacht een halve minuut voor het weggaat. Zolang het hieronder staat, kunt u het ongedaan maken. Laat deze pagina zo lang open.`,
    ),
    h(
      'p',
      null,
      antwoordtermijn === null
        ? 'Op dit bericht hoeft geen antwoord te komen.'
        : `De ontvanger antwoordt binnen ${antwoordtermijn} werkdagen. Het antwoord komt bij Berichten te staan.`,
    ),
    h('p', null, 'Bij Verzonden ziet u wanneer het knooppunt en de ontvanger het hebben.'),
    h('button', { type: 'button', onClick: again }, 'Nog een bericht'),
  )
}
