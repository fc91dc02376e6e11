/// <reference lib="dom" />
/** A recovery code to keep, and the proof that it was kept: its end, typed back. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { TypedForm } from './typed-form.ts'

/** The code, whether what was typed back was wrong, and what to do with what is typed. */
export type CodeSetting = {
  readonly code: string
  readonly isWrong: boolean
  readonly prove: (typed: string) => void | Promise<void>
}

/** The part of a page. */
export function codeForm({ code, isWrong, prove }: CodeSetting): ComponentChild {
  return h(
    'div',
    null,
    h('p', { class: 'code', id: 'herstelcode' }, code),
    h('button', { type: 'button', class: 'klein', onClick: () => print() }, 'Druk de code af'),
    h(
      'div',
      { class: 'niet-afdrukken' },
      h(TypedForm, {
        ...{ id: 'einde', label: 'De laatste twee groepen van de code', hand: prove },
        help: 'Typ ze over van uw papier. Zo weet u zeker dat u de code hebt.',
        line: { spellcheck: false },
        missing: 'Typ de laatste twee groepen van de code.',
        wrong: isWrong ? 'Dit is niet het einde van de code. Kijk op uw papier.' : undefined,
        button: 'Ik heb de code bewaard, ga verder',
      }),
    ),
  )
}
