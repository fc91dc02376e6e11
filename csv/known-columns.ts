/** Puts the columns that a public source shows first, in its order and under its names; what follows is our design. */
import type { CsvChoice, CsvKnownColumn, CsvKnownList } from '../schemas/read.ts'
import { choiceColumn } from './answer-columns.ts'
import type { CsvColumn } from './list.ts'

/** The open question about all that comes after the known columns. */
const designedAfter = 'OV-CSV-05'

/** The columns in the order of the source, then the others. */
export function knownFirst(
  columns: readonly CsvColumn[],
  { kolommen, bron }: CsvKnownList,
  choices: readonly CsvChoice[],
): readonly CsvColumn[] {
  const known = kolommen.map((told) => {
    const column = columns.find((candidate) => isTold(candidate, told)) ?? unusable(told, choices)
    return { told, column }
  })
  const first = known.map(({ told, column }) => ({
    ...column,
    name: told.kolom ?? column.name,
    group: told.groep === undefined ? column.group : `${told.deel === 'vraag' ? 'Vraag' : 'Antwoord'} / ${told.groep}`,
    origin: { herkomst: 'bekend' as const, bron },
  }))
  const rest = columns.filter((column) => !known.some((one) => one.column === column))
  const designed = { herkomst: 'ontworpen' as const, bron: [], vraag: designedAfter }
  return [...first, ...rest.map((column) => ({ ...column, origin: designed }))]
}

function isTold(column: CsvColumn, { deel, plaats, keuze }: CsvKnownColumn): boolean {
  if (column.part !== deel) return false
  if (keuze !== undefined) return column.chosen !== undefined && column.name === keuze
  return column.uses[0]?.path.join('/') === plaats
}

/** A column that chooses a message which this version does not have: it is there, and stays empty. */
function unusable({ keuze, plaats }: CsvKnownColumn, choices: readonly CsvChoice[]): CsvColumn {
  const choice = choices.find(({ kolom }) => kolom !== undefined && kolom === keuze)
  if (choice === undefined) throw new TypeError(`no column for ${keuze ?? plaats ?? ''}`)
  return choiceColumn(choice, [])
}
