/** Keeps JSON records by UUID, a file each: no other name ever becomes a name of a file. */
import { isName } from '../schemas/index.ts'
import { inFolder } from './files.ts'
import type { Files } from './files.ts'
import { createExclusion } from './exclusion.ts'

/** JSON records by UUID. */
export type Folder<Item> = {
  readonly get: (id: string) => Promise<Item | undefined>
  readonly put: (id: string, item: Item) => Promise<void>
  /** Writes it unless one stands there, also when another writes at the same time; gives the one that stands. */
  readonly putNew: (id: string, item: Item) => Promise<Item>
  /** Writes what `next` makes of the record that stands, one after the other for each id; nothing leaves it as it is. */
  readonly change: (id: string, next: (before: Item | undefined) => Item | undefined) => Promise<void>
  readonly remove: (id: string) => Promise<void>
  readonly ids: () => Promise<readonly string[]>
  /** Says that these are asked next. */
  readonly ahead: (ids: readonly string[]) => Promise<void>
  /** The path of the file of this id. */
  readonly path: (id: string) => string
}

/** The records in this folder. */
export function folderOf<Item>(folder: string, files: Files): Folder<Item> {
  const exclusive = createExclusion()
  const path = (id: string): string => {
    if (!isName('uuid', id)) throw new TypeError('a record is asked under a name that is no UUID')
    return inFolder(folder, `${id}.json`)
  }
  const get = async (id: string): Promise<Item | undefined> => {
    const text = await files.read(path(id))
    return text === undefined ? undefined : (JSON.parse(text) as Item)
  }
  const write = (id: string, item: Item): Promise<void> => files.write(path(id), JSON.stringify(item))
  return {
    path,
    get,
    put: (id, item) => exclusive(id, () => write(id, item)),
    putNew: (id, item) =>
      exclusive(id, async () => {
        if (files.writeNew !== undefined && (await files.writeNew(path(id), JSON.stringify(item)))) return item
        const before = await get(id)
        if (before === undefined) await write(id, item)
        return before ?? item
      }),
    change: (id, next) =>
      exclusive(id, async () => {
        const after = next(await get(id))
        if (after !== undefined) await write(id, after)
      }),
    remove: (id) => exclusive(id, () => files.remove(path(id))),
    ahead: async (ids) => files.ahead?.(ids.map(path)),
    ids: async () =>
      (await files.list(folder))
        .filter((name) => name.endsWith('.json'))
        .map((name) => name.slice(0, -'.json'.length))
        .filter((id) => isName('uuid', id)),
  }
}
