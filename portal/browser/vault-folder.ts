/** A folder of the vault: the items of one set of keys, apart from those that other keys locked. */
import type { VaultItems } from './vault-items.ts'

/** These items, each under a name that begins with the folder; whoever works with them sees the names without it. */
export function inFolder(items: VaultItems, folder: string): VaultItems {
  if (folder === '') return items
  const bare = <Named extends { readonly naam: string }>(item: Named): Named => ({
    ...item,
    naam: item.naam.slice(folder.length),
  })
  return {
    ...items,
    names: async (begin) => (await items.names(`${folder}${begin}`)).map((name) => name.slice(folder.length)),
    open: (name) => items.open(`${folder}${name}`),
    locked: async (begin, most) => (await items.locked(`${folder}${begin}`, most)).map(bare),
    write: (name, ...rest) => items.write(`${folder}${name}`, ...rest),
    writeNew: (name, ...rest) => items.writeNew(`${folder}${name}`, ...rest),
    change: (name, change) => items.change(`${folder}${name}`, change),
    changes: async (standing) => {
      const { stand, stukken } = await items.changes(standing)
      const own = stukken?.filter(({ naam }) => naam.startsWith(folder)).map(bare)
      return { stand, ...(own === undefined ? {} : { stukken: own }) }
    },
    some: async (names) => (await items.some(names.map((name) => `${folder}${name}`))).map(bare),
    remove: (name) => items.remove(`${folder}${name}`),
    removeAll: (names) => items.removeAll(names.map((name) => `${folder}${name}`)),
  }
}
