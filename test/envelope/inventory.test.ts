/** H-27: the crypto inventory in the specification equals the code. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn } from '../../tools/floor-plan.mjs'
import { objectTypes, sizeClasses, suites } from '../../envelope/index.ts'
import { vectorNames } from './vectors.ts'

const folder = join(import.meta.dirname, '../../spec/knooppunt')
const words = readFileSync(join(folder, 'cryptografie.md'), 'utf8')

/** Rows of the table under a heading, cell by cell, without the code marks. */
function tableUnder(heading: string): readonly (readonly string[])[] {
  const section = words.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
  return section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replace(/`/g, '')),
    )
}

test('H-27: the suites are the ones of the code', () => {
  expect(tableUnder('Suites')).toEqual(
    suites.map(({ number, status, sign, seal, key }) => [String(number), status, sign.alg, seal.alg, seal.enc, key]),
  )
})

test('H-27: the signed objects are the ones of the code', () => {
  expect(tableUnder('Ondertekende soorten').map((row) => row.slice(0, 3))).toEqual(
    Object.entries(objectTypes).map(([typ, { extra, headerBytes }]) => [
      typ,
      extra.join(', ') || '-',
      String(headerBytes),
    ]),
  )
})

test('H-27: the size classes are the ones of the code', () => {
  expect(tableUnder('Maatklassen')).toEqual(sizeClasses.map((size, index) => [String(index), String(size)]))
})

test('H-27: every rule C1 to C14 is told, and every file of vectors', () => {
  expect(tableUnder('Regels').map(([rule]) => rule)).toEqual(Array.from({ length: 14 }, (_, index) => `C${index + 1}`))
  const names = vectorNames.map((name) => `${name}.json`)
  expect(tableUnder('Vectoren').map(([name]) => name)).toEqual(names)
  expect(readdirSync(join(folder, 'vectoren')).sort()).toEqual([...names].sort())
})

test('every file that a rule names is there', () => {
  const files = filesIn('envelope')
  const named = tableUnder('Regels').flatMap(([, , where = '']) =>
    [...where.matchAll(/(?:envelope\/)?([a-z/-]+\.ts)/g)].map(([, name = '']) => name),
  )
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((name) => !files.includes(`envelope/${name}`))).toEqual([])
})

test('a key shorter than the inventory promises is not taken', () => {
  expect(suites[0]?.key).toContain('3072')
  expect(suites[0]?.module.generate).toEqual({ modulusLength: 3072 })
})
