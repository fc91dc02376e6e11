/** A choice of a few, of which all are in sight. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { fieldId } from './field-place.ts'
import type { FieldSetting } from './field-setting.ts'
import { isWrong, told } from './told.ts'

/** What can be chosen. */
export type Option = { readonly value: string; readonly label: string }

/** The choice; `names` is the id of what names it, when that is no legend, and `help` of what explains it. */
export function radios(
  options: readonly Option[],
  setting: FieldSetting & { readonly names?: string; readonly help?: string },
  choose: (value: string) => void,
): ComponentChild {
  const id = fieldId(setting.pointer)
  const named = setting.names === undefined ? { 'aria-label': 'Uw keuze' } : { 'aria-labelledby': setting.names }
  const found = told(setting)
  const about = [
    ...(setting.help === undefined ? [] : [setting.help]),
    ...found.map((_, index) => `${id}-melding-${index}`),
  ]
  return h(
    'div',
    {
      class: 'keuzes',
      id,
      role: 'radiogroup',
      tabIndex: -1,
      'aria-invalid': isWrong(setting),
      ...named,
      ...describedBy(about),
    },
    ...found,
    ...options.map(({ value, label }) =>
      h(
        'label',
        { class: 'keuze' },
        h('input', {
          ...{ type: 'radio', name: id, value, checked: (setting.draft ?? '') === value },
          onChange: () => choose(value),
        }),
        label,
      ),
    ),
  )
}

function describedBy(ids: readonly string[]): object {
  return ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }
}
