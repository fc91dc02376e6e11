/** A file that a generator makes, not yet on disk. */

/** `path` is relative to the folder that the products go to, with forward slashes. */
export type Product = { readonly path: string; readonly text: string }

/** Products in the order of their paths. */
export function byPath(a: Product, b: Product): number {
  return a.path < b.path ? -1 : 1
}
