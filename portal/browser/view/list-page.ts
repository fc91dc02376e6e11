/** The page of the list: what waits, soonest first, with search, filters and keys. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { everything, wantedOf } from '../waiting/work-list.ts'
import type { Row } from '../waiting/work-list.ts'
import { keepKeysOn, keysAreOn } from './key-choice.ts'
import { filters } from './list-filters.ts'
import { listKeys, shortcuts } from './list-keys.ts'
import { workRow } from './work-row.ts'
import type { RowActions } from './work-row.ts'

/** What the page shows. */
export type ListSetting = {
  readonly organisation: string
  readonly rows: readonly Row[]
  readonly came: number
  readonly went: number
} & RowActions

/** Rows that are drawn at once; more come as one scrolls. */
const atOnce = 40

/** The list as a component. */
export function ListPage({ organisation, rows, came, went, read, holder }: ListSetting): ComponentChild {
  const [wanted, want] = useState(everything)
  const [most, setMost] = useState(atOnce)
  const [isHelp, setHelp] = useState(false)
  const [isOn, setOn] = useState(keysAreOn)
  const end = useRef<HTMLParagraphElement>(null)
  const found = useMemo(() => wantedOf(rows, wanted), [rows, wanted])
  const drawn = useMemo(
    () => found.map((row) => workRow(row, holder === undefined ? { read } : { read, holder })),
    [found],
  )
  // Before anybody can press the next key: what was turned off does nothing any more.
  useLayoutEffect(() => listKeys({ isOn, toggleHelp: () => setHelp((before) => !before) }), [isOn])
  useEffect(() => whenSeen(end.current, () => setMost((before) => before + atOnce)), [found, most])
  const day = h('p', { class: 'dagregel' }, dayLine(rows, { came, went }))
  if (rows.length === 0) return h('div', null, day, h('p', { role: 'status', class: 'leeg' }, nothing))
  return h(
    'div',
    null,
    day,
    filters({ rows, wanted, want: (next) => (want(next), setMost(atOnce)) }),
    h('p', { role: 'status' }, counted(found.length, rows.length)),
    h(
      'table',
      { class: 'werklijst', role: 'table' },
      h('caption', { class: 'alleen-voorlezen' }, `Berichten voor ${organisation}`),
      head,
      h('tbody', { role: 'rowgroup' }, drawn.slice(0, most)),
    ),
    most < found.length
      ? h(
          'p',
          { ref: end, class: 'meer' },
          more(() => setMost(most + atOnce)),
        )
      : null,
    shortcuts({ isHelp, isOn, setOn: (next) => (keepKeysOn(next), setOn(next)), toggle: () => setHelp(!isHelp) }),
  )
}

const head = h(
  'thead',
  { role: 'rowgroup' },
  h(
    'tr',
    { role: 'row' },
    ...['Termijn', 'Bericht', 'Van', 'Zaak', 'Ontvangen', 'Opgepakt'].map((title) =>
      h('th', { scope: 'col', role: 'columnheader' }, title),
    ),
  ),
)

const more = (onClick: () => void): ComponentChild =>
  h('button', { type: 'button', class: 'klein', onClick }, 'Toon meer')

const nothing = 'Er wacht niets op u. Wat binnenkomt, verschijnt hier vanzelf.'

/** What came in and went out today, and what is due. */
function dayLine(rows: readonly Row[], { came, went }: { readonly came: number; readonly went: number }): string {
  const count = (is: (row: Row) => boolean): number => rows.filter(is).length
  const late = count(({ left }) => left !== undefined && left < 0)
  const due = count(({ left }) => left === 0)
  return `Vandaag: ${came} binnengekomen, ${went} verstuurd, ${due} met vandaag als laatste dag, ${late} te laat.`
}

function counted(found: number, all: number): string {
  if (found === 0) return 'Niets gevonden. Maak de zoektekst korter of haal een filter weg.'
  return found === all ? `${all === 1 ? '1 bericht' : `${all} berichten`}` : `${found} van de ${all} berichten`
}

/** Calls once the element comes in sight. */
function whenSeen(element: Element | null, act: () => void): (() => void) | undefined {
  if (element === null) return undefined
  const watch = new IntersectionObserver(
    (seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) act()
    },
    { rootMargin: '600px' },
  )
  watch.observe(element)
  return () => watch.disconnect()
}
