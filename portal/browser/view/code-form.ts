/// <reference lib="dom" />
/** A recovery code to keep, and the proof that it was kept: its end, typed back. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { typedIn } from './typed-in.ts'

/** The code, whether what was typed back was wrong, and what to do with what is typed. */
export type CodeSetting = { readonly code: string; readonly isWrong: boolean; readonly prove: (typed: string) => void }

/** The part of a page. */
export function codeForm({ code, isWrong, prove }: CodeSetting): ComponentChild {
  const about = isWrong ? 'einde-fout einde-uitleg' : 'einde-uitleg'
  return h(
    'div',
    null,
    h('p', { class: 'code', id: 'herstelcode' }, code),
    h('button', { type: 'button', class: 'klein', onClick: () => print() }, 'Druk de code af'),
    h(
      'form',
      { class: 'niet-afdrukken', onSubmit: typedIn('einde', prove) },
      h('label', { for: 'einde' }, 'De laatste twee groepen van de code'),
      h('p', { class: 'uitleg', id: 'einde-uitleg' }, 'Typ ze over van uw papier. Zo weet u zeker dat u de code hebt.'),
      isWrong
        ? h(
            'p',
            { class: 'fout', id: 'einde-fout', role: 'alert' },
            'Dit is niet het einde van de code. Kijk op uw papier.',
          )
        : null,
      h('input', {
        ...{ id: 'einde', name: 'einde', type: 'text', autocomplete: 'off', spellcheck: false },
        ...{ 'aria-describedby': about, ...(isWrong ? { 'aria-invalid': true } : {}) },
      }),
      h('button', { type: 'submit' }, 'Ik heb de code bewaard, ga verder'),
    ),
  )
}
