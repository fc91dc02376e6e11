/** Which rows of the list are chosen to be answered together, and why some of them could not be. */
import { useMemo, useState } from 'preact/hooks'
import { mostAtOnce } from '../bulk/most.ts'
import type { Row } from '../waiting/work-list.ts'

/** The choice as it stands, and how to change it. */
export type ChosenRows = {
  readonly rows: readonly Row[]
  readonly has: (id: string) => boolean
  readonly why: (id: string) => string | undefined
  readonly toggle: (id: string) => void
  readonly chooseAll: () => void
  readonly chooseNone: () => void
  /** Only those that could not be answered stay chosen. */
  readonly keep: (failed: ReadonlyMap<string, string>) => void
}

type Choice = { readonly ids: ReadonlySet<string>; readonly failed: ReadonlyMap<string, string> }
const none: Choice = { ids: new Set(), failed: new Map() }

/** The choice among the rows that wait; `seen` are those that the filters let through. The same one until something of it changes. */
export function useChosen(waiting: readonly Row[], seen: readonly Row[]): ChosenRows {
  const [{ ids, failed }, set] = useState(none)
  const rows = useMemo(() => waiting.filter(({ message }) => ids.has(message.heading.id)), [waiting, ids])
  return useMemo(
    () => ({
      rows,
      has: (id) => ids.has(id),
      why: (id) => failed.get(id),
      toggle: (id) => set(toggled({ ids, failed }, id)),
      chooseAll: () =>
        set({ ids: new Set(seen.slice(0, mostAtOnce).map(({ message }) => message.heading.id)), failed }),
      chooseNone: () => set(none),
      keep: (left) => set({ ids: new Set(left.keys()), failed: left }),
    }),
    [rows, seen, ids, failed],
  )
}

function toggled({ ids, failed }: Choice, id: string): Choice {
  const next = new Set(ids)
  if (!next.delete(id) && next.size < mostAtOnce) next.add(id)
  return { ids: next, failed }
}
