/** The vault as files: a gateway in a browser keeps what it has at the portal's server, locked with the organisation's key. */
import type { Files } from '../../gateway/anywhere.ts'
import { added, createGrowth } from './vault-growth.ts'
import type { Merging } from './vault-growth.ts'
import type { VaultMirror } from './vault-mirror.ts'

/** Only these grow by additions. */
const growing = '.ndjson'

type VaultFiles = Required<Files> & {
  /** Merges what was added to a file, as far as it is old. */
  readonly merge: (path: string) => Promise<void>
}

type Naming = {
  readonly clock: () => Date
  readonly randomUuid: () => string
}

/** Files in the vault. */
export function vaultFiles(mirror: VaultMirror, setting: Naming, merging?: Merging): VaultFiles {
  const { names, open, write, remove } = mirror
  const grown = createGrowth(mirror, setting, merging)
  return {
    setsAside: false,
    ...{ write: whole({ names, write, remove }), writeNew: mirror.writeNew, remove, look: mirror.look },
    read: (path) => (path.endsWith(growing) ? grown.read(path) : open(path)),
    ...{ added: grown.added, merge: grown.merge, ahead: mirror.readSome },
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
      await grown.append(path, text)
    },
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
