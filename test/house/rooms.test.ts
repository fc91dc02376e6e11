/** The list of rooms stands once, in ARCHITECTURE.md: what also needs it says the same. */
import { join, relative } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { house, readFloorPlan, sourcesOf } from '../../tools/floor-plan.mjs'

const floorPlan = readFloorPlan()
const sources = floorPlan.flatMap((room) => sourcesOf(room))

test.each(['tsconfig.json', 'tsconfig.build.json'])('%s covers every source of every room', (name) => {
  const covered = new Set(filesOf(name))

  expect(sources.filter((file) => !covered.has(file))).toEqual([])
})

test('the build makes nothing of tests and tools', () => {
  const rooms = floorPlan.map((room) => room.name)

  expect(filesOf('tsconfig.build.json').filter((file) => !rooms.includes(file.split('/')[0] ?? ''))).toEqual([])
})

test('the package exports the public doors, and nothing else that is code', () => {
  const doors = floorPlan.flatMap(({ name, publicDoors }) => publicDoors.map((door) => `./dist/${name}/${door}.js`))
  const targets = Object.values(manifest.exports)
    .flatMap((target) => (typeof target === 'string' ? [] : [target.default]))
    .filter((target) => !target.startsWith('./dist/generated/'))

  expect(targets.sort()).toEqual(doors.sort())
})

test('every door is there', () => {
  const doors = floorPlan.flatMap(({ name, doors }) => doors.map((door) => `${name}/${door}.ts`))

  expect(doors.filter((door) => !sources.includes(door))).toEqual([])
})

function filesOf(name: string): readonly string[] {
  const { config } = ts.readConfigFile(join(house, name), ts.sys.readFile)
  return ts.parseJsonConfigFileContent(config, ts.sys, house).fileNames.map((file) => relative(house, file))
}
