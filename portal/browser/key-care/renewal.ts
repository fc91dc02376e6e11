/** A new recovery code in the place of the old one: made with what opens now, shown once, and kept only after it was typed back. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { useState } from 'preact/hooks'
import type { Office } from '../office.ts'
import { TypedForm } from '../view/typed-form.ts'
import { codeForm } from '../view/code-form.ts'
import { codePlace, itemAt } from '../keys/key-places.ts'
import { codeLock, secretByCode, secretByPasskey } from './open-secret.ts'
import { codeFor } from '../keys/organisation-keys.ts'
import type { Coded } from '../keys/organisation-keys.ts'
import { isEndOf, readCode } from '../keys/recovery-code.ts'
import { withSecondPerson } from '../keys/second-person.ts'
import type { Asked } from '../keys/second-person.ts'
import { colleagueWait } from '../view/colleague-wait.ts'

type Step =
  | { readonly at: 'begin'; readonly told?: string; readonly isFault?: boolean; readonly isNoCode?: boolean }
  | { readonly at: 'collega'; readonly asked: Asked; readonly stop: () => void }
  | { readonly at: 'code'; readonly coded: Coded; readonly isWrong: boolean }

const texts = {
  notOpened: 'Dat opende de sleutels niet. Er is niets veranderd; de oude code geldt nog.',
  notConfirmed: 'Uw collega heeft niet bevestigd. Er is niets veranderd; de oude code geldt nog.',
  unreachable: 'Het portaal is nu niet bereikbaar. De oude code geldt nog. Probeer het over een minuut opnieuw.',
  done: 'De nieuwe herstelcode geldt. Vernietig het papier met de oude.',
} as const

/** Of whom, and whether any device opens by its passkey. */
type RenewalSetting = { readonly office: Office; readonly isRemembered: boolean }

/** The part of the section. */
export function Renewal({ office, isRemembered }: RenewalSetting): ComponentChild {
  const [step, setStep] = useState<Step>({ at: 'begin' })
  const attempt = (act: () => Promise<void>): Promise<void> =>
    act().catch(() => setStep({ at: 'begin', told: texts.unreachable, isFault: true }))
  const { server } = office.world
  const confirmed = <Done>(act: () => Promise<Done>): Promise<{ readonly done: Done } | undefined> => {
    const stop = new AbortController()
    const tell = (asked: Asked): void => setStep({ at: 'collega', asked, stop: () => stop.abort() })
    return withSecondPerson(server, { purpose: 'vervangen', tell, signal: stop.signal }, act)
  }
  const make = (open: () => Promise<string | undefined>): Promise<void> =>
    attempt(async () => {
      const opened = await confirmed(open)
      if (opened === undefined) return setStep({ at: 'begin', told: texts.notConfirmed, isFault: true })
      const { done: secret } = opened
      if (secret === undefined) return setStep({ at: 'begin', told: texts.notOpened, isFault: true })
      setStep({ at: 'code', coded: await codeFor(secret, office.session.oin), isWrong: false })
    })
  const prove = (typed: string): Promise<void> =>
    attempt(async () => {
      if (step.at !== 'code') return
      if (!isEndOf(typed, step.coded.code)) return setStep({ ...step, isWrong: true })
      // One write: until it is there the old code opens, and from then on the new one alone.
      const put = await confirmed(() => server.put(itemAt(codePlace(office.set)), step.coded.locked))
      setStep(
        put === undefined
          ? { at: 'begin', told: texts.notConfirmed, isFault: true }
          : { at: 'begin', told: texts.done },
      )
    })
  if (step.at === 'collega') return colleagueWait(step.asked, step.stop)
  if (step.at === 'code') return codeForm({ code: step.coded.code, isWrong: step.isWrong, prove })
  const told = step.told === undefined ? null : toldAs(step.told, step.isFault === true)
  const byCode = async (typed: string): Promise<void> => {
    // Before a colleague is asked anything.
    if (readCode(typed) === undefined) return setStep({ at: 'begin', isNoCode: true })
    const { oin } = office.session
    return make(async () => secretByCode(oin, await codeLock(server, office.set), typed))
  }
  const byPasskey = (): void => void make(() => secretByPasskey(office))
  return h('div', null, told, ways(isRemembered, step.isNoCode === true, { byPasskey, byCode }))
}

function toldAs(text: string, isFault: boolean): ComponentChild {
  return isFault ? h('p', { class: 'fout', role: 'alert' }, text) : h('p', { role: 'status' }, text)
}

type Ways = { readonly byPasskey: () => void; readonly byCode: (typed: string) => Promise<void> }

function ways(isRemembered: boolean, isNoCode: boolean, { byPasskey, byCode }: Ways): ComponentChild {
  return [
    isRemembered
      ? h('button', { type: 'button', class: 'klein', onClick: byPasskey }, 'Nieuwe code met uw passkey')
      : null,
    h(TypedForm, {
      ...{ id: 'oude-code', line: { spellcheck: false }, button: 'Nieuwe code met de oude code', isSmall: true },
      label: isRemembered ? 'Of met de oude herstelcode' : 'De oude herstelcode',
      missing: 'Typ de oude herstelcode, zoals die op uw afdruk staat.',
      wrong: isNoCode
        ? 'Dit is geen herstelcode. Kijk op uw afdruk; streepjes en kleine letters maken niet uit.'
        : undefined,
      hand: byCode,
    }),
  ]
}
