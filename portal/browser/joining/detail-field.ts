/// <reference lib="dom" />
/** The field of one thing that is asked: a line, or choices that are all in sight. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { listOf } from './details-fields.ts'
import type { Answers, DetailField } from './details-fields.ts'

/** What stands in the field, whether it is wrong, and what to do with what is filled in. */
export type DetailSetting = {
  readonly answers: Answers
  readonly wrong: ReadonlySet<string>
  readonly put: (pointer: string, value: string | readonly string[]) => void
}

/** The id of a field in the page. */
export const detailId = (pointer: string): string => `gegeven${pointer.replaceAll('/', '-')}`

/** The field. */
export function detailField(field: DetailField, setting: DetailSetting): ComponentChild {
  return field.choices === undefined ? lineField(field, setting) : choiceField(field, setting)
}

const hintOf = (pointer: string): string => `${detailId(pointer)}-hulp`
const faultOf = (pointer: string): string => `${detailId(pointer)}-fout`

function about({ pointer, hint }: DetailField, isWrong: boolean): Readonly<Record<string, string | boolean>> {
  const ids = [...(hint === undefined ? [] : [hintOf(pointer)]), ...(isWrong ? [faultOf(pointer)] : [])]
  return { ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }), 'aria-invalid': isWrong }
}

function around({ pointer, hint, remedy }: DetailField, isWrong: boolean): readonly ComponentChild[] {
  return [
    hint === undefined ? null : h('p', { class: 'hulp', id: hintOf(pointer) }, hint),
    isWrong ? h('p', { class: 'fout', id: faultOf(pointer) }, remedy) : null,
  ]
}

function lineField(field: DetailField, { answers, wrong, put }: DetailSetting): ComponentChild {
  const { pointer, label, kind, optional, autocomplete = 'off' } = field
  const [id, isWrong] = [detailId(pointer), wrong.has(pointer)]
  return h(
    'div',
    { class: 'veld' },
    h('label', { for: id }, label, optional === true ? ' (mag leeg blijven)' : ''),
    ...around(field, isWrong),
    h('input', {
      ...{ id, type: 'text', value: answers[pointer] ?? '', autocomplete, maxLength: 200 },
      ...(kind === 'number' ? { inputMode: 'numeric' } : {}),
      ...about(field, isWrong),
      onInput: (event: Event) => put(pointer, (event.target as HTMLInputElement).value),
    }),
  )
}

function choiceField(field: DetailField, setting: DetailSetting): ComponentChild {
  const { pointer, label, choices = [] } = field
  const [id, isWrong] = [detailId(pointer), setting.wrong.has(pointer)]
  return h(
    'fieldset',
    { class: 'keuzes', id, tabIndex: -1, ...about(field, isWrong) },
    h('legend', null, label),
    ...around(field, isWrong),
    choices.length === 0 ? h('p', null, 'Kies eerst hierboven wat uw organisatie is.') : null,
    ...choices.map((choice) => option(field, choice, setting)),
  )
}

function option(
  { pointer, kind }: DetailField,
  choice: NonNullable<DetailField['choices']>[number],
  setting: DetailSetting,
) {
  const { value, label, hint } = choice
  const chosen = listOf(setting.answers, pointer)
  const isChosen = chosen.includes(value)
  const others = chosen.filter((each) => each !== value)
  const toggled = isChosen ? others : [...others, value]
  return h(
    'label',
    { class: 'keuze', key: value },
    h('input', {
      ...{ type: kind === 'one' ? 'radio' : 'checkbox', name: detailId(pointer), value, checked: isChosen },
      onChange: () => setting.put(pointer, kind === 'one' ? value : toggled),
    }),
    h('span', null, label, hint === undefined ? null : h('span', { class: 'uitleg bij-keuze' }, hint)),
  )
}
