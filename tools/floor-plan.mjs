// The list of rooms, and of the packages they are published in: read from the tables in ARCHITECTURE.md, which is their only
// owner. The build, the gate, tests and packing ask here.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const house = dirname(dirname(fileURLToPath(import.meta.url)))

/** The rooms in the order of the table: an import goes from a lower one to a higher one only. */
export function readFloorPlan(folder = house) {
  return table(folder, 'Room Purpose Doors May import Packages').map(([name, purpose, doors, imports, packages]) => ({
    name,
    purpose,
    doors: list(doors).map((door) => door.replaceAll('*', '')),
    publicDoors: list(doors)
      .filter((door) => door.startsWith('**'))
      .map((door) => door.replaceAll('*', '')),
    imports: list(imports),
    packages: list(packages),
  }))
}

/** What is published, in the order of the table: a package depends on those above it. `every other` room is in the last. */
export function readPackages(folder = house) {
  const rows = table(folder, 'Package Content Rooms Also Command')
  const named = rows.flatMap(([, , rooms]) => list(rooms))
  const others = readFloorPlan(folder)
    .map(({ name }) => name)
    .filter((name) => !named.includes(name))
  return rows.map(([name, content, rooms, also, command]) => ({
    name,
    content,
    rooms: rooms === 'every other' ? others : list(rooms),
    also: list(also),
    command,
  }))
}

/** Every file below a folder of the project, as paths from its top; what is not there has none. */
export function filesIn(folder, top = house) {
  if (!existsSync(join(top, folder))) return []
  return readdirSync(join(top, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name).slice(top.length + 1))
    .sort()
}

/** The TypeScript sources of a room, as paths from the top of the project. */
export function sourcesOf({ name }, top = house) {
  return filesIn(name, top).filter((file) => file.endsWith('.ts'))
}

/** The rows of the table in ARCHITECTURE.md with this heading. */
function table(folder, heading) {
  const lines = readFileSync(join(folder, 'ARCHITECTURE.md'), 'utf8').split('\n').map(cells)
  const start = lines.findIndex((row) => row.join(' ') === heading)
  if (start === -1) throw new Error(`ARCHITECTURE.md has no table with the heading ${heading}`)
  const rows = lines.slice(start + 2)
  return rows.slice(
    0,
    rows.findIndex((row) => row.length === 0),
  )
}

function cells(line) {
  return line.startsWith('| ')
    ? line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
    : []
}

function list(cell) {
  return cell === '-' ? [] : cell.split(',').map((item) => item.trim())
}
