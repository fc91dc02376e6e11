/** The floor plan in ARCHITECTURE.md holds: every import goes through a door, and downhill. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const house = resolve(import.meta.dirname, '../..')
const doors: Record<string, readonly string[]> = {
  schemas: ['index.ts', 'read.ts'],
  samples: ['index.ts', 'arbitraries.ts'],
  envelope: ['index.ts', 'visible.ts'],
  pki: ['index.ts', 'issue.ts'],
}

/** Doors of a room that one other room may not use: the hub has no unsealing code (H-01). */
const closedTo: Record<string, readonly string[]> = { hub: ['envelope/index.ts'] }

type Room = { name: string; rooms: string[]; packages: string[] }

const list = (cell: string): string[] => (cell === '-' ? [] : cell.split(',').map((item) => item.trim()))

const floorPlan: Room[] = readFileSync(join(house, 'ARCHITECTURE.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| [a-z]+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, name = '', , rooms = '', packages = '']) => ({ name, rooms: list(rooms), packages: list(packages) }))

for (const room of floorPlan) {
  test(`${room.name} opens only the doors on the floor plan`, () => {
    expect(sourceFiles(room.name).flatMap((file) => strays(room, file))).toEqual([])
  })
}

test('a room imports only from rooms above it', () => {
  const above: string[] = []
  for (const room of floorPlan) {
    expect(above, room.name).toEqual(expect.arrayContaining(room.rooms))
    above.push(room.name)
  }
})

test('every folder with code stands on the floor plan', () => {
  const folders = readdirSync(house, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() && !['node_modules', 'dist', 'test'].includes(entry.name) && !entry.name.startsWith('.'),
    )
    .map((entry) => entry.name)
    .filter((name) => sourceFiles(name).length > 0)

  expect(folders.sort()).toEqual(floorPlan.map((room) => room.name).sort())
})

function strays(room: Room, file: string): string[] {
  const imports = [
    ...readFileSync(file, 'utf8').matchAll(
      /^\s*(?:import|export)\b[^'"`]*?\bfrom\s*['"]([^'"\n]+)['"]|^\s*import\s*['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/gm,
    ),
  ]
  return imports
    .map(([, from, bare, lazy]) => from ?? bare ?? lazy ?? '')
    .filter((specifier) => !isAllowed(room, file, specifier))
    .map((specifier) => `${relative(house, file)} -> ${specifier}`)
}

function isAllowed(room: Room, file: string, specifier: string): boolean {
  const named = specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? '')
  if (specifier.startsWith('node:') || room.packages.includes(named)) return true
  if (!specifier.startsWith('.')) return false
  const [target = '', ...inside] = relative(house, resolve(dirname(file), specifier)).split('/')
  const isDoor = (doors[target] ?? ['index.ts']).includes(inside.join('/'))
  if (closedTo[room.name]?.includes([target, ...inside].join('/')) === true) return false
  return target === room.name ? !isDoor : room.rooms.includes(target) && isDoor
}

function sourceFiles(room: string): string[] {
  if (!existsSync(join(house, room))) return []
  return readdirSync(join(house, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
    .map((name) => join(house, room, name))
}
