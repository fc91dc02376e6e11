/** Which column of a file is which of the list: by the heading, in any order; and what is wrong with the headings, once per cause. */
import { nearestName } from '../schemas/index.ts'
import type { CsvFinding, CsvFindingCode } from './finding.ts'
import { columnLetter } from './list.ts'
import type { CsvColumn, CsvList } from './list.ts'
import { unprotect } from './protect.ts'

/** For each column of the list its place in the file, from 0, or -1; all that are needed are there when there are no findings. */
export type Headings = {
  readonly at: readonly number[]
  readonly findings: readonly HeadingFinding[]
}

type HeadingFinding = Omit<CsvFinding, 'file'>

/** The headings of the file against those of the list. */
export function readHeadings(cells: readonly string[], list: CsvList, row: number): Headings {
  const tell = (code: CsvFindingCode, index?: number, params: CsvFinding['params'] = {}): HeadingFinding => {
    const column = index === undefined ? {} : { column: columnLetter(index) }
    return { code, severity: 'fout', row, ...column, params }
  }
  const { at, missing, unknown, twice } = sortOut(cells, list)
  const names = list.columns.map(({ name }) => name)
  const needed = missing.filter((column) => isNeeded(list.columns[column]))
  if (needed.length > 0 && missing.length * 2 > names.length) return { at, findings: [tell('csv-other-list')] }
  const meant = meantBy(unknown, { missing, needed }, { cells, names })
  const left = needed.filter((column) => ![...meant.values()].includes(column)).map((column) => names[column] ?? '')
  const strange = unknown.map((index) => {
    const column = meant.get(index)
    if (column === undefined) return tell('csv-heading-unknown', index)
    return tell('csv-heading', index, { heading: names[column] ?? '' })
  })
  const again = twice.map(({ index, column }) => tell('csv-heading-twice', index, { heading: names[column] ?? '' }))
  const gone = left.length === 0 ? [] : [tell('csv-headings-missing', undefined, { headings: left })]
  return { at, findings: [...strange, ...again, ...gone] }
}

/** Whether some message cannot do without the column; one that may stay empty may be left out. */
function isNeeded(column: CsvColumn | undefined): boolean {
  return column?.uses.some(({ required }) => required) ?? false
}

/** How many of these cells are headings of the list. */
export function countHeadings(cells: readonly string[], list: CsvList): number {
  return list.columns.length - sortOut(cells, list).missing.length
}

type Sorted = {
  readonly at: readonly number[]
  /** Columns of the list without a place in the file. */
  readonly missing: readonly number[]
  /** Places in the file with another heading. */
  readonly unknown: readonly number[]
  readonly twice: readonly { readonly index: number; readonly column: number }[]
}

function sortOut(cells: readonly string[], { columns }: CsvList): Sorted {
  const columnOf = new Map(columns.map(({ name }, column) => [tidy(name), column]))
  const at = columns.map(() => -1)
  const unknown: number[] = []
  const twice: { index: number; column: number }[] = []
  for (const [index, cell] of cells.entries()) {
    const heading = tidy(cell)
    const column = columnOf.get(heading)
    if (column === undefined && heading !== '') unknown.push(index)
    else if (column !== undefined && at[column] !== -1) twice.push({ index, column })
    else if (column !== undefined) at[column] = index
  }
  return { at, missing: at.flatMap((place, column) => (place === -1 ? [column] : [])), unknown, twice }
}

/** Capitals do not count, and neither do spaces around a heading or more than one in it. */
function tidy(heading: string): string {
  return unprotect(heading).trim().replace(/\s+/g, ' ').toLowerCase()
}

type Absent = { readonly missing: readonly number[]; readonly needed: readonly number[] }

type Known = { readonly cells: readonly string[]; readonly names: readonly string[] }

/**
 * Which column of the list a strange heading stands for: the one whose name is a slip of the pen away, else the one whose
 * place in the list it has, else the only one that is needed and not there.
 */
function meantBy(unknown: readonly number[], { missing, needed }: Absent, { cells, names }: Known) {
  const meant = new Map<number, number>()
  const isOpen = (column: number): boolean => ![...meant.values()].includes(column)
  const open = (): readonly number[] => missing.filter(isOpen)
  const rest = (): readonly number[] => unknown.filter((index) => !meant.has(index))
  // More strange headings than the list has columns are no slips of the pen.
  for (const index of unknown.slice(0, names.length)) {
    const squeezed = open().map((column) => squeeze(names[column] ?? ''))
    const near = nearestName(squeeze(cells[index] ?? ''), squeezed)
    const column = near === undefined ? undefined : open()[squeezed.indexOf(near)]
    if (column !== undefined) meant.set(index, column)
  }
  for (const index of rest()) if (open().includes(index)) meant.set(index, index)
  const [index, ...others] = rest()
  const [column, ...columns] = needed.filter(isOpen)
  if (index !== undefined && column !== undefined && others.length + columns.length === 0) meant.set(index, column)
  return meant
}

/** Letters and digits only: dots, dashes and spaces are what people get wrong first. */
function squeeze(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
