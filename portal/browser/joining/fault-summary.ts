/// <reference lib="dom" />
/** Everything that is not in form yet, above the form, each with a way to its field. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { detailId } from './detail-field.ts'
import type { DetailField } from './details-fields.ts'

/** The summary; it takes the focus when it comes. */
export function faultSummary(fields: readonly DetailField[]): ComponentChild {
  if (fields.length === 0) return null
  return h(
    'section',
    { class: 'samenvatting', id: 'samenvatting', tabIndex: -1, 'aria-labelledby': 'samenvatting-kop' },
    h('h3', { id: 'samenvatting-kop' }, 'Er klopt nog iets niet.'),
    h('ul', null, ...fields.map((field) => h('li', { key: field.pointer }, link(field)))),
  )
}

function link({ pointer, label, remedy }: DetailField): ComponentChild {
  const id = detailId(pointer)
  const lead = (event: Event): void => {
    // The address of the page stays what it is.
    event.preventDefault()
    ;(event.target as Element).ownerDocument.getElementById(id)?.focus()
  }
  return h('a', { href: `#${id}`, onClick: lead }, `${label}${label.endsWith('?') ? '' : ':'} ${remedy}`)
}
