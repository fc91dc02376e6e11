/** Withdrawing an application: asked once, and then asked whether that is meant. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { useState } from 'preact/hooks'
import type { JoiningStep } from '../../../schemas/read.ts'

/** The step, and how to take it. */
export type WithdrawalSetting = {
  readonly step: JoiningStep
  readonly isBusy: boolean
  readonly take: (stap: string) => void
}

/** The part of the page. */
export function Withdrawal({ step: { stap, naam, uitleg }, isBusy, take }: WithdrawalSetting): ComponentChild {
  const [isSure, setSure] = useState(false)
  return h(
    'section',
    { 'aria-labelledby': 'kop-intrekken' },
    h('h2', { id: 'kop-intrekken' }, naam),
    h('p', null, uitleg),
    isSure ? h('p', { class: 'signaal', role: 'alert' }, 'Weet u het zeker? Dit kunt u niet terugdraaien.') : null,
    h(
      'button',
      { type: 'button', class: 'klein', disabled: isBusy, onClick: () => (isSure ? take(stap) : setSure(true)) },
      isSure ? 'Ja, trek de aanmelding in' : 'Trek de aanmelding in',
    ),
    isSure ? h('button', { type: 'button', class: 'klein', onClick: () => setSure(false) }, 'Nee, ga door') : null,
  )
}
