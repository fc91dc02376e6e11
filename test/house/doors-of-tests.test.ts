/** Tests enter a room by its door, as everybody does; a test of what is inside says why in its head comment: `Inside: why`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn, house, readFloorPlan } from '../../tools/floor-plan.mjs'
import { relativeImports } from './imports.ts'

const rooms = new Map(readFloorPlan().map(({ name, doors }) => [name, doors]))
const tests = filesIn('test')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({
    file,
    why: reasonIn(readFileSync(join(house, file), 'utf8')),
    inside: relativeImports(file).filter(isInside),
  }))

/** Whether it is a file of a room that has doors, and none of them. */
function isInside(target: string): boolean {
  const [room = '', ...path] = target.split('/')
  const doors = rooms.get(room) ?? []
  return doors.length > 0 && !doors.includes(path.join('/').replace(/\.ts$/, ''))
}

/** What the first comment says after `Inside:`, to its end. */
function reasonIn(text: string): string | undefined {
  const [, head = ''] = /^\/\*\*([\s\S]*?)\*\//.exec(text) ?? []
  return /^Inside: (.+)$/s.exec(head.replaceAll(/\n \* ?/g, '\n').split(/\n(?=Inside: )/)[1] ?? '')?.[1]?.trim()
}

test('whoever goes past a door says why', () => {
  const silent = tests.filter(({ why, inside }) => inside.length > 0 && (why ?? '').split(' ').length < 5)

  expect(silent.map(({ file, inside }) => `${file} -> ${inside.join(', ')}`)).toEqual([])
})

test('nobody gives a reason without need', () => {
  expect(tests.filter(({ why, inside }) => why !== undefined && inside.length === 0).map(({ file }) => file)).toEqual(
    [],
  )
})
