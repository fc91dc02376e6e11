/** The page to open what is locked: with this device, with the recovery code, or with the help of a colleague. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { Confirming } from './confirming.ts'
import { reasonPart } from './gate-pages.ts'
import type { Actions, Locked } from '../state.ts'
import { TypedForm } from './typed-form.ts'

/** The page to open what is locked. */
export function unlockPage({ session, devices, why, told }: Locked, actions: Actions): ComponentChild {
  const { unlock, logOut, lose, colleagues } = actions
  return h(
    'main',
    { id: 'inhoud' },
    h('h1', null, `Open de berichten van ${session.naam}`),
    h(Confirming, { colleagues }),
    reasonPart(told),
    isNews(why) ? h('p', { role: 'status' }, news[why]) : null,
    devices.length === 0 ? null : withDevice(why, actions),
    h(
      'section',
      { 'aria-labelledby': 'met-code' },
      h('h2', { id: 'met-code' }, 'Met de herstelcode'),
      openForm(why === 'code' || why === 'collega' ? why : undefined, unlock),
    ),
    h('section', null, lostPart(lose)),
    h('button', { type: 'button', class: 'klein', onClick: logOut }, 'Uitloggen'),
  )
}

/** What happened just before the keys are to be opened. */
const news = {
  vervangen:
    'De sleutels van uw organisatie zijn vervangen, omdat een apparaat is verwijderd. Open opnieuw; wat u schreef, is bewaard.',
  ingetrokken: 'De nieuwe inschrijving is ingetrokken. De sleutels die u had, blijven gelden.',
  ingeschreven: 'De sleutels van uw organisatie zijn ingeschreven. Open hiermee nu de berichten.',
} as const

const isNews = (why: Locked['why']): why is keyof typeof news => why !== undefined && Object.hasOwn(news, why)

/** The way out for who has nothing left that opens. */
function lostPart(lose: () => void): ComponentChild {
  return h(
    'details',
    null,
    h('summary', null, 'Alles kwijt?'),
    h('p', null, 'Opent geen enkel apparaat meer, en is de herstelcode weg? Dan schrijft u zich opnieuw in.'),
    h('button', { type: 'button', class: 'klein', onClick: lose }, 'Schrijf opnieuw in'),
  )
}

type Why = NonNullable<Locked['why']>

const notHere =
  'Het is niet geopend: u brak af, of dit apparaat is niet onthouden. Probeer het opnieuw, of gebruik een andere manier.'
/** What of opening with this device did not go. */
const deviceFaults: Partial<Record<Why, string>> = { 'kan niet': notHere, 'is er al': notHere, afgebroken: notHere }
/** What of being let in did not go. */
const admissionFaults: Partial<Record<Why, string>> = {
  'niet toegelaten': 'Niemand heeft dit apparaat toegelaten. Vraag het opnieuw als uw collega erbij is.',
  vreemd:
    'Wat dit apparaat kreeg, is niet van uw organisatie. Er is niets geopend. Bel het Schuldenknooppunt en probeer het nu niet opnieuw.',
}

/** What goes with passkeys: opening by that of this device, and being let in by a device that has one. */
function withDevice(why: Locked['why'], { unlockHere, askIn }: Actions): ComponentChild {
  return [
    h(
      'section',
      { 'aria-labelledby': 'met-passkey' },
      h('h2', { id: 'met-passkey' }, 'Met dit apparaat'),
      faultOf(why, deviceFaults, 'apparaat-fout'),
      h('button', { type: 'button', onClick: unlockHere }, 'Open met uw passkey'),
    ),
    h(
      'section',
      { 'aria-labelledby': 'met-collega' },
      h('h2', { id: 'met-collega' }, 'Nieuw apparaat'),
      faultOf(why, admissionFaults, 'toelating-fout'),
      h(
        'p',
        null,
        'Is dit apparaat nog niet onthouden? Een collega kan het toelaten vanaf een apparaat dat al is onthouden.',
      ),
      h('button', { type: 'button', class: 'klein', onClick: askIn }, 'Vraag een collega om dit apparaat toe te laten'),
    ),
  ]
}

function faultOf(why: Locked['why'], faults: Partial<Record<Why, string>>, id: string): ComponentChild {
  const fault = why === undefined ? undefined : faults[why]
  return fault === undefined ? null : h('p', { class: 'fout', id, role: 'alert' }, fault)
}

/** What of opening with the code did not go. */
const codeFaults = {
  code: 'Deze code past niet. Kijk op uw afdruk; streepjes en kleine letters maken niet uit.',
  collega: 'Uw collega heeft niet bevestigd. Er is niets geopend. Typ de code opnieuw om het weer te vragen.',
} as const

function openForm(why: keyof typeof codeFaults | undefined, unlock: Actions['unlock']): ComponentChild {
  return h(TypedForm, {
    ...{ id: 'code', label: 'Herstelcode', line: { spellcheck: false }, button: 'Open', hand: unlock },
    help: 'Maakte u de sleutels zonet zelf, dan opent de code meteen. Anders bevestigt een collega dit op een eigen scherm.',
    missing: 'Typ de herstelcode die op uw afdruk staat.',
    wrong: why === undefined ? undefined : codeFaults[why],
  })
}
