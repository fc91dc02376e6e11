/** Letting in a new device: its code is typed over, this device opens the keys once more, and locks them for the new one. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { askingDevices, handKeys } from '../keys/let-in.ts'
import type { AskingDevice } from '../keys/let-in.ts'
import { codeOfKey, lockToKey } from '../keys/newcomer.ts'
import { isTyped } from '../keys/recovery-code.ts'
import { withSecondPerson } from '../keys/second-person.ts'
import type { Asked } from '../keys/second-person.ts'
import { lookAgain } from '../look-again.ts'
import type { Office } from '../office.ts'
import { colleagueWait } from '../view/colleague-wait.ts'
import { TypedForm } from '../view/typed-form.ts'
import { secretByPasskey } from './open-secret.ts'

const texts = {
  done: 'Het nieuwe apparaat is toegelaten. Het gaat daar vanzelf verder.',
  otherCode:
    'Dit is niet de code van dat apparaat. Er is niets gegeven. Klopt wat u typte, dan zit er iemand tussen: laat niemand toe en bel het Schuldenknooppunt.',
  notOpened:
    'Uw passkey opende de sleutels niet. Er is niets gegeven. Alleen een apparaat dat is onthouden, kan een ander toelaten.',
  notConfirmed: 'Uw collega heeft niet bevestigd. Er is niets gegeven.',
  unreachable: 'Het lukte niet: het verzoek is er niet meer, of het portaal is niet bereikbaar. Er is niets gegeven.',
} as const

type Step =
  | { readonly at: 'begin'; readonly told?: keyof typeof texts; readonly of?: string }
  | { readonly at: 'collega'; readonly asked: Asked; readonly stop: () => void }

/** The part of the section; nothing as long as no device asks. */
export function Admitting({ office }: { readonly office: Office }): ComponentChild {
  const [devices, setDevices] = useState<readonly AskingDevice[]>([])
  const [step, setStep] = useState<Step>({ at: 'begin' })
  const look = (): Promise<void> => askingDevices(office.world.server).then(setDevices, () => undefined)
  useEffect(() => {
    void look()
    return lookAgain(look)
  }, [])
  const letIn = (device: AskingDevice, typed: string): void => {
    const wait = (asked: Asked, stop: () => void): void => setStep({ at: 'collega', asked, stop })
    void admitted(office, { device, typed, wait })
      .catch(() => 'unreachable' as const)
      .then((told) => setStep({ at: 'begin', told, of: device.id }))
      .then(look)
  }
  if (step.at === 'collega') return colleagueWait(step.asked, step.stop)
  if (devices.length === 0 && step.told === undefined) return null
  // Another code is told where it was typed, as long as that is there.
  const isAtLine = step.told === 'otherCode' && devices.some(({ id }) => id === step.of)
  return h(
    'section',
    { class: 'collega', 'aria-labelledby': 'nieuw-apparaat' },
    h('h2', { id: 'nieuw-apparaat' }, 'Een nieuw apparaat'),
    step.told === undefined || isAtLine
      ? null
      : h('p', { role: 'alert', ...(step.told === 'done' ? {} : { class: 'fout' }) }, texts[step.told]),
    ...devices.map((device) => {
      const wrong = isAtLine && step.of === device.id ? texts.otherCode : undefined
      return part(device, wrong, (typed) => letIn(device, typed))
    }),
  )
}

type Letting = {
  readonly device: AskingDevice
  readonly typed: string
  readonly wait: (asked: Asked, stop: () => void) => void
}

async function admitted(office: Office, { device, typed, wait }: Letting): Promise<keyof typeof texts> {
  const { world, session } = office
  if (!isTyped(typed, await codeOfKey(session.oin, device.sleutel))) return 'otherCode'
  const secret = await secretByPasskey(office)
  if (secret === undefined) return 'notOpened'
  const locked = await lockToKey(secret, device.sleutel)
  const stop = new AbortController()
  const tell = (asked: Asked): void => wait(asked, () => stop.abort())
  const asking = { purpose: 'toelaten', tell, signal: stop.signal } as const
  const handed = await withSecondPerson(world.server, asking, () => handKeys(world.server, device.id, locked))
  return handed === undefined ? 'notConfirmed' : 'done'
}

function part({ id, eigen }: AskingDevice, wrong: string | undefined, hand: (typed: string) => void): ComponentChild {
  const about = eigen
    ? 'U vraagt zelf toegang met een ander apparaat. Daarna bevestigt een collega het.'
    : 'Een collega vraagt toegang met een nieuw apparaat. Daarmee opent uw collega alle berichten van uw organisatie.'
  return h(TypedForm, {
    key: id,
    about: h('p', { role: 'status' }, about),
    ...{ id: `toelaten-${id}`, label: 'Code op het nieuwe apparaat', button: 'Laat toe met uw passkey', wrong, hand },
    help: 'Kijk zelf op het nieuwe apparaat, of laat uw collega de code voorlezen. Verwacht u dit verzoek niet, typ dan niets.',
    missing: 'Typ de code die op het nieuwe apparaat staat.',
    line: { spellcheck: false, maxLength: 40 },
  })
}
