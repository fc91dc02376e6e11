/** What is wrong in a list: every finding by row and column, with a way to its row and room to repair the cell. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { explainCsv, tellPlace, csvRow } from '../../../csv/index.ts'
import type { CsvFile, CsvFinding, CsvList } from '../../../csv/index.ts'
import { columnLetter } from '../../../csv/index.ts'

/** What was found in which files, and what to do with a cell. */
export type FindingsSetting = {
  readonly list: CsvList
  readonly files: readonly CsvFile[]
  readonly findings: readonly CsvFinding[]
  readonly repair: (finding: CsvFinding, text: string) => void
  readonly again: () => void
}

/** How many findings can be repaired here; the rest is counted. */
const mostShown = 50

/** The findings. */
export function findingsView(setting: FindingsSetting): ComponentChild {
  const { findings, again, list } = setting
  const shown = findings.slice(0, mostShown)
  return h(
    'div',
    null,
    h(
      'section',
      { class: 'samenvatting', 'aria-labelledby': 'csv-stap' },
      h('h2', { id: 'csv-stap', tabIndex: -1 }, 'Er klopt nog iets niet. Er is niets verstuurd.'),
      h('ul', null, ...shown.map((finding, index) => link(finding, index))),
      findings.length > shown.length ? h('p', null, `En nog ${findings.length - shown.length}.`) : null,
    ),
    ...shown.map((finding, index) => repairable(finding, index, setting)),
    h('button', { type: 'button', class: 'klein', onClick: again }, 'Terug'),
    h('p', { class: 'hulp' }, `Lijst: ${list.title}.`),
  )
}

const placeOf = (index: number): string => `bevinding-${index}`

function link(finding: CsvFinding, index: number): ComponentChild {
  const lead = (event: Event): void => {
    event.preventDefault()
    const place = (event.target as Element).ownerDocument.getElementById(placeOf(index))
    place?.focus()
    place?.scrollIntoView({ block: 'center' })
  }
  return h('li', null, h('a', { href: `#${placeOf(index)}`, onClick: lead }, tellPlace(finding, 'nl')))
}

function repairable(finding: CsvFinding, index: number, setting: FindingsSetting): ComponentChild {
  const { list, files, repair } = setting
  const file = files.find(({ name }) => name === finding.file)
  const { row, column } = finding
  const cells = file === undefined || row === undefined ? undefined : csvRow(file, list, row)
  const place = placeOf(index)
  const text = sentence(finding, list)
  if (cells === undefined || column === undefined)
    return h('p', { class: 'fout', id: place, tabIndex: -1 }, `${tellPlace(finding, 'nl')}: ${text}`)
  const given = cells.find((_, at) => columnLetter(at) === column) ?? ''
  const submit = (event: Event): void => {
    event.preventDefault()
    repair(finding, new FormData(event.target as HTMLFormElement).get('cel') as string)
  }
  return h(
    'form',
    { class: 'rij', onSubmit: submit, key: `${finding.file} ${row} ${column} ${finding.code}` },
    h('label', { for: place }, tellPlace(finding, 'nl')),
    h('p', { class: 'fout', id: `${place}-melding` }, text),
    h('input', {
      ...{ type: 'text', id: place, name: 'cel', defaultValue: given, autocomplete: 'off' },
      ...{ 'aria-invalid': true, 'aria-describedby': `${place}-melding` },
    }),
    h('button', { type: 'submit', class: 'klein' }, 'Herstel deze cel'),
  )
}

/** In words of lists; what has none of its own says what to do. */
function sentence(finding: CsvFinding, list: CsvList): string {
  const told = explainCsv(finding, 'nl', list)
  return told === undefined ? 'Dit klopt niet. Kijk de rij na.' : `${told.melding} ${told.herstel ?? ''}`.trim()
}
