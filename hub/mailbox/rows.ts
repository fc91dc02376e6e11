/** Rows of a store as a batch sees them: those that were loaded, and those that changed since. */

export type Rows<Row> = {
  readonly get: (name: string) => Row | undefined
  readonly put: (row: Row) => void
  /** Each that was put, as it is now, in the order in which they first were. */
  readonly changed: () => readonly Row[]
}

/** These rows, by their names. */
export function createRows<Row>(loaded: readonly Row[], nameOf: (row: Row) => string): Rows<Row> {
  const rows = new Map(loaded.map((row) => [nameOf(row), row]))
  const changed = new Set<string>()
  return {
    get: (name) => rows.get(name),
    put: (row) => {
      const name = nameOf(row)
      rows.set(name, row)
      changed.add(name)
    },
    changed: () => [...changed].flatMap((name) => rows.get(name) ?? []),
  }
}
