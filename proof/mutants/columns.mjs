// Writes the columns in spec that say which mutants guard a requirement, a threat or a promise of the exam; the rows are their owner.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { house, readMutants } from './rows.mjs'

/** The pages with such a column. */
const pages = ['spec/knooppunt/eisen.md', 'spec/knooppunt/dreigingen.md', 'spec/examen/beloften.md']

const heading = 'Mutanten'

/** Writes the pages; with `check` it only tells which of them are not what the rows say. */
export function columns({ check }) {
  const rows = readMutants()
  return pages.filter((page) => {
    const path = join(house, page)
    const text = readFileSync(path, 'utf8')
    const written = withColumn(text, rows)
    if (written !== text && !check) writeFileSync(path, written)
    return written !== text
  })
}

/** The requirements and threats that stand in a table with such a column: each must have a mutant. */
export function guardedIds() {
  const found = []
  for (const page of pages) fillColumn(readFileSync(join(house, page), 'utf8'), (id) => found.push(id))
  return found
}

function withColumn(text, rows) {
  return fillColumn(text, (id) => guardians(rows, id))
}

/** The page with the cell in that column of each row written anew, by the id in its first cell. */
function fillColumn(text, write) {
  let place = -1
  const lines = text.split('\n').map((line) => {
    const cells = line.startsWith('| ') ? line.split('|').map((cell) => cell.trim()) : []
    if (cells.length === 0) place = -1
    if (cells.includes(heading)) place = cells.indexOf(heading)
    if (place < 0 || !/^[HTX]-?\d\d$/.test(cells[1])) return line
    cells[place] = write(cells[1])
    return cells.join(' | ').trim()
  })
  return lines.join('\n')
}

function guardians(rows, guarded) {
  const ids = rows.filter(({ guards }) => guards.includes(guarded)).map(({ id }) => `\`${id}\``)
  return ids.length === 0 ? '–' : ids.join(', ')
}
