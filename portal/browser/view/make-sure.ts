/// <reference lib="dom" />
/** An act that cannot be undone: asked once, and then asked whether that is meant. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'

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

/** The buttons. The one that somebody pressed says "no" then, so that pressing it twice does nothing; and it has the focus again once there was an answer. */
export function MakeSure({ words, label, isBusy = false, act }: SureSetting): ComponentChild {
  const [isAsked, setAsked] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  const warning = useId()
  const answer = (): void => {
    first.current?.focus()
    setAsked(false)
  }
  const press = (event: KeyboardEvent): void => {
    // A key that is held says nothing more than when it went down.
    if (event.key === 'Enter' && event.repeat) event.preventDefault()
    if (event.key === 'Escape' && isAsked) answer()
  }
  // Who presses while something is being done keeps the focus, which a button that is off does not.
  const button = (key: string, onClick: () => void): object => ({
    ...{ key, type: 'button', class: 'klein', 'aria-disabled': isBusy, onKeyDown: press },
    ...{ 'aria-describedby': isAsked ? warning : undefined, onClick: isBusy ? undefined : onClick },
  })
  const sure = (): void => {
    answer()
    act()
  }
  if (!isAsked)
    return h('button', { ...button('eerste', () => setAsked(true)), ref: first, 'aria-label': label }, words.ask)
  return [
    h('p', { class: 'signaal', role: 'alert', key: 'vraag', id: warning }, words.warning),
    h('button', { ...button('eerste', answer), ref: first }, words.no),
    h('button', button('ja', sure), words.yes),
  ]
}
