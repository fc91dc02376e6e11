/** Withdrawing an application. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import type { JoiningStep } from '../../../schemas/read.ts'
import { MakeSure } from '../view/make-sure.ts'

/** The step, and how to take it. */
export type WithdrawalSetting = {
  readonly step: JoiningStep
  readonly isBusy: boolean
  readonly take: (stap: string) => void
}

const words = {
  ask: 'Trek de aanmelding in',
  warning: 'Weet u het zeker? Dit kunt u niet terugdraaien.',
  yes: 'Ja, trek de aanmelding in',
  no: 'Nee, ga door',
}

/** The part of the page. */
export function Withdrawal({ step: { stap, naam, uitleg }, isBusy, take }: WithdrawalSetting): ComponentChild {
  return h(
    'section',
    { 'aria-labelledby': 'kop-intrekken' },
    h('h2', { id: 'kop-intrekken' }, naam),
    h('p', null, uitleg),
    h(MakeSure, { words, isBusy, act: () => take(stap) }),
  )
}
