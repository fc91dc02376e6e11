/// <reference lib="dom" />
/** A form of one line: what is asked, and, in our own words at the line, what is wrong with what was typed. */
import { Component, h } from 'preact'
import type { ComponentChild } from 'preact'
import { typedIn } from './typed-in.ts'

/** What is asked, how the line looks, and what to do with what is typed; `id` is of the line. */
export type TypedSetting = {
  readonly id: string
  /** What the form is about, when its page does not say. */
  readonly about?: ComponentChild
  readonly label: string
  readonly help?: string
  readonly button: string
  /** Whether it is none of the first things to do on its page. */
  readonly isSmall?: boolean
  /** Other attributes of the line. */
  readonly line?: object
  /** What is said to who typed nothing. */
  readonly missing: string
  /** What was wrong with what was typed the last time. */
  readonly wrong?: string | undefined
  /** What it gives is waited for, so that a second press does nothing. */
  readonly hand: (typed: string) => void | Promise<void>
}

type State = { readonly isMissing: boolean; readonly isChanged: boolean }

/** The form; what is said of a line goes once that is changed. */
export class TypedForm extends Component<TypedSetting, State> {
  override state: State = { isMissing: false, isChanged: false }
  #line: HTMLElement | null = null
  #isBusy = false
  #keep = (line: HTMLElement | null): void => void (this.#line = line)
  #change = (): void => this.setState({ isMissing: false, isChanged: true })
  #submit = typedIn('getypt', (typed) => {
    if (this.#isBusy) return
    const isMissing = typed.trim() === ''
    this.setState({ isMissing, isChanged: false })
    if (isMissing) return this.#line?.focus()
    this.#isBusy = true
    void Promise.resolve(this.props.hand(typed)).finally(() => void (this.#isBusy = false))
  })

  override render(setting: TypedSetting, { isMissing, isChanged }: State): ComponentChild {
    const { id, about, label, help, button, isSmall = false, line = {}, missing, wrong } = setting
    const said = isChanged ? undefined : wrong
    const fault = isMissing ? missing : said
    const told = [...(fault === undefined ? [] : [`${id}-fout`]), ...(help === undefined ? [] : [`${id}-uitleg`])]
    const described = told.length === 0 ? {} : { 'aria-describedby': told.join(' ') }
    return h(
      'form',
      { onSubmit: this.#submit, noValidate: true },
      about,
      h('label', { for: id }, label),
      help === undefined ? null : h('p', { class: 'uitleg', id: `${id}-uitleg` }, help),
      fault === undefined ? null : h('p', { class: 'fout', id: `${id}-fout`, role: 'alert' }, fault),
      h('input', {
        ...{ id, name: 'getypt', type: 'text', autocomplete: 'off', ref: this.#keep, onInput: this.#change, ...line },
        ...described,
        ...(fault === undefined ? {} : { 'aria-invalid': true }),
      }),
      h('button', { type: 'submit', ...(isSmall ? { class: 'klein' } : {}) }, button),
    )
  }
}
