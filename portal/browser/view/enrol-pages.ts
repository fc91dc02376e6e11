/** The pages of making keys: for the first time, again after all were lost, and while those wait. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import type { Actions, Stage } from '../state.ts'
import { reasonPart } from './gate-pages.ts'

type At<Name extends Stage['at']> = Extract<Stage, { at: Name }>

/** The page to make keys: for the first time, or when all that opened them is lost. */
export function enrolPage({ session, before, told }: At<'enrol'>, { bear, back, logOut }: Actions): ComponentChild {
  if (before !== undefined) return lostPage(session.naam, told, { bear, back })
  return h(
    'main',
    { id: 'inhoud' },
    h('h1', null, `Sleutels voor ${session.naam}`),
    reasonPart(told),
    h(
      'p',
      null,
      'Uw organisatie heeft hier nog geen sleutels. Daarmee opent en ondertekent uw browser berichten. Hij maakt ze zelf, en alleen u krijgt de herstelcode.',
    ),
    h('button', { type: 'button', onClick: bear }, 'Maak sleutels'),
    ' ',
    h('button', { type: 'button', class: 'klein', onClick: logOut }, 'Uitloggen'),
  )
}

function lostPage(
  naam: string,
  told: string | undefined,
  { bear, back }: Pick<Actions, 'bear' | 'back'>,
): ComponentChild {
  return h(
    'main',
    { id: 'inhoud' },
    h('h1', null, `Opnieuw inschrijven voor ${naam}`),
    reasonPart(told),
    h('p', null, 'Doe dit alleen als geen enkel apparaat meer opent en de herstelcode weg is.'),
    h(
      'ul',
      null,
      h(
        'li',
        null,
        'Berichten die nu in het portaal of bij het knooppunt staan, kan daarna niemand meer openen. Ook wij niet.',
      ),
      h('li', null, 'Afzenders kunnen ze opnieuw aanbieden zodra uw nieuwe sleutels gelden.'),
      h(
        'li',
        null,
        'De nieuwe sleutels gelden pas na de eerstvolgende werkdag. Uw contactpersonen krijgen bericht, en iedereen die inlogt kan het intrekken.',
      ),
      h('li', null, 'In het adresboek staat voortaan dat uw sleutels zijn hersteld.'),
    ),
    h('button', { type: 'button', onClick: bear }, 'Maak nieuwe sleutels'),
    ' ',
    h('button', { type: 'button', class: 'klein', onClick: back }, 'Terug'),
  )
}

/** The page of whoever logs in while new keys wait. */
export function recoveringPage(
  { session, pending, next }: At<'recovering'>,
  { stopRecovery, passRecovery, logOut }: Actions,
): ComponentChild {
  return h(
    'main',
    { id: 'inhoud' },
    h('h1', null, 'Er wacht een nieuwe inschrijving'),
    h(
      'p',
      null,
      `Op ${momentOf(pending.gevraagdOp)} maakte iemand nieuwe sleutels voor ${session.naam}, omdat alle sleutels kwijt zouden zijn.`,
    ),
    h(
      'p',
      null,
      `De nieuwe sleutels gelden vanaf ${momentOf(pending.vanaf)}. De oude zijn dan ingetrokken. Log daarna opnieuw in.`,
    ),
    h(
      'p',
      null,
      'Was dit niemand van uw organisatie, of is er toch een apparaat of herstelcode gevonden? Trek het dan in.',
    ),
    h('button', { type: 'button', onClick: stopRecovery }, 'Trek de nieuwe inschrijving in'),
    ' ',
    next.at === 'unlock'
      ? h('button', { type: 'button', class: 'klein', onClick: passRecovery }, 'Ga verder met de oude sleutels')
      : h('button', { type: 'button', class: 'klein', onClick: logOut }, 'Uitloggen'),
  )
}

function momentOf(instant: string): string {
  const format = new Intl.DateTimeFormat('nl-NL', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  })
  return format.format(new Date(instant))
}
