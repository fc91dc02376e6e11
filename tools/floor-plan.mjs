// The list of rooms: read from the table in ARCHITECTURE.md, which is its only owner. The build, the gate and tests ask here.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const house = dirname(dirname(fileURLToPath(import.meta.url)))

/** The rooms in the order of the table: an import goes from a lower one to a higher one only. */
export function readFloorPlan(folder = house) {
  const [heading, ...rows] = readFileSync(join(folder, 'ARCHITECTURE.md'), 'utf8')
    .split('\n')
    .map(cells)
    .filter(([first = '', ...rest]) => rest.length > 0 && (first === 'Room' || /^[a-z]+$/.test(first)))
  if (heading?.join(' ') !== 'Room Purpose Doors May import Packages')
    throw new Error('ARCHITECTURE.md has no floor plan with Room, Purpose, Doors, May import and Packages')
  return rows.map(([name, purpose, doors, imports, packages]) => ({
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
