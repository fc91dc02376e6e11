/** Products on disk: what is stale is told by name, and writing leaves exactly the products. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { staleProducts, writeProducts } from '../../generators/index.ts'

const products = [
  { path: 'a.md', text: 'a' },
  { path: 'types/b.ts', text: 'b' },
  { path: 'types/c.ts', text: 'c' },
]

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'products-'))
  mkdirSync(join(folder, 'types'))
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
  return folder
}

test('missing, changed and left-over files are stale, by name', () => {
  const folder = folderWith({ 'a.md': 'a', 'types/b.ts': 'old', 'types/gone.ts': 'x' })

  expect(staleProducts(folder, products)).toEqual([
    { path: 'types/b.ts', why: 'changed' },
    { path: 'types/c.ts', why: 'missing' },
    { path: 'types/gone.ts', why: 'left over' },
  ])
})

test('a folder that is not there misses everything', () => {
  expect(staleProducts(join(tmpdir(), 'no-such-folder'), products).map(({ why }) => why)).toEqual(
    products.map(() => 'missing'),
  )
})

test('writing leaves exactly the products and does not touch what is fresh', () => {
  const folder = folderWith({ 'a.md': 'a', 'types/b.ts': 'old', 'types/gone.ts': 'x' })
  const before = statSync(join(folder, 'a.md')).mtimeMs

  writeProducts(folder, products)

  expect(staleProducts(folder, products)).toEqual([])
  expect(readFileSync(join(folder, 'types/b.ts'), 'utf8')).toBe('b')
  expect(existsSync(join(folder, 'types/gone.ts'))).toBe(false)
  expect(statSync(join(folder, 'a.md')).mtimeMs).toBe(before)
})
