/** The vault as files: a gateway in a browser keeps what it has at the portal's server, locked with the organisation's key. */
import type { Files } from '../../gateway/anywhere.ts'
import type { Keeping } from './retention.ts'
import type { VaultItems } from './vault-items.ts'

/** Comes between a name and what tells one addition to it from another. */
const added = '~'
/** Only these grow by additions. */
const growing = '.ndjson'
/** How many items are read ahead at most: with more than this the rest is asked one by one. */
const mostAhead = 20_000

/** Files in the vault. */
export type VaultFiles = Files & {
  /** Reads what begins so in a few answers, so that an opening does not ask item by item. */
  readonly readAhead: (begin: string) => Promise<void>
  /** Forgets what was read ahead, unless it never changes: a colleague may have written since. */
  readonly settle: () => void
}

type Naming = {
  readonly clock: () => Date
  readonly randomUuid: () => string
  /** Whether what stands under this name stays as it is, so that it need not be asked twice. */
  readonly isSteady: (path: string) => boolean
  /** How long it is kept; nothing is until it is removed. */
  readonly keepingOf: (path: string, text: string) => Keeping | undefined
}

/** Files in the vault. An addition is an item of its own, so that two browsers never write over one another's. */
export function vaultFiles(vault: VaultItems, setting: Naming): VaultFiles {
  const { names } = vault
  const { open, write, remove, readAhead, settle } = remembering(vault, setting)
  return {
    readAhead,
    settle,
    write: async (path, text) => {
      const before = path.endsWith(growing) ? await names(`${path}${added}`) : []
      await write(path, text)
      for (const part of before) await remove(part)
    },
    read: async (path) => {
      const found = [await open(path)]
      if (path.endsWith(growing)) for (const part of await names(`${path}${added}`)) found.push(await open(part))
      const texts = found.filter((each) => each !== undefined)
      return texts.length === 0 ? undefined : texts.join('')
    },
    list: async (folder) =>
      (await names(`${folder}/`))
        .map((name) => name.slice(folder.length + 1))
        .filter((name) => !name.includes('/') && !name.includes(added)),
    move: async (from, to) => {
      const text = await open(from)
      if (text === undefined) throw new Error('an item that is moved is not there')
      await write(to, text)
      await remove(from)
    },
    remove,
    append: (path, text) => {
      if (!path.endsWith(growing)) throw new TypeError('only a list of lines grows')
      return write(`${path}${added}${setting.clock().getTime()}-${setting.randomUuid()}`, text)
    },
  }
}

/** Items, of which what was read ahead and what never changes is not asked again. */
function remembering(vault: VaultItems, { isSteady, keepingOf }: Naming) {
  const known = new Map<string, string>()
  const ahead = new Map<string, string>()
  const note = (name: string, text: string): void => {
    ahead.delete(name)
    if (isSteady(name)) known.set(name, text)
  }
  return {
    open: async (name: string): Promise<string | undefined> => {
      const before = known.get(name) ?? ahead.get(name)
      if (before !== undefined) return before
      const text = await vault.open(name)
      if (text !== undefined) note(name, text)
      return text
    },
    write: async (name: string, text: string): Promise<void> => {
      await vault.write(name, text, keepingOf(name, text))
      note(name, text)
    },
    remove: async (name: string): Promise<void> => {
      await vault.remove(name)
      ahead.delete(name)
      known.delete(name)
    },
    readAhead: async (begin: string): Promise<void> => {
      for (const item of await vault.locked(begin, mostAhead)) {
        const text = await vault.unlock(item)
        ;(isSteady(item.naam) ? known : ahead).set(item.naam, text)
      }
    },
    settle: (): void => ahead.clear(),
  }
}
