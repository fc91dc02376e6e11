/** The vault as files: a gateway in a browser keeps what it has at the portal's server, locked with the organisation's key. */
import type { Files } from '../../gateway/anywhere.ts'
import type { VaultMirror } from './vault-mirror.ts'

/** Comes between a name and what tells one addition to it from another. */
const added = '~'
/** Only these grow by additions. */
const growing = '.ndjson'

type VaultFiles = Required<Files>

type Naming = {
  readonly clock: () => Date
  readonly randomUuid: () => string
}

/** Files in the vault. An addition is an item of its own, so that two browsers never write over one another's. */
export function vaultFiles(mirror: VaultMirror, setting: Naming): VaultFiles {
  const { names, open, write, remove } = mirror
  const { told, ...grown } = growth({ names, open })
  return {
    setsAside: false,
    ...{ write: whole({ names, write, remove }), writeNew: mirror.writeNew, remove, look: mirror.look },
    read: (path) => (path.endsWith(growing) ? grown.read(path) : open(path)),
    added: grown.added,
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
    append: async (path, text) => {
      if (!path.endsWith(growing)) throw new TypeError('only a list of lines grows')
      const part = `${path}${added}${setting.clock().getTime()}-${setting.randomUuid()}`
      told.add(part)
      await write(part, text).catch((error: unknown) => {
        told.delete(part)
        throw error
      })
    },
  }
}

type Reading = Pick<VaultMirror, 'names' | 'open'>

/** Files that grow: as a whole, and what was added since. `told` are the additions of which it is known here what they say. */
function growth({ names, open }: Reading) {
  const told = new Set<string>()
  const textOf = async (parts: readonly string[]): Promise<string | undefined> => {
    const fresh = parts.filter((part) => !told.has(part))
    // At once: who asks in the meantime is not told the same.
    for (const part of fresh) told.add(part)
    try {
      const texts: string[] = []
      for (const part of parts) {
        const text = await open(part)
        if (text !== undefined) texts.push(text)
      }
      return texts.length === 0 ? undefined : texts.join('')
    } catch (error) {
      for (const part of fresh) told.delete(part)
      throw error
    }
  }
  return {
    told,
    read: async (path: string) => textOf([path, ...(await names(`${path}${added}`))]),
    added: async (path: string) =>
      (await textOf((await names(`${path}${added}`)).filter((part) => !told.has(part)))) ?? '',
  }
}

/** Writes a file whole; what was added to one that grows stands in it from then on. */
function whole({ names, write, remove }: Pick<VaultMirror, 'names' | 'write' | 'remove'>) {
  return async (path: string, text: string): Promise<void> => {
    const before = path.endsWith(growing) ? await names(`${path}${added}`) : []
    await write(path, text)
    for (const part of before) await remove(part)
  }
}
