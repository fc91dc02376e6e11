/** What is wrong in a list: every finding by row and column, with a way to its row and room to repair the cell. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import type { CsvList } from '../../../csv/index.ts'
import { foreignText } from '../view/foreign-text.ts'
import type { Told } from './told-findings.ts'

/** What was found, how much more there is, and what to do with a cell. */
export type FindingsSetting = {
  readonly list: CsvList
  readonly told: readonly Told[]
  /** How many there are beside those that are told. */
  readonly more: number
  readonly repair: (told: Told, text: string) => void
  readonly again: () => void
}

/** The findings. */
export function findingsView(setting: FindingsSetting): ComponentChild {
  const { told, more, again, list } = setting
  return h(
    'div',
    null,
    h(
      'section',
      { class: 'samenvatting', 'aria-labelledby': 'csv-stap' },
      h('h2', { id: 'csv-stap', tabIndex: -1 }, 'Er klopt nog iets niet. Er is niets verstuurd.'),
      h('ul', null, ...told.map((each, index) => link(each, index))),
      more > 0 ? h('p', null, `En nog ${more}. Herstel eerst deze, dan ziet u de rest.`) : null,
    ),
    ...told.map((each, index) => repairable(each, index, setting)),
    h('button', { type: 'button', class: 'klein', onClick: again }, 'Terug'),
    h('p', { class: 'hulp' }, `Lijst: ${list.title}.`),
  )
}

/** What is unusual in a list that can be sent. */
export function warnings(told: readonly Told[], more: number): ComponentChild {
  return h(
    'div',
    { class: 'samenvatting vraag' },
    h('ul', null, ...told.map((each) => h('li', null, h('strong', null, ...whereOf(each)), `: ${each.text}`))),
    more > 0 ? h('p', null, `En nog ${more}.`) : null,
  )
}

const placeOf = (index: number): string => `bevinding-${index}`

/** The file by the name that somebody gave it, and the place in it. */
function whereOf({ file, place }: Told): readonly ComponentChild[] {
  return place === '' ? [foreignText(file)] : [foreignText(file), ', ', place]
}

function link(told: Told, index: number): ComponentChild {
  const lead = (event: Event): void => {
    event.preventDefault()
    const field = (event.target as Element).ownerDocument.getElementById(placeOf(index))
    field?.focus()
    field?.scrollIntoView({ block: 'center' })
  }
  return h('li', null, h('a', { href: `#${placeOf(index)}`, onClick: lead }, ...whereOf(told)), `: ${told.text}`)
}

function repairable(told: Told, index: number, { repair }: FindingsSetting): ComponentChild {
  const { file, place, text, isFault, cell } = told
  const id = placeOf(index)
  const look = isFault ? 'fout' : 'signaal'
  if (cell === undefined) return h('p', { class: look, id, tabIndex: -1 }, ...whereOf(told), `: ${text}`)
  const submit = (event: Event): void => {
    event.preventDefault()
    repair(told, new FormData(event.target as HTMLFormElement).get('cel') as string)
  }
  return h(
    'form',
    { class: 'rij', onSubmit: submit, key: `${file} ${place} ${text}` },
    h('label', { for: id }, ...whereOf(told)),
    h('p', { class: look, id: `${id}-melding` }, text),
    h('input', {
      ...{ type: 'text', id, name: 'cel', defaultValue: cell, autocomplete: 'off' },
      ...{ 'aria-invalid': isFault, 'aria-describedby': `${id}-melding` },
    }),
    h('button', { type: 'submit', class: 'klein' }, 'Herstel deze cel'),
  )
}
