/** What changed in each vault, for browsers that look again: names in memory, bounded, and nothing of what stands under them. */

/** A name that changed, and whether it is gone. */
type Change = { readonly name: string; readonly isGone: boolean }

/** The changes of every organisation apart. */
export type VaultChanges = {
  readonly note: (oin: string, change: Change) => void
  /** What changed after this standing; without names it is no longer known, and the vault must be looked at anew. */
  readonly since: (
    oin: string,
    standing?: string,
  ) => { readonly standing: string; readonly changes?: readonly Change[] }
}

/** Names that are remembered: of one organisation, and of all. */
const most = { each: 5000, all: 200_000 } as const

/** Changes of one organisation by name, oldest first; those up to `forgotten` may not be among them. */
type Kept = {
  last: number
  forgotten: number
  readonly names: Map<string, { readonly at: number; readonly isGone: boolean }>
}

/** No changes yet; `epoch` tells this process from another, whose numbers say nothing here. */
export function createVaultChanges(epoch: string, limits: Limits = most): VaultChanges {
  const memory: Memory = { kept: new Map(), at: 0, size: 0, forgotten: 0 }
  return {
    note: (oin, change) => note(memory, { oin, change }, limits),
    since: (oin, standing) => {
      const own = memory.kept.get(oin)
      const forgotten = own?.forgotten ?? memory.forgotten
      const last = own?.last ?? forgotten
      const now = { standing: `${epoch}.${last}` }
      const from = standing?.startsWith(`${epoch}.`) === true ? Number(standing.slice(epoch.length + 1)) : -1
      if (from < forgotten) return now
      const changes = from === last ? [] : [...(own?.names ?? [])].filter(([, { at }]) => at > from)
      return { ...now, changes: changes.map(([name, { isGone }]) => ({ name, isGone })) }
    },
  }
}

type Limits = { readonly each: number; readonly all: number }

/** All of them, by organisation; `at` counts changes, `size` names, and what no organisation keeps is `forgotten`. */
type Memory = { readonly kept: Map<string, Kept>; at: number; size: number; forgotten: number }

function note(
  memory: Memory,
  { oin, change: { name, isGone } }: { readonly oin: string; readonly change: Change },
  limits: Limits,
): void {
  const { kept } = memory
  const own = kept.get(oin) ?? { last: 0, forgotten: memory.forgotten, names: new Map() }
  // Who changed last stands last: who is quiet longest is forgotten first.
  kept.delete(oin)
  kept.set(oin, own)
  memory.at += 1
  own.last = memory.at
  if (!own.names.delete(name)) memory.size += 1
  own.names.set(name, { at: memory.at, isGone })
  const [[oldest, change] = []] = own.names
  if (own.names.size > limits.each && oldest !== undefined && change !== undefined) {
    own.names.delete(oldest)
    memory.size -= 1
    own.forgotten = change.at
  }
  for (const [quiet, { names }] of kept) {
    if (memory.size <= limits.all) return
    kept.delete(quiet)
    memory.size -= names.size
    memory.forgotten = memory.at
  }
}
