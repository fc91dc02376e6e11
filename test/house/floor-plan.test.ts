/** The floor plan in ARCHITECTURE.md holds: every import goes through a door and downhill, and nothing goes in a circle. */
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { filesIn, house, readFloorPlan, sourcesOf } from '../../tools/floor-plan.mjs'
import type { Room } from '../../tools/floor-plan.mjs'
import { circlesIn, reachableFrom } from './circles.ts'
import { importsOf, relativeImports, targetOf } from './imports.ts'

const floorPlan = readFloorPlan()

for (const room of floorPlan) {
  test(`${room.name} opens only the doors on the floor plan`, () => {
    expect(sourcesOf(room).flatMap((file) => strays(room, file))).toEqual([])
  })

  test(`files and folders of ${room.name} import each other in one direction`, () => {
    expect(circlesIn(sourcesOf(room).flatMap((file) => partArrows(file)))).toEqual([])
  })
}

test('a circle between folders is found, a longer one too', () => {
  const arrows = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
    { from: 'c', to: 'a' },
    { from: 'c', to: 'd' },
  ]

  expect(circlesIn(arrows)).toEqual(['a', 'b', 'c'])
  expect(circlesIn(arrows.slice(1))).toEqual([])
})

test('a room imports only from rooms above it', () => {
  const above: string[] = []
  for (const room of floorPlan) {
    expect(above, room.name).toEqual(expect.arrayContaining(room.imports.map((name) => name.replace(/\/.*/, ''))))
    above.push(room.name)
  }
})

test('the plan allows no import and no package that nobody uses', () => {
  const unused = floorPlan.flatMap((room) => {
    const imports = sourcesOf(room).flatMap((file) => importsOf(file).map((specifier) => ({ file, specifier })))
    const targets = imports.map(({ file, specifier }) => targetOf(file, specifier))
    const rooms = room.imports.filter(
      (name) => !targets.some((target) => target.startsWith(`${name.replace(/\/.*/, '')}/`)),
    )
    const packages = room.packages.filter((name) =>
      imports.every(({ specifier }) => specifier !== name && !specifier.startsWith(`${name}/`)),
    )
    return [...rooms, ...packages].map((name) => `${room.name} -> ${name}`)
  })

  expect(unused).toEqual([])
})

test('every folder with code stands on the floor plan', () => {
  const folders = readdirSync(house, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .filter((name) => !['node_modules', 'dist', 'test', 'tools'].includes(name))
    .filter((name) => filesIn(name).some((file) => file.endsWith('.ts')))

  expect(folders.sort()).toEqual(floorPlan.map((room) => room.name).sort())
})

/** Types count, and so does what a door hands on: one such arrow and the hub's code could learn to open. */
test('nothing that the hub or the portal’s server reaches lies in envelope/sealed', () => {
  const sources = floorPlan.flatMap((room) => sourcesOf(room))
  const arrows = sources.flatMap((from) => relativeImports(from).map((to) => ({ from, to })))
  const isSealed = (file: string): boolean => file.startsWith('envelope/sealed/')
  const carriers = sources.filter((file) => file.startsWith('hub/') || file.startsWith('portal/server/'))
  const blind = ['envelope/visible.ts', ...carriers]

  expect([...reachableFrom('envelope/index.ts', arrows)].filter(isSealed).sort()).toEqual(sources.filter(isSealed))
  for (const start of blind) expect([...reachableFrom(start, arrows)].filter(isSealed), start).toEqual([])
})

function strays(room: Room, file: string): string[] {
  return importsOf(file)
    .filter((specifier) => !isAllowed(room, file, specifier))
    .map((specifier) => `${file} -> ${specifier}`)
}

function isAllowed(room: Room, file: string, specifier: string): boolean {
  const named = specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? '')
  if (specifier.startsWith('node:') || room.packages.includes(named)) return true
  if (!specifier.startsWith('.')) return false
  const [target = '', ...inside] = targetOf(file, specifier).split('/')
  const door = inside.join('/').replace(/\.ts$/, '')
  const isDoor = floorPlan.some(({ name, doors }) => name === target && doors.includes(door))
  if (target === room.name) return !isDoor
  return isDoor && (room.imports.includes(target) || room.imports.includes(`${target}/${door}`))
}

/**
 * What imports what inside a room, told at the level where the two part: there each is a file, or a folder with all that is
 * below it. So a folder and a file beside it can close a circle, and two folders deep in different folders as well.
 */
function partArrows(file: string): readonly { readonly from: string; readonly to: string }[] {
  const room = file.split('/')[0] ?? ''
  return relativeImports(file)
    .filter((target) => target.startsWith(`${room}/`))
    .map((target) => {
      const [from, to] = [file.split('/'), target.split('/')]
      const level = from.findIndex((step, index) => step !== to[index])
      return { from: from.slice(0, level + 1).join('/'), to: to.slice(0, level + 1).join('/') }
    })
}
