/** The summary above a form: everything that was found, each with a way to its field. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { fieldId } from './field-place.ts'
import type { Remark } from './field-setting.ts'

/** Every fault, or else every warning, with a link to its field; takes the focus when it comes. */
export function summary(remarks: readonly Remark[]): ComponentChild {
  if (remarks.length === 0) return null
  const faults = remarks.filter(({ isFault }) => isFault)
  const shown = faults.length === 0 ? remarks : faults
  const heading =
    faults.length === 0
      ? 'Klopt dit? Kijk het na. U kunt het bericht ook zo versturen.'
      : 'Er klopt nog iets niet. Het bericht is niet verstuurd.'
  return h(
    'section',
    {
      class: faults.length === 0 ? 'samenvatting vraag' : 'samenvatting',
      ...{ id: 'samenvatting', tabIndex: -1, 'aria-labelledby': 'samenvatting-kop' },
    },
    h('h2', { id: 'samenvatting-kop' }, heading),
    h('ul', null, ...shown.map(line)),
  )
}

function line({ pointer, text }: Remark): ComponentChild {
  const id = fieldId(pointer)
  const lead = (event: Event): void => {
    // The address of the page names the section that is shown, and stays.
    event.preventDefault()
    leadTo((event.target as Element).ownerDocument.getElementById(id))
  }
  return h('li', null, h('a', { href: `#${id}`, onClick: lead }, text))
}

/** Opens what is folded around a field, and goes there. */
function leadTo(place: HTMLElement | null): void {
  for (let around = place?.closest('details'); around; around = around.parentElement?.closest('details'))
    around.open = true
  place?.focus()
  place?.scrollIntoView({ block: 'center' })
}
