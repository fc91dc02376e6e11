/** Writes generated files to disk, or tells which of them there are stale: the only generator file that touches the disk. */
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import type { Product } from './product.ts'

/** A difference between the folder and the products. */
export type StaleProduct = { readonly path: string; readonly why: 'missing' | 'changed' | 'left over' }

/** The files in the folder that differ from the products, in the order of their paths. */
export function staleProducts(folder: string, products: readonly Product[]): readonly StaleProduct[] {
  const made = new Map(products.map(({ path, text }) => [path, text]))
  const there = new Set(filesIn(folder))
  const differing = products
    .filter(({ path, text }) => !there.has(path) || readFileSync(join(folder, path), 'utf8') !== text)
    .map(({ path }): StaleProduct => ({ path, why: there.has(path) ? 'changed' : 'missing' }))
  const left = [...there].filter((path) => !made.has(path)).map((path): StaleProduct => ({ path, why: 'left over' }))
  return [...differing, ...left].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/**
 * Makes the folder hold exactly these products, and gives the differences there were. A file is put in place whole, so
 * that whoever reads at the same time sees the old text or the new.
 */
export function writeProducts(folder: string, products: readonly Product[]): readonly StaleProduct[] {
  const stale = staleProducts(folder, products)
  const texts = new Map(products.map(({ path, text }) => [path, text]))
  for (const { path } of stale) {
    const file = join(folder, path)
    const text = texts.get(path)
    if (text === undefined) rmSync(file, { force: true })
    else {
      mkdirSync(dirname(file), { recursive: true })
      const fresh = `${file}.${process.pid}.new`
      writeFileSync(fresh, text)
      renameSync(fresh, file)
    }
  }
  return stale
}

function filesIn(folder: string): readonly string[] {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true)
    .sort()
}
