/** KitFile: one file of a kit, and the few texts that its files are made of. */

/**
 * One file of a kit: its path with forward slashes, and what stands in it.
 *
 * @since 0.1.0
 * @alpha
 */
export type KitFile = { readonly path: string; readonly text: string }

/** A JSON file, indented. */
export function jsonFile(path: string, value: unknown): KitFile {
  return { path, text: `${JSON.stringify(value, null, 2)}\n` }
}

/** A file of one JSON value a line. */
export function linesFile(path: string, values: readonly unknown[]): KitFile {
  return { path, text: values.map((value) => `${JSON.stringify(value)}\n`).join('') }
}
