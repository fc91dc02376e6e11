/** The pages of locked keys: the recovery code, remembering a device, and opening. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { codeForm } from './code-form.ts'
import { colleagueWait } from './colleague-wait.ts'
import { Confirming } from './confirming.ts'
import type { NoPasskey } from '../keys/passkey.ts'
import type { Actions, Stage } from '../state.ts'
import { typedIn } from './typed-in.ts'

type At<Name extends Stage['at']> = Extract<Stage, { at: Name }>

/** Why a device cannot be used, and what to do. */
const noPasskey: Readonly<Record<NoPasskey | 'te veel', string>> = {
  'te veel':
    'Er zijn al twintig apparaten onthouden. Verwijder er eerst een onder ‘Sleutels en collega’s’. U kunt nu verder met de herstelcode.',
  'kan niet':
    'Dit apparaat of deze browser kan de sleutels niet bewaren met een passkey. Dat is geen probleem: met de herstelcode kunt u verder.',
  'is er al': 'Dit apparaat is al onthouden. U kunt verdergaan.',
  afgebroken: 'Er is niets bewaard: u brak af, of het duurde te lang. Probeer het opnieuw, of ga verder zonder.',
}

/** The page with the recovery code. */
export function codePage({ born, isWrong }: At<'code'>, { proveCode }: Actions): ComponentChild {
  return h(
    'main',
    { id: 'inhoud' },
    h('h1', null, 'Bewaar de herstelcode'),
    h(
      'p',
      null,
      'Zonder deze code kan niemand de berichten van uw organisatie openen als alle apparaten weg zijn. Ook wij niet. Schrijf haar op of druk haar af, en bewaar haar achter slot.',
    ),
    codeForm({ code: born.coded.code, isWrong, prove: proveCode }),
    h('p', null, 'Daarna logt u nog één keer in. Die inlog hoort bij precies deze sleutels.'),
  )
}

/** The page to have this device remembered. */
export function devicePage({ session, why }: At<'device'>, { remember, goOn }: Actions): ComponentChild {
  const cannot = why === 'kan niet' || why === 'is er al' || why === 'te veel'
  const form = h(
    'form',
    { onSubmit: typedIn('naam', remember) },
    h('label', { for: 'naam' }, 'Hoe noemt u dit apparaat?'),
    h(
      'p',
      { class: 'uitleg', id: 'naam-uitleg' },
      'Bijvoorbeeld: laptop van de balie. Alleen uw organisatie kan dit lezen.',
    ),
    h('input', {
      ...{ id: 'naam', name: 'naam', type: 'text', required: true, maxLength: 60, autocomplete: 'off' },
      'aria-describedby': 'naam-uitleg',
    }),
    h('button', { type: 'submit' }, 'Onthoud dit apparaat'),
  )
  return h(
    'main',
    { id: 'inhoud' },
    h('h1', null, 'Dit apparaat onthouden'),
    why === undefined ? null : h('p', { class: 'fout', role: 'alert', id: 'apparaat-fout' }, noPasskey[why]),
    h(
      'p',
      null,
      `Met een passkey opent u de berichten van ${session.naam} hier voortaan met uw vinger, gezicht of pincode. De herstelcode hebt u dan bijna nooit nodig.`,
    ),
    cannot ? null : form,
    h(
      'button',
      { type: 'button', ...(cannot ? {} : { class: 'klein' }), onClick: goOn },
      cannot ? 'Ga verder' : 'Niet nu',
    ),
  )
}

/** The page of who waits for a colleague. */
export function colleaguePage({ asked, stop }: At<'colleague'>): ComponentChild {
  return h('main', { id: 'inhoud' }, h('h1', null, 'Een collega moet dit bevestigen'), colleagueWait(asked, stop))
}

/** The page to open what is locked. */
export function unlockPage({ session, devices, why }: At<'unlock'>, actions: Actions): ComponentChild {
  const { unlock, unlockHere, logOut, colleagues } = actions
  const isOfCode = why === 'code' || why === 'collega'
  return h(
    'main',
    { id: 'inhoud' },
    h('h1', null, `Open de berichten van ${session.naam}`),
    h(Confirming, { colleagues }),
    devices.length === 0
      ? null
      : h(
          'section',
          { 'aria-labelledby': 'met-passkey' },
          h('h2', { id: 'met-passkey' }, 'Met dit apparaat'),
          why === undefined || isOfCode ? null : h('p', { class: 'fout', id: 'apparaat-fout', role: 'alert' }, notHere),
          h('button', { type: 'button', onClick: unlockHere }, 'Open met uw passkey'),
        ),
    h(
      'section',
      { 'aria-labelledby': 'met-code' },
      h('h2', { id: 'met-code' }, 'Met de herstelcode'),
      openForm(isOfCode ? why : undefined, unlock),
    ),
    h('button', { type: 'button', class: 'klein', onClick: logOut }, 'Uitloggen'),
  )
}

const notHere =
  'Het is niet geopend: u brak af, of dit apparaat is niet onthouden. Probeer het opnieuw, of gebruik de herstelcode.'

/** What of opening with the code did not go. */
const codeFaults = {
  code: 'Deze code past niet. Kijk op uw afdruk; streepjes en kleine letters maken niet uit.',
  collega: 'Uw collega heeft niet bevestigd. Er is niets geopend. Typ de code opnieuw om het weer te vragen.',
} as const

function openForm(why: keyof typeof codeFaults | undefined, unlock: Actions['unlock']): ComponentChild {
  const isWrong = why === 'code'
  const about = why === undefined ? 'code-uitleg' : 'code-fout code-uitleg'
  return h(
    'form',
    { onSubmit: typedIn('code', unlock) },
    h('label', { for: 'code' }, 'Herstelcode'),
    h('p', { class: 'uitleg', id: 'code-uitleg' }, 'Een collega bevestigt dit op een eigen scherm.'),
    why === undefined ? null : h('p', { class: 'fout', id: 'code-fout', role: 'alert' }, codeFaults[why]),
    h('input', {
      ...{ id: 'code', name: 'code', type: 'text', autocomplete: 'off', spellcheck: false },
      ...{ 'aria-describedby': about, ...(isWrong ? { 'aria-invalid': true } : {}) },
    }),
    h('button', { type: 'submit' }, 'Open'),
  )
}
