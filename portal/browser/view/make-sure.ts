/** An act that cannot be undone: asked once, and then asked whether that is meant. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { useState } from 'preact/hooks'

/** What its buttons say. */
export type SureWords = {
  readonly ask: string
  /** What cannot be undone. */
  readonly warning: string
  readonly yes: string
  readonly no: string
}

/** The words, and what to do once somebody is sure; `label` says the first button to whoever does not see what it stands beside. */
export type SureSetting = {
  readonly words: SureWords
  readonly label?: string
  readonly isBusy?: boolean
  readonly act: () => void
}

/** The buttons. The one that somebody pressed says "no" then, so that pressing it twice does nothing. */
export function MakeSure({ words, label, isBusy = false, act }: SureSetting): ComponentChild {
  const [isAsked, setAsked] = useState(false)
  const sure = (): void => {
    setAsked(false)
    act()
  }
  const first = {
    ...{ type: 'button', class: 'klein', disabled: isBusy, onClick: () => setAsked(!isAsked) },
    'aria-label': isAsked ? undefined : label,
  }
  return [
    isAsked ? h('p', { class: 'signaal', role: 'alert', key: 'vraag' }, words.warning) : null,
    h('button', { ...first, key: 'eerste' }, isAsked ? words.no : words.ask),
    isAsked
      ? h('button', { type: 'button', class: 'klein', disabled: isBusy, onClick: sure, key: 'ja' }, words.yes)
      : null,
  ]
}
