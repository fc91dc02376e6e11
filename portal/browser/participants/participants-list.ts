/// <reference lib="dom" />
/** The list of participants: who takes part, in what, and how sure that is; one searches in it here, and nothing of that leaves the page. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { readCatalog } from '../../../schemas/read.ts'
import type { Server } from '../server.ts'
import { foreignText } from '../view/foreign-text.ts'
import { fetchParticipants } from './fetch-participants.ts'
import type { PublicRow } from './fetch-participants.ts'
import { foundRows, shownRow } from './found-rows.ts'
import type { Shown, Wanted } from './found-rows.ts'

/** Rows that are drawn at once. */
const atOnce = 50
const catalog = readCatalog()

/** The list. */
export function ParticipantsList({ server }: { readonly server: Server }): ComponentChild {
  const [rows, setRows] = useState<readonly PublicRow[]>()
  const [isFailed, setFailed] = useState(false)
  const [wanted, want] = useState<Wanted>({ text: '', kind: '' })
  const [most, setMost] = useState(atOnce)
  useEffect(() => void fetchParticipants(server, setRows).catch(() => setFailed(true)), [])
  const shown = useMemo(() => (rows ?? []).map((row) => shownRow(row, catalog)), [rows])
  const found = useMemo(() => foundRows(shown, wanted), [shown, wanted])
  const look = (next: Wanted): void => (want(next), setMost(atOnce))
  return h(
    'div',
    null,
    isFailed ? h('p', { class: 'fout', role: 'alert' }, failed) : null,
    searchForm(shown, wanted, look),
    h('p', { role: 'status' }, rows === undefined ? 'De lijst wordt opgehaald.' : counted(found.length, shown.length)),
    found.length === 0 ? null : table(found.slice(0, most)),
    most < found.length
      ? h('button', { type: 'button', class: 'klein', onClick: () => setMost(most + atOnce) }, 'Toon meer')
      : null,
  )
}

const failed = 'De lijst is nu niet helemaal op te halen. Laad de pagina over een minuut opnieuw.'

function searchForm(rows: readonly Shown[], wanted: Wanted, look: (wanted: Wanted) => void): ComponentChild {
  const kinds = [...new Set(rows.flatMap(({ kinds: each }) => each))].toSorted()
  return h(
    'form',
    { class: 'filters', role: 'search', onSubmit: (event: Event) => event.preventDefault() },
    h(
      'div',
      { class: 'zoek' },
      h('label', { for: 'zoek-deelnemer' }, 'Zoek op naam of OIN'),
      h('input', {
        ...{ id: 'zoek-deelnemer', type: 'search', value: wanted.text, autocomplete: 'off', maxLength: 200 },
        onInput: (event: Event) => look({ ...wanted, text: (event.target as HTMLInputElement).value }),
      }),
    ),
    h(
      'div',
      null,
      h('label', { for: 'filter-soort' }, 'Soort'),
      h(
        'select',
        {
          ...{ id: 'filter-soort', value: wanted.kind },
          onChange: (event: Event) => look({ ...wanted, kind: (event.target as HTMLSelectElement).value }),
        },
        h('option', { value: '' }, 'Alles'),
        ...kinds.map((kind) => h('option', { value: kind, key: kind }, kind)),
      ),
    ),
  )
}

function counted(found: number, all: number): string {
  if (all === 0) return 'Er staat nog niemand op de lijst.'
  if (found === 0) return 'Niemand gevonden. Maak de zoektekst korter of kies een andere soort.'
  return found === all ? `${all === 1 ? '1 deelnemer' : `${all} deelnemers`}` : `${found} van de ${all} deelnemers`
}

const heads = ['Naam', 'Soort', 'Modules', 'Zekerheid'] as const

function table(rows: readonly Shown[]): ComponentChild {
  const head = heads.map((title) => h('th', { scope: 'col', role: 'columnheader' }, title))
  return h(
    'table',
    { class: 'werklijst deelnemers', role: 'table' },
    h('caption', { class: 'alleen-voorlezen' }, 'Deelnemers'),
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, ...head)),
    h('tbody', { role: 'rowgroup' }, rows.map(row)),
  )
}

function row({ oin, naam, kinds, modules, sureness, isSuspended }: Shown): ComponentChild {
  const name = [h('strong', null, foreignText(naam)), h('span', { class: 'uitleg bij-keuze' }, `OIN ${oin}`)]
  const cells = [name, kinds.join(', '), modules.join('; '), isSuspended ? `${sureness}; geschorst` : sureness]
  return h(
    'tr',
    { key: oin, role: 'row' },
    ...cells.map((inside, place) => h('td', { role: 'cell', 'data-kop': heads[place] }, inside)),
  )
}
