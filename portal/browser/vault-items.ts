/** Items of the vault, each locked with the organisation's key before it leaves the page; many come in one answer. */
import { lock, unlock } from './keys/locker.ts'
import type { Keeping } from './retention.ts'
import type { Server } from './server.ts'

/** What is kept at the portal's server, by name. */
export type VaultItems = {
  readonly names: (begin: string) => Promise<readonly string[]>
  /** The item, opened; nothing when there is none. */
  readonly open: (name: string) => Promise<string | undefined>
  /** Every item whose name begins so, still locked, in order of the names; at most so many. */
  readonly locked: (begin: string, most: number) => Promise<readonly LockedItem[]>
  /** Opens what `locked` gave. */
  readonly unlock: (item: LockedItem) => Promise<string>
  /** Keeps it, until its end when it has one. */
  readonly write: (name: string, text: string, keeping?: Keeping) => Promise<void>
  /** Keeps it when there was nothing yet under this name; of two who ask, one hears that it is so. */
  readonly writeNew: (name: string, text: string, keeping?: Keeping) => Promise<boolean>
  /** Puts what this makes of the item in its place, or leaves it when that is nothing; asked again when somebody else changed it meanwhile. */
  readonly change: (name: string, change: (text: string | undefined) => string | undefined) => Promise<void>
  /** What changed in the whole vault since this standing; without names it is to be looked at anew. */
  readonly changes: (standing?: string) => Promise<VaultChanged>
  /** Those of these that are there, still locked. */
  readonly some: (names: readonly string[]) => Promise<readonly LockedItem[]>
  readonly remove: (name: string) => Promise<void>
  /** Removes these, many in one request. */
  readonly removeAll: (names: readonly string[]) => Promise<void>
}

/** Items by their names, without what tells how they changed. */
export type NamedItems = Omit<VaultItems, 'change' | 'changes' | 'some' | 'removeAll'>

/** Names that changed, and the standing from which to ask on. */
type VaultChanged = {
  readonly stand: string
  readonly stukken?: readonly { readonly naam: string; readonly weg?: true }[]
}

/** An item as the server has it. */
type LockedItem = { readonly naam: string; readonly tekst: string }

/** Names, and after which of them there are more. */
type Listed = { readonly namen: readonly string[]; readonly verder?: string }
/** Items, in the same way. */
type Handed = { readonly stukken: readonly LockedItem[]; readonly verder?: string }

const item = (name: string): string => `/v1/kluis/stuk?naam=${encodeURIComponent(name)}`
const kept = (name: string, keeping: Keeping | undefined): string => {
  if (keeping === undefined) return item(name)
  const until = `${item(name)}&tot=${encodeURIComponent(keeping.until.toISOString())}`
  return keeping.quiet === true ? `${until}&stil=ja` : until
}

/** The items of the organisation whose key this is; `earlier` open besides. */
export function vaultItems(server: Server, key: CryptoKey, earlier: readonly CryptoKey[] = []): VaultItems {
  const opened = async ({ tekst }: LockedItem): Promise<string> => {
    const text = await unlockedBy([key, ...earlier], tekst)
    // Never taken for absent: who changed an item must not make us believe that there was none.
    if (text === undefined) throw new Error('an item of the vault does not open')
    return text
  }
  return {
    names: (begin) =>
      paged<string, Listed>(server, { path: '/v1/kluis', begin, most: Number.POSITIVE_INFINITY }, ({ namen }) => namen),
    locked: (begin, most) =>
      paged<LockedItem, Handed>(server, { path: '/v1/kluis/stukken', begin, most }, ({ stukken }) => stukken),
    unlock: opened,
    open: async (naam) => {
      const tekst = await server.text(item(naam))
      return tekst === undefined ? undefined : opened({ naam, tekst })
    },
    write: async (name, text, keeping) => void (await server.put(kept(name, keeping), await lock(text, key))),
    writeNew: async (name, text, keeping) => server.putNew(kept(name, keeping), await lock(text, key)),
    change: async (naam, change) => {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const tekst = await server.text(item(naam))
        const next = change(tekst === undefined ? undefined : await opened({ naam, tekst }))
        if (next === undefined || (await putAfter(server, { naam, tekst }, await lock(next, key)))) return
      }
      throw new Error('an item of the vault changes all the time')
    },
    changes: async (standing) =>
      (await server.get(`/v1/kluis/wijzigingen${standing === undefined ? '' : `?na=${standing}`}`)) as VaultChanged,
    some: (names) => someOf(server, names),
    remove: (name) => server.remove(item(name)),
    removeAll: async (names) => {
      for (let at = 0; at < names.length; at += askedAtOnce)
        await server.post('/v1/kluis/weg', { namen: names.slice(at, at + askedAtOnce) })
    },
  }
}

/** Times that an item is changed after others were first. */
const mostTries = 5

/** Puts it where this text stood, or none did; whether it was still so. */
function putAfter(
  server: Server,
  { naam, tekst }: { readonly naam: string; readonly tekst: string | undefined },
  locked: string,
): Promise<boolean> {
  return tekst === undefined
    ? server.putNew(item(naam), locked)
    : server.putInstead(item(naam), tekst.slice(tekst.lastIndexOf('.') + 1), locked)
}

async function unlockedBy(keys: readonly CryptoKey[], locked: string): Promise<string | undefined> {
  for (const key of keys) {
    const text = await unlock(locked, key)
    if (text !== undefined) return text
  }
  return undefined
}

/** Names in one question. */
const askedAtOnce = 1000

async function someOf(server: Server, names: readonly string[]): Promise<readonly LockedItem[]> {
  const all: LockedItem[] = []
  for (let at = 0; at < names.length;) {
    const namen = names.slice(at, at + askedAtOnce)
    const { stukken, verder } = (await server.post('/v1/kluis/stukken', { namen })) as Handed
    for (const each of stukken) all.push(each)
    at += verder === undefined ? namen.length : Math.max(1, namen.indexOf(verder))
  }
  return all
}

type Paging = { readonly path: string; readonly begin: string; readonly most: number }

/** Asks page after page, until there is no more or enough. */
async function paged<Found, Page extends { readonly verder?: string }>(
  server: Server,
  { path, begin, most }: Paging,
  foundIn: (page: Page) => readonly Found[],
): Promise<readonly Found[]> {
  const all: Found[] = []
  for (let after = ''; ;) {
    const page = (await server.get(`${path}?begin=${encodeURIComponent(begin)}${after}`)) as Page
    for (const each of foundIn(page)) all.push(each)
    if (page.verder === undefined || all.length >= most) return all
    after = `&na=${encodeURIComponent(page.verder)}`
  }
}
