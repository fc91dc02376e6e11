/** One row of the work list. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import type { Arrived } from '../../../gateway/anywhere.ts'
import { leftInWords } from '../waiting/work-list.ts'
import { foreignText } from './foreign-text.ts'
import type { Row } from '../waiting/work-list.ts'

/** How many characters of a reference tell one case from another, of what is about no client. */
const shortReference = 8

/** What a row does: its button opens the message, and `holder` shows who takes it up. */
export type RowActions = {
  readonly read: (message: Arrived) => void
  readonly holder?: (row: Row) => ComponentChild
  /** Chooses it to be answered together with others, or not any more. */
  readonly choose: (id: string) => void
}

/** Whether it is chosen, why it could not be answered, and at which place of the whole list it stands, from 0. */
export type RowMarks = { readonly isChosen: boolean; readonly why?: string | undefined; readonly place: number }

/** The row. */
export function workRow(
  row: Row,
  { read, choose, holder }: RowActions,
  { isChosen, why, place }: RowMarks,
): ComponentChild {
  const { message, what, who, about, receivedOn, left } = row
  const { heading } = message
  const open = h('button', { type: 'button', class: 'regel', onClick: () => read(message) }, what)
  return h(
    'tr',
    // The first is the head.
    { key: heading.id, role: 'row', 'aria-rowindex': place + 2, 'data-termijn': urgency(left) },
    cell(
      'Kies',
      h(
        'label',
        { class: 'kies' },
        h('input', { type: 'checkbox', checked: isChosen, onChange: () => choose(heading.id) }),
        h(
          'span',
          { class: 'alleen-voorlezen' },
          ...[`Kies ${what} van `, foreignText(who)],
          ...(about === undefined ? [] : [' over ', foreignText(about)]),
        ),
      ),
    ),
    cell('Termijn', h('span', { class: 'termijn' }, leftInWords(left))),
    cell('Bericht', open, why === undefined ? null : h('p', { class: 'fout' }, why)),
    cell('Van', foreignText(who)),
    cell(
      'Klant',
      about === undefined ? h('code', null, heading.conversation.slice(0, shortReference)) : foreignText(about),
    ),
    cell('Ontvangen', dayInWords(receivedOn)),
    cell('Opgepakt', holder?.(row) ?? row.holder.naam ?? ''),
  )
}

/** A day as people write it. */
function dayInWords(instant: string): string {
  return instant.slice(0, 10).split('-').toReversed().join('-')
}

function cell(title: string, ...inside: readonly ComponentChild[]): ComponentChild {
  return h('td', { role: 'cell', 'data-kop': title }, ...inside)
}

function urgency(left: number | undefined): string {
  if (left === undefined) return 'geen'
  if (left < 0) return 'laat'
  return left <= 2 ? 'bijna' : 'ruim'
}
