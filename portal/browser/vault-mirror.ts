/** A mirror of a part of the vault: what was read of it is not asked again, until somebody else changes it. */
import type { Keeping } from './retention.ts'
import type { VaultItems } from './vault-items.ts'

/** The vault, with a memory. */
export type VaultMirror = {
  readonly names: (begin: string) => Promise<readonly string[]>
  readonly open: (name: string) => Promise<string | undefined>
  readonly write: (name: string, text: string) => Promise<void>
  /** Writes it when there was nothing under this name; whether it did. */
  readonly writeNew: (name: string, text: string) => Promise<boolean>
  readonly remove: (name: string) => Promise<void>
  /** Removes many in a few requests. */
  readonly removeAll: (names: readonly string[]) => Promise<void>
  /** Reads these in a few answers, before they are asked. */
  readonly readSome: (names: readonly string[]) => Promise<void>
  /** Reads what begins so in a few answers, and follows it from then on. */
  readonly readAhead: (begin: string) => Promise<void>
  /** Follows the names of what begins so, without reading it. */
  readonly follow: (begin: string) => Promise<void>
  /** Forgets what was read ahead, unless it never changes. */
  readonly settle: () => void
  /** Looks at what others changed in what is followed; whether they did. */
  readonly look: () => Promise<boolean>
}

/** What tells how an item is dealt with, by its name. */
export type Mirroring = {
  /** Whether what stands under this name stays as it is, so that it need not be asked twice. */
  readonly isSteady: (path: string) => boolean
  /** How long it is kept; nothing is until it is removed. */
  readonly keepingOf: (path: string, text: string) => Keeping | undefined
}

/** How many items are read ahead at most: with more than this the rest is asked one by one. */
const mostAhead = 20_000

type Memory = {
  /** Texts that never change, and texts that were read ahead. */
  readonly known: Map<string, string>
  readonly ahead: Map<string, string>
  /** Every name that begins as one of `followed`. */
  readonly index: Set<string>
  readonly followed: string[]
  standing: string | undefined
  /** How often was looked, whether that goes on, and what was written or removed here meanwhile: the next look asks for it. */
  looks: number
  isLooking: boolean
  readonly doubtful: Set<string>
}

function emptyMemory(): Memory {
  return {
    ...{ known: new Map(), ahead: new Map(), index: new Set(), followed: [], standing: undefined },
    ...{ looks: 0, isLooking: false, doubtful: new Set() },
  }
}

/** A mirror of these items that has seen nothing. */
export function createMirror(vault: VaultItems, setting: Mirroring): VaultMirror {
  const memory = emptyMemory()
  const { known, ahead, index, followed } = memory
  const isFollowed = (name: string): boolean => followed.some((begin) => name.startsWith(begin))
  const note = (name: string, text: string): void => {
    ahead.delete(name)
    if (isFollowed(name)) index.add(name)
    if (setting.isSteady(name)) known.set(name, text)
  }
  const isThere = (name: string): boolean => !isFollowed(name) || !setting.isSteady(name) || index.has(name)
  let looking: Promise<boolean> | undefined
  return {
    names: async (begin) =>
      isFollowed(begin) ? [...index].filter((name) => name.startsWith(begin)).toSorted() : vault.names(begin),
    open: async (name) => {
      const before = known.get(name) ?? ahead.get(name)
      if (before !== undefined || !isThere(name)) return before
      const text = await vault.open(name)
      // Unless it was seen to go while we asked.
      if (text !== undefined && isThere(name)) note(name, text)
      return text
    },
    ...writing({ vault, memory, keepingOf: setting.keepingOf, note }),
    ...following(vault, memory, setting),
    settle: () => ahead.clear(),
    look: () => {
      looking ??= lookOnce(vault, memory, setting).finally(() => void (looking = undefined))
      return looking
    },
  }
}

function following(
  vault: VaultItems,
  memory: Memory,
  { isSteady }: Mirroring,
): Pick<VaultMirror, 'readAhead' | 'readSome' | 'follow'> {
  const { known, ahead, index, followed } = memory
  return {
    readSome: async (names) => {
      for (const item of await vault.some(names)) ahead.set(item.naam, await vault.unlock(item))
    },
    readAhead: async (begin) => {
      memory.standing ??= (await vault.changes()).stand
      const found = await vault.locked(begin, mostAhead)
      for (const item of found) (isSteady(item.naam) ? known : ahead).set(item.naam, await vault.unlock(item))
      const names = found.length < mostAhead ? found.map(({ naam }) => naam) : await vault.names(begin)
      for (const name of names) index.add(name)
      followed.push(begin)
    },
    follow: async (begin) => {
      memory.standing ??= (await vault.changes()).stand
      for (const name of await vault.names(begin)) index.add(name)
      followed.push(begin)
    },
  }
}

type Writing = Pick<Mirroring, 'keepingOf'> & {
  readonly vault: VaultItems
  readonly memory: Memory
  readonly note: (name: string, text: string) => void
}

function writing({
  vault,
  memory,
  keepingOf,
  note,
}: Writing): Pick<VaultMirror, 'write' | 'writeNew' | 'remove' | 'removeAll'> {
  const { known, ahead, index } = memory
  const forget = (name: string): void => {
    for (const each of [known, ahead, index]) each.delete(name)
  }
  return {
    write: (name, text) =>
      doubting(memory, name, async () => {
        const before = index.has(name)
        // Ours already while it is on its way: a look in between must not take it for a colleague's.
        index.add(name)
        await vault.write(name, text, keepingOf(name, text)).catch((error: unknown) => {
          if (!before) index.delete(name)
          throw error
        })
        note(name, text)
      }),
    writeNew: (name, text) =>
      doubting(memory, name, async () => {
        const isNew = await vault.writeNew(name, text, keepingOf(name, text))
        if (isNew) note(name, text)
        return isNew
      }),
    remove: (name) =>
      doubting(memory, name, async () => {
        await vault.remove(name)
        forget(name)
      }),
    removeAll: async (names) => {
      const { looks, isLooking } = memory
      await vault.removeAll(names)
      for (const name of names) forget(name)
      if (isLooking || memory.looks !== looks) for (const name of names) memory.doubtful.add(name)
    },
  }
}

/** Changes an item; when a look went on meanwhile, nobody can say which of both saw the other. */
async function doubting<Value>(memory: Memory, name: string, change: () => Promise<Value>): Promise<Value> {
  const { looks, isLooking } = memory
  try {
    return await change()
  } finally {
    if (isLooking || memory.looks !== looks) memory.doubtful.add(name)
  }
}

async function lookOnce(vault: VaultItems, memory: Memory, setting: Mirroring): Promise<boolean> {
  const doubtful = [...memory.doubtful]
  memory.doubtful.clear()
  memory.looks += 1
  memory.isLooking = true
  try {
    return await look(vault, memory, { ...setting, doubtful })
  } catch (error) {
    for (const name of doubtful) memory.doubtful.add(name)
    throw error
  } finally {
    memory.isLooking = false
  }
}

async function look(
  vault: VaultItems,
  memory: Memory,
  { isSteady, doubtful }: Pick<Mirroring, 'isSteady'> & { readonly doubtful: readonly string[] },
): Promise<boolean> {
  const { known, ahead, index, followed } = memory
  if (memory.standing === undefined) return false
  const { stand, stukken } = await vault.changes(memory.standing)
  const changes = stukken ?? (await anew(vault, memory))
  const isFollowed = (name: string): boolean => followed.some((begin) => name.startsWith(begin))
  const ours = changes.filter(({ naam }) => isFollowed(naam))
  const there = ours.filter(({ weg }) => weg !== true).map(({ naam }) => naam)
  const asked = new Set([
    ...there.filter((name) => isSteady(name) && !index.has(name)),
    ...doubtful.filter((name) => isSteady(name) && isFollowed(name)),
  ])
  const fresh: string[] = []
  const gone = new Set([...asked].filter((name) => index.has(name)))
  for (const { naam, weg } of ours) if (weg === true && index.has(naam)) gone.add(naam)
  for (const item of asked.size === 0 ? [] : await vault.some([...asked])) {
    if (!index.has(item.naam)) fresh.push(item.naam)
    known.set(item.naam, await vault.unlock(item))
    index.add(item.naam)
    gone.delete(item.naam)
  }
  for (const name of there.filter((each) => !isSteady(each))) {
    ahead.delete(name)
    index.add(name)
  }
  for (const name of gone) for (const each of [known, ahead, index]) each.delete(name)
  memory.standing = stand
  return gone.size > 0 || fresh.length > 0
}

/** The differences, by the names alone: the server no longer knows what changed since. */
async function anew(
  vault: VaultItems,
  { index, followed }: Memory,
): Promise<readonly { readonly naam: string; readonly weg?: true }[]> {
  const there = new Set<string>()
  for (const begin of followed) for (const name of await vault.names(begin)) there.add(name)
  const gone = [...index].filter((name) => !there.has(name)).map((naam) => ({ naam, weg: true }) as const)
  return [...gone, ...[...there].map((naam) => ({ naam }))]
}
