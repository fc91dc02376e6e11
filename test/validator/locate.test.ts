/**
 * Elements are found where they stand: the slice of the text parses to the value.
 *
 * Inside: finds places in any JSON; at the door only those of a finding show.
 */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locate } from '../../validator/locate.ts'
import { proefJudge, goodMessage, patched } from './proef.ts'

/** Every path in a value. */
function pathsOf(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[]]
  const members = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [[], ...members.flatMap(([step, below]) => pathsOf(below).map((path) => [step, ...path]))]
}

function at(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((found, step) => (found as Record<string, unknown>)[step], value)
}

test('the slice at a path parses to the value at that path, and its name to the last step', () => {
  const spaced = fc.tuple(fc.jsonValue({ stringUnit: 'binary' }), fc.constantFrom(undefined, 1, '\t', '\r\n '))
  fc.assert(
    fc.property(spaced, ([value, space]) => {
      const text = ` ${JSON.stringify(value, null, space)}\n`
      const parsed: unknown = JSON.parse(text)
      const paths = pathsOf(parsed)

      const locations = locate(text, paths)

      for (const [index, path] of paths.entries()) {
        const { value: range, name, ordinal } = locations[index] ?? {}
        expect(JSON.parse(text.slice(range?.start, range?.end))).toEqual(at(parsed, path))
        if (name !== undefined) expect(JSON.parse(text.slice(name.start, name.end))).toBe(path.at(-1))
        if (path.length > 0) expect(ordinal).toBeGreaterThan(0)
      }
    }),
    { numRuns: 300 },
  )
})

test('of a name that stands twice the last counts, with all below it', () => {
  const text = '{"a":{"b":1},"a":{"c":2}}'
  const [a, b, c] = locate(text, [['a'], ['a', 'b'], ['a', 'c']])

  expect(text.slice(a?.value?.start, a?.value?.end)).toBe('{"c":2}')
  expect(a?.ordinal).toBe(2)
  expect(b?.value).toBeUndefined()
  expect(b?.parent).toEqual({ start: 13, end: 16 })
  expect(text.slice(c?.value?.start, c?.value?.end)).toBe('2')
})

test('an absent element is placed at what should hold it', () => {
  const text = '{"list":[{"a":1}]}'
  const parents = locate(text, [['x'], ['list', 0, 'x'], ['list', 5, 'x'], ['list', '0'], ['x', 'y', 'z']]).map(
    ({ value, parent }) => [value, text.slice(parent.start, parent.end)],
  )

  expect(parents).toEqual([
    [undefined, '{'],
    [undefined, '{'],
    [undefined, '"list"'],
    [undefined, '"list"'],
    [undefined, '{'],
  ])
})

describe('lines and columns', () => {
  const judge = proefJudge()
  const positions = (text: string) =>
    judge
      .validateText(text)
      .findings.map(({ code, position }) => [
        code,
        `${position?.line}:${position?.column}-${position?.endLine}:${position?.endColumn}`,
      ])

  test('count from one, in UTF-16 units, with the end exclusive', () => {
    const text = '{\r\n  "Stuurgegevens": "😀",\n  "é": 1}'

    expect(positions(text)).toEqual([['message-unidentified', '2:20-2:24']])
    expect(positions('[]')).toEqual([['message-not-object', '1:1-1:3']])
    expect(positions('{"a":\n tru}')).toEqual([['json-syntax', '2:5-2:6']])
    expect(positions('{"a":')).toEqual([['json-syntax', '1:6-1:6']])
    expect(positions('\uFEFF[]')).toEqual([
      ['input-bom', '1:1-1:1'],
      ['message-not-object', '1:1-1:3'],
    ])
  })

  test('name the key of an unknown element and the name of the parent of a missing one', () => {
    const text = JSON.stringify(
      patched(goodMessage(), [
        { op: 'remove', path: '/Inhoud/Postcode' },
        { op: 'add', path: '/Inhoud/Adreskeuze/Huisdier', value: { a: 1 } },
      ]),
      null,
      2,
    )
    const line = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length

    expect(positions(text)).toEqual([
      ['element-missing', `${line('"Inhoud"')}:3-${line('"Inhoud"')}:11`],
      ['element-unknown', `${line('"Huisdier"')}:7-${line('"Huisdier"')}:17`],
    ])
  })

  test('name the second of two equal names', () => {
    const text = JSON.stringify(goodMessage()).replace('"Aantal":3', '"Aantal":3,"Aantal":3')
    const column = text.lastIndexOf('"Aantal"') + 1

    expect(positions(text)).toEqual([['json-duplicate-key', `1:${column}-1:${column + 8}`]])
  })
})
