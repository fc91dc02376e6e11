/** Search and filters above the work list: they search here, in what was opened, and nothing of it leaves the page. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { everything } from '../waiting/work-list.ts'
import type { Row, Wanted } from '../waiting/work-list.ts'
import { seenText } from './foreign-text.ts'

/** What there is to choose from, what was asked, and how to ask otherwise. */
export type FilterSetting = {
  readonly rows: readonly Row[]
  readonly wanted: Wanted
  readonly want: (wanted: Wanted) => void
}

/** The field to search in; a key leads to it. */
export const searchId = 'zoek'

/** The search field and the filters. */
export function filters(setting: FilterSetting): ComponentChild {
  const { wanted, want } = setting
  const isAsked = Object.entries(everything).some(([name, value]) => wanted[name as keyof Wanted] !== value)
  return h(
    'form',
    { class: 'filters', role: 'search', onSubmit: (event: Event) => event.preventDefault() },
    h(
      'div',
      { class: 'zoek' },
      h('label', { for: searchId }, 'Zoek in alle berichten'),
      h('input', {
        ...{ id: searchId, type: 'search', value: wanted.search, autocomplete: 'off' },
        onInput: (event: Event) => want({ ...wanted, search: (event.target as HTMLInputElement).value }),
      }),
    ),
    choice(setting, 'what', 'Soort bericht'),
    choice(setting, 'module', 'Onderwerp'),
    choice(setting, 'who', 'Afzender'),
    holders(setting),
    h(
      'label',
      { class: 'keuze' },
      h('input', {
        ...{ type: 'checkbox', checked: wanted.isLate },
        onChange: () => want({ ...wanted, isLate: !wanted.isLate }),
      }),
      'Alleen te laat',
    ),
    isAsked ? h('button', { type: 'button', class: 'klein', onClick: () => want(everything) }, 'Wis alles') : null,
  )
}

/** Whose messages. */
function holders({ wanted, want }: FilterSetting): ComponentChild {
  const choices = [
    ['', 'Alles'],
    ['mij', 'Van mij'],
    ['vrij', 'Niet opgepakt'],
  ] as const
  const onChange = (event: Event): void => {
    const value = (event.target as HTMLSelectElement).value
    want({ ...wanted, holder: choices.find(([each]) => each === value)?.[0] ?? '' })
  }
  return h(
    'div',
    null,
    h('label', { for: 'filter-holder' }, 'Opgepakt'),
    h(
      'select',
      { id: 'filter-holder', value: wanted.holder, onChange },
      ...choices.map(([value, title]) => h('option', { value }, title)),
    ),
  )
}

function choice({ rows, wanted, want }: FilterSetting, of: 'what' | 'module' | 'who', title: string): ComponentChild {
  const values = [...new Set(rows.map((row) => row[of]))].toSorted()
  if (values.length < 2 && wanted[of] === '') return null
  return h(
    'div',
    null,
    h('label', { for: `filter-${of}` }, title),
    h(
      'select',
      {
        ...{ id: `filter-${of}`, value: wanted[of] },
        onChange: (event: Event) => want({ ...wanted, [of]: (event.target as HTMLSelectElement).value }),
      },
      h('option', { value: '' }, 'Alles'),
      ...values.map((value) => h('option', { value }, seenText(value))),
    ),
  )
}
