/** The pages of locked keys beside opening them: the recovery code, remembering a device, and waiting for a colleague. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { codeForm } from './code-form.ts'
import { colleagueWait } from './colleague-wait.ts'
import type { NoPasskey } from '../keys/passkey.ts'
import type { Actions, Stage } from '../state.ts'
import { TypedForm } from './typed-form.ts'

type At<Name extends Stage['at']> = Extract<Stage, { at: Name }>

/** Why a device cannot be used, and what to do. */
const noPasskey: Readonly<Record<NoPasskey | 'te veel', string>> = {
  'te veel':
    'Er zijn al twintig apparaten onthouden. Verwijder er eerst een onder ‘Sleutels en collega’s’. U kunt nu verder met de herstelcode.',
  'kan niet':
    'Dit apparaat of deze browser kan de sleutels niet bewaren met een passkey. Dat is geen probleem: u opent uw berichten hier met de herstelcode. Dat wordt hier deze maand niet opnieuw gevraagd.',
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
    h(
      'p',
      null,
      'Daarna kunt u dit apparaat laten onthouden. Dan logt u nog één keer in: die inlog hoort bij precies deze sleutels. Ten slotte opent u de berichten.',
    ),
  )
}

/** The page to have this device remembered. */
export function devicePage({ session, why }: At<'device'>, { remember, goOn }: Actions): ComponentChild {
  const cannot = why === 'kan niet' || why === 'is er al' || why === 'te veel'
  const form = h(TypedForm, {
    ...{ id: 'naam', label: 'Hoe noemt u dit apparaat?', button: 'Onthoud dit apparaat', line: { maxLength: 60 } },
    help: 'Bijvoorbeeld: laptop van de balie. Alleen uw organisatie kan dit lezen.',
    missing: 'Geef het apparaat een naam.',
    hand: remember,
  })
  return h(
    'main',
    { id: 'inhoud' },
    h('h1', null, 'Dit apparaat onthouden'),
    why === undefined || isCalm(why)
      ? null
      : h('p', { class: 'fout', role: 'alert', id: 'apparaat-fout' }, noPasskey[why]),
    h('div', { role: 'status' }, isCalm(why) ? h('p', { id: 'apparaat-stand' }, noPasskey[why]) : null),
    why === 'kan niet' || why === 'te veel' ? null : promise(session.naam),
    cannot ? null : form,
    h(
      'button',
      { type: 'button', ...(cannot ? {} : { class: 'klein' }), onClick: goOn },
      cannot ? 'Ga verder' : 'Niet nu',
    ),
  )
}

/** Nothing that somebody is to mend. */
const isCalm = (why: At<'device'>['why']): why is 'kan niet' | 'is er al' => why === 'kan niet' || why === 'is er al'

function promise(naam: string): ComponentChild {
  return h(
    'p',
    null,
    `Met een passkey opent u de berichten van ${naam} hier voortaan met uw vinger, gezicht of pincode. De herstelcode hebt u dan bijna nooit nodig.`,
  )
}

/** The page of a device that waits to be let in. */
export function newcomerPage({ code, stop }: At<'newcomer'>): ComponentChild {
  return h(
    'main',
    { id: 'inhoud' },
    h('h1', null, 'Vraag een collega om dit apparaat toe te laten'),
    h('p', null, 'Uw collega typt deze code over. Zij hoort bij dit apparaat, en bij geen ander.'),
    h('p', { class: 'code', id: 'toelatingscode' }, code),
    h(
      'ol',
      null,
      h('li', null, 'Uw collega opent het portaal op een apparaat dat is onthouden.'),
      h('li', null, 'Onder ‘Sleutels en collega’s’ staat daar uw verzoek. Uw collega typt de code over.'),
      h('li', null, 'Is het uw eigen andere apparaat? Dan bevestigt een collega het daarna.'),
    ),
    h(
      'p',
      { role: 'status' },
      'We wachten op uw collega. Na tien minuten vervalt het verzoek. Dit scherm gaat vanzelf verder.',
    ),
    h('button', { type: 'button', class: 'klein', onClick: stop }, 'Stop met wachten'),
  )
}

/** The page of who waits for a colleague. */
export function colleaguePage({ asked, stop }: At<'colleague'>): ComponentChild {
  return h('main', { id: 'inhoud' }, h('h1', null, 'Een collega moet dit bevestigen'), colleagueWait(asked, stop))
}
