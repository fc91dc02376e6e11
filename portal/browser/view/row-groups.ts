/** Which rows of a long list are drawn together: a row stays with those beside which it stood, whatever comes or goes around it. */

/** Rows that are drawn together, from a place in the list on; by its key a part is the same one after a change. */
export type Part<Row> = { readonly key: number; readonly start: number; readonly rows: readonly Row[] }

/** Rows of a part when a list is divided; later it may grow and shrink, within bounds. */
const perPart = 10
/** How many times as many rows a part may have, and how many times as many parts a list, before it is divided anew. */
const loose = 3

/** The list in parts, of which as many rows as can be stay in the part in which they were. */
export function partsOf<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  before: readonly Part<Row>[],
): readonly Part<Row>[] {
  const kept = keptParts(rows, idOf, before)
  const isOrdered = new Set(kept.map(({ key }) => key)).size === kept.length
  const isClose = kept.length <= loose * Math.ceil(rows.length / perPart)
  if (isOrdered && isClose && kept.every((part) => part.rows.length <= loose * perPart)) return kept
  return Array.from({ length: Math.ceil(rows.length / perPart) }, (_, key) => {
    const start = key * perPart
    return { key, start, rows: rows.slice(start, start + perPart) }
  })
}

/** Each row in the part in which it was, and a new one in that of the row before it. */
function keptParts<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  before: readonly Part<Row>[],
): readonly Part<Row>[] {
  const keys = new Map(before.flatMap((part) => part.rows.map((row) => [idOf(row), part.key] as const)))
  const found = rows.map((row) => keys.get(idOf(row)))
  let key = found.find((each) => each !== undefined) ?? 0
  const parts: (Part<Row> & { readonly rows: Row[] })[] = []
  for (const [start, row] of rows.entries()) {
    key = found[start] ?? key
    if (parts.at(-1)?.key !== key) parts.push({ key, start, rows: [] })
    parts.at(-1)?.rows.push(row)
  }
  return parts
}
