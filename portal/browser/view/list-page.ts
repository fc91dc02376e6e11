/** The page of the list: what waits, soonest first, with search, filters and keys. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { everything, wantedOf } from '../waiting/work-list.ts'
import type { Row } from '../waiting/work-list.ts'
import { mostAtOnce } from '../bulk/most.ts'
import type { ChosenRows } from './chosen-rows.ts'
import { useChosen } from './chosen-rows.ts'
import { keepKeysOn, keysAreOn } from './key-choice.ts'
import { filters } from './list-filters.ts'
import { listKeys, shortcuts } from './list-keys.ts'
import type { HelpPlace } from './list-keys.ts'
import { partsOf } from './row-groups.ts'
import type { Part } from './row-groups.ts'
import { rowParts } from './row-parts.ts'
import { workRow } from './work-row.ts'
import type { RowActions } from './work-row.ts'

/** What the page shows. */
export type ListSetting = {
  readonly organisation: string
  readonly rows: readonly Row[]
  readonly came: number
  readonly went: number
  /** What stands above the table for who has chosen some. */
  readonly bulk: (setting: { readonly chosen: ChosenRows }) => ComponentChild
} & Pick<RowActions, 'read' | 'holder'>

/** The list as a component. */
export function ListPage({ organisation, rows, came, went, bulk, ...acts }: ListSetting): ComponentChild {
  const [wanted, want] = useState(everything)
  const before = useRef<readonly Row[]>([])
  const found = useMemo(() => (before.current = orSame(wantedOf(rows, wanted), before.current)), [rows, wanted])
  const chosen = useChosen(rows, found)
  const day = h('p', { class: 'dagregel' }, dayLine(rows, { came, went }))
  if (rows.length === 0) return h('div', null, day, h('p', { role: 'status', class: 'leeg' }, nothing))
  return h(
    'div',
    null,
    day,
    filters({ rows, wanted, want }),
    h('p', { role: 'status' }, counted(found.length, rows.length)),
    found.length === 0 ? null : chooseAll(chosen, found.length),
    bulk({ chosen }),
    found.length === 0 ? null : h(Table, { organisation, found, chosen, ...acts }),
    h(Keys, null),
  )
}

type TableSetting = Pick<ListSetting, 'organisation' | 'read' | 'holder'> & {
  readonly found: readonly Row[]
  readonly chosen: ChosenRows
}

/** The rows; each is made again only when one of them or the choice changed. */
function Table({ organisation, found, chosen, read, holder }: TableSetting): ComponentChild {
  const before = useRef<readonly Part<Row>[]>([])
  const parts = useMemo(() => (before.current = partsOf(found, idOf, before.current)), [found])
  return useMemo(() => {
    const acts = { read, choose: chosen.toggle, ...(holder === undefined ? {} : { holder }) }
    return h(
      'table',
      { class: 'werklijst berichten', role: 'table', 'aria-rowcount': found.length + 1 },
      h('caption', { class: 'alleen-voorlezen' }, `Berichten voor ${organisation}`),
      head,
      rowParts(parts, (row, place) => {
        const id = idOf(row)
        return workRow(row, acts, { isChosen: chosen.has(id), why: chosen.why(id), place })
      }),
    )
  }, [organisation, parts, chosen, read, holder])
}

/** The rows that were found before when these are the same: a letter that narrows nothing draws nothing anew. */
function orSame(found: readonly Row[], before: readonly Row[]): readonly Row[] {
  return found.length === before.length && found.every((row, at) => row === before[at]) ? before : found
}

const idOf = ({ message }: Row): string => message.heading.id

/** The keys, and whether they do something. */
function Keys(): ComponentChild {
  const [help, setHelp] = useState<HelpPlace>()
  const toggle = (where: HelpPlace): void => setHelp((before) => (before === undefined ? where : undefined))
  const [isOn, setOn] = useState(keysAreOn)
  // Before anybody can press the next key: what was turned off does nothing any more.
  useLayoutEffect(() => listKeys({ isOn, toggleHelp: () => toggle('in zicht') }), [isOn])
  const place = useLedToHelp(help !== undefined)
  const choose = (next: boolean): void => (keepKeysOn(next), setOn(next))
  return shortcuts({ help, place, isOn, setOn: choose, toggle: () => toggle('hier') })
}

/** Leads to the words when they open, which moves nothing else, and back to where one was when they close. */
function useLedToHelp(isHelp: boolean) {
  const place = useRef<HTMLElement>(null)
  const from = useRef<Element | null>(null)
  useLayoutEffect(() => {
    const back = from.current
    if (isHelp) {
      from.current = document.activeElement
      place.current?.focus()
    } else if (document.activeElement === document.body && back instanceof HTMLElement) back.focus()
  }, [isHelp])
  return place
}

function chooseAll({ rows, chooseAll: all, chooseNone }: ChosenRows, found: number): ComponentChild {
  const what = found > mostAtOnce ? `Kies de eerste ${mostAtOnce} die u ziet` : 'Kies alles wat u ziet'
  return h(
    'div',
    { class: 'knoppen' },
    h('button', { type: 'button', class: 'klein', onClick: all }, what),
    rows.length === 0 ? null : h('button', { type: 'button', class: 'klein', onClick: chooseNone }, 'Kies niets'),
  )
}

const head = h(
  'thead',
  { role: 'rowgroup' },
  h(
    'tr',
    { role: 'row', 'aria-rowindex': 1 },
    ...['Kies', 'Termijn', 'Bericht', 'Van', 'Klant', 'Ontvangen', 'Opgepakt'].map((title) =>
      h('th', { scope: 'col', role: 'columnheader', 'data-kop': title }, title),
    ),
  ),
)

const nothing = 'Er wacht niets op u. Wat binnenkomt, verschijnt hier vanzelf.'

/** What came in and went out today, and what is due. */
function dayLine(rows: readonly Row[], { came, went }: { readonly came: number; readonly went: number }): string {
  const count = (is: (row: Row) => boolean): number => rows.filter(is).length
  const late = count(({ left }) => left !== undefined && left < 0)
  const due = count(({ left }) => left === 0)
  const said = [
    came === 0 ? 'niets binnengekomen' : `${came} binnengekomen`,
    went === 0 ? 'niets verstuurd' : `${went} verstuurd`,
    ...(due === 0 ? [] : [`${due} met vandaag als laatste dag`]),
    ...(late === 0 ? [] : [`${late} te laat`]),
  ]
  return `Vandaag: ${said.join(', ')}.`
}

function counted(found: number, all: number): string {
  if (found === 0) return 'Niets gevonden. Maak de zoektekst korter of haal een filter weg.'
  return found === all ? `${all === 1 ? '1 bericht' : `${all} berichten`}` : `${found} van de ${all} berichten`
}
