/** The part of the page that puts other keys in the place of all, after a device was removed: with this passkey, a new code on paper, and a colleague. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { namedDevices } from '../keys/devices.ts'
import type { NamedDevice } from '../keys/devices.ts'
import { itemAt, removedPlace } from '../keys/key-places.ts'
import { isEndOf } from '../keys/recovery-code.ts'
import { removeSet } from '../keys/replaced-keys.ts'
import { withSecondPerson } from '../keys/second-person.ts'
import type { Asked } from '../keys/second-person.ts'
import type { Office } from '../office.ts'
import { fetchBook } from '../fetch-book.ts'
import { Refused } from '../server.ts'
import { codeForm } from '../view/code-form.ts'
import { colleagueWait } from '../view/colleague-wait.ts'
import { Moved } from './moved.ts'
import { secretByPasskey } from './open-secret.ts'
import { keepReplacement, prepareReplacement, putInForce, tellReplaced } from './replace-keys.ts'
import type { Replacement } from './replace-keys.ts'
import { openAnew } from './watch-replaced.ts'

const texts = {
  notOpened:
    'Uw passkey opende de sleutels niet. Er is niets vervangen. Dit kan alleen op een apparaat dat is onthouden.',
  notConfirmed: 'Uw collega heeft niet bevestigd. Er is niets vervangen; vernietig het papier met de nieuwe code.',
  changed: 'Er zijn intussen andere sleutels gekomen. Er is niets vervangen. Open het portaal opnieuw.',
  signers:
    'De beheerder ondertekent het adresboek samen met anderen, en dan zet het portaal er geen sleutels in. Er is niets vervangen; vernietig het papier met de nieuwe code en vraag de beheerder wanneer het kan.',
  unreachable: 'Het portaal antwoordt niet. Open het opnieuw om te zien of de sleutels al zijn vervangen.',
} as const

type Told = keyof typeof texts
/** What a refusal of the new keys means. */
const refusals: Readonly<Record<string, Told>> = { 'SKP-P-25': 'changed', 'SKP-P-47': 'signers' }
type Step =
  | { readonly at: 'begin'; readonly told?: Told }
  | {
      readonly at: 'code'
      readonly next: Replacement
      readonly devices: readonly NamedDevice[]
      readonly isWrong: boolean
    }
  | { readonly at: 'bezig' }
  | { readonly at: 'collega'; readonly asked: Asked; readonly stop: () => void }

type ReplacingSetting = {
  readonly office: Office
  /** Grows when a device was removed. */
  readonly removals: number
  /** Whether any device opens by its passkey: without one nothing can be replaced here. */
  readonly isRemembered: boolean
}

/** The part of the section. */
export function Replacing({ office, removals, isRemembered }: ReplacingSetting): ComponentChild {
  const [step, setStep] = useState<Step>({ at: 'begin' })
  const isDue = useDue(office, removals)
  const attempt = (act: () => Promise<Step>): void =>
    void act().then(setStep, () => setStep({ at: 'begin', told: 'unreachable' }))
  const make = (): void => attempt(() => prepared(office))
  const prove = (typed: string): void => {
    if (step.at !== 'code') return
    if (!isEndOf(typed, step.next.born.coded.code)) return setStep({ ...step, isWrong: true })
    setStep({ at: 'bezig' })
    const wait = (asked: Asked, stop: () => void): void => setStep({ at: 'collega', asked, stop })
    attempt(async () => ({ at: 'begin', told: await replaced(office, step, wait) }))
  }
  return h(
    'section',
    { 'aria-labelledby': 'vervangen' },
    h('h2', { id: 'vervangen' }, 'Sleutels vervangen'),
    h(Moved, { moving: office.moving }),
    contentOf(step, { isDue, isRemembered, make, prove }),
  )
}

/** Whether a device was removed since the keys were made. */
function useDue({ world: { server }, set }: Office, removals: number): boolean {
  const [isDue, setDue] = useState(false)
  useEffect(
    () =>
      void server.text(itemAt(removedPlace(set))).then(
        (found) => setDue(found !== undefined),
        () => undefined,
      ),
    [server, set, removals],
  )
  return isDue
}

async function prepared(office: Office): Promise<Step> {
  const { world, session, set, keys } = office
  const secret = await secretByPasskey(office)
  if (secret === undefined) return { at: 'begin', told: 'notOpened' }
  const entry = (await fetchBook(world))?.participant(session.oin)
  if (entry === undefined) return { at: 'begin', told: 'unreachable' }
  const devices = await namedDevices(world, { set, vault: keys.vault })
  const next = await prepareReplacement(world, { set, keys, secret, entry })
  return { at: 'code', next, devices, isWrong: false }
}

async function replaced(
  { world }: Office,
  { next, devices }: Extract<Step, { at: 'code' }>,
  wait: (asked: Asked, stop: () => void) => void,
): Promise<Told> {
  await keepReplacement(world, next, devices)
  const stop = new AbortController()
  const tell = (asked: Asked): void => wait(asked, () => stop.abort())
  const asking = { purpose: 'intrekken', tell, signal: stop.signal } as const
  const isTaken = await withSecondPerson(world.server, asking, () => putInForce(world, next)).then(
    (done) => (done === undefined ? ('notConfirmed' as const) : undefined),
    (error: unknown) => {
      const told = error instanceof Refused ? refusals[error.code] : undefined
      if (told !== undefined) return told
      throw error
    },
  )
  if (isTaken === undefined) {
    // Whoever opens tells it too, should this not be heard.
    await tellReplaced(world, { set: next.before, vault: next.born.vault }).catch(() => world.warn('vervangen'))
    return openAnew(world)
  }
  await removeSet({ server: world.server, set: next.born.set })
  return isTaken
}

type Doing = Pick<ReplacingSetting, 'isRemembered'> & {
  readonly isDue: boolean
  readonly make: () => void
  readonly prove: (typed: string) => void
}

function contentOf(step: Step, { isDue, isRemembered, make, prove }: Doing): ComponentChild {
  if (step.at === 'bezig') return h('p', { role: 'status' }, 'De nieuwe sleutels gaan op slot voor uw apparaten.')
  if (step.at === 'collega') return colleagueWait(step.asked, step.stop)
  if (step.at === 'code')
    return [left(step.devices), codeForm({ code: step.next.born.coded.code, isWrong: step.isWrong, prove })]
  return [
    step.told === undefined ? null : h('p', { class: 'fout', role: 'alert' }, texts[step.told]),
    isDue
      ? h(
          'p',
          { role: 'status', class: 'signaal' },
          'Er is een apparaat verwijderd. Wie het heeft, kan de sleutels nog kennen: vervang ze.',
        )
      : null,
    ...(isRemembered
      ? [h('p', { class: 'uitleg' }, whatFollows), replaceButton(isDue, make)]
      : [h('p', null, notHere)]),
  ]
}

const whatFollows =
  'Alle andere apparaten hierboven krijgen vanzelf nieuwe sleutels. Kijk de lijst eerst na. U krijgt een nieuwe herstelcode, en een collega bevestigt het. Wat u net verstuurde en nog niet is opgehaald, moet u misschien opnieuw versturen. Trek ook de eHerkenning in van wie hier niet meer werkt.'
const notHere = 'Vervangen kan vanaf een apparaat dat is onthouden, met zijn passkey.'

/** What is due is what one goes on with. */
function replaceButton(isDue: boolean, make: () => void): ComponentChild {
  return h('button', { type: 'button', ...(isDue ? {} : { class: 'klein' }), onClick: make }, replaceText)
}

const replaceText = 'Vervang de sleutels met uw passkey'

function left(devices: readonly NamedDevice[]): ComponentChild {
  const names = devices.filter(({ own, sleutel }) => own === undefined || sleutel === undefined).map(({ naam }) => naam)
  return [
    h('p', null, 'Schrijf de nieuwe herstelcode op. De oude opent na het vervangen niets meer.'),
    names.length === 0
      ? null
      : h('p', { class: 'fout' }, `Deze apparaten moet een collega daarna opnieuw toelaten: ${names.join(', ')}.`),
  ]
}
