/** One row of the work list. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import type { Arrived } from '../../../gateway/anywhere.ts'
import { leftInWords } from '../waiting/work-list.ts'
import type { Row } from '../waiting/work-list.ts'

/** How many characters of a reference tell one case from another on a screen. */
const shortReference = 8

/** What a row does: its button opens the message, and `holder` shows who takes it up. */
export type RowActions = {
  readonly read: (message: Arrived) => void
  readonly holder?: (row: Row) => ComponentChild
}

/** The row. */
export function workRow(row: Row, { read, holder }: RowActions): ComponentChild {
  const { message, what, who, receivedOn, left } = row
  const { heading } = message
  const open = h('button', { type: 'button', class: 'regel', onClick: () => read(message) }, what)
  return h(
    'tr',
    { key: heading.id, role: 'row', 'data-termijn': urgency(left) },
    cell('Termijn', h('span', { class: 'termijn' }, leftInWords(left))),
    cell('Bericht', open),
    cell('Van', who),
    cell('Zaak', h('code', null, heading.conversation.slice(0, shortReference))),
    cell('Ontvangen', dayInWords(receivedOn)),
    cell('Opgepakt', holder?.(row) ?? row.holder.naam ?? ''),
  )
}

/** A day as people write it. */
function dayInWords(instant: string): string {
  return instant.slice(0, 10).split('-').toReversed().join('-')
}

function cell(title: string, inside: ComponentChild): ComponentChild {
  return h('td', { role: 'cell', 'data-kop': title }, inside)
}

function urgency(left: number | undefined): string {
  if (left === undefined) return 'geen'
  if (left < 0) return 'laat'
  return left <= 2 ? 'bijna' : 'ruim'
}
