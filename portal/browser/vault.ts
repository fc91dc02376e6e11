/** The vault as files: a gateway in a browser keeps what it has at the portal's server, locked with the organisation's key. */
import type { Files } from '../../gateway/anywhere.ts'
import { lock, unlock } from './keys/locker.ts'
import type { Server } from './server.ts'

const item = (name: string): string => `/v1/kluis/stuk?naam=${encodeURIComponent(name)}`

/** Comes between a name and what tells one addition to it from another. */
const added = '~'

/** Files in the vault. An addition is an item of its own, so that two browsers never write over one another's. */
export function vaultFiles(server: Server, key: CryptoKey, setting: Naming): Files {
  const { names, open, write, remove } = itemsOf(server, key)
  return {
    write: async (path, text) => {
      const before = await names(`${path}${added}`)
      await write(path, text)
      for (const part of before) await remove(part)
    },
    read: async (path) => {
      const found = [await open(path)]
      for (const part of await names(`${path}${added}`)) found.push(await open(part))
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
    append: (path, text) => write(`${path}${added}${setting.clock().getTime()}-${setting.randomUuid()}`, text),
  }
}

/** Items at the server, each locked. */
function itemsOf(server: Server, key: CryptoKey) {
  return {
    names: async (begin: string): Promise<readonly string[]> => {
      const all: string[] = []
      for (let after = ''; ;) {
        const { namen, verder } = (await server.get(`/v1/kluis?begin=${encodeURIComponent(begin)}${after}`)) as Listed
        all.push(...namen)
        if (verder === undefined) return all
        after = `&na=${encodeURIComponent(verder)}`
      }
    },
    open: async (name: string): Promise<string | undefined> => {
      const jwe = await server.text(item(name))
      if (jwe === undefined) return undefined
      const text = await unlock(jwe, key)
      // Never taken for absent: who changed an item must not make us believe that there was none.
      if (text === undefined) throw new Error('an item of the vault does not open')
      return text
    },
    write: async (name: string, text: string): Promise<void> =>
      void (await server.put(item(name), await lock(text, key))),
    remove: (name: string): Promise<void> => server.remove(item(name)),
  }
}

/** Names, and after which of them there are more. */
type Listed = { readonly namen: readonly string[]; readonly verder?: string }

type Naming = { readonly clock: () => Date; readonly randomUuid: () => string }
