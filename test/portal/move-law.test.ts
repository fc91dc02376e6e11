/**
 * H-21: items move to the vault's new key one by one: wherever a page stops, whatever colleagues write and remove meanwhile with either
 * key, each item is what was written last, opens with both keys at hand, and with the new one alone in the end.
 *
 * Inside: the page has no door; its parts are asked where they are made.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moveAll, moveSlice } from '../../portal/browser/key-care/move-items.ts'
import { lock, unlock } from '../../portal/browser/keys/locker.ts'
import { Refused } from '../../portal/browser/server.ts'
import type { Server } from '../../portal/browser/server.ts'
import { memoryStore } from '../../portal/index.ts'

const oin = '00000099000000005000'
const rules = { limit: { count: 1000, size: 1e9 }, onlyNew: false }
const key = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']) as Promise<CryptoKey>
const [before, now, strange] = [await key(), await key(), await key()]

type Act = { readonly what: 'before' | 'now' | 'remove' | 'stop' | 'nothing'; readonly at: number }
const act: fc.Arbitrary<Act> = fc.record({
  what: fc.constantFrom('before', 'now', 'remove', 'stop', 'nothing'),
  at: fc.nat({ max: 5 }),
})

/** A vault of which an answer has two items, that two pages of colleagues change between any two requests. */
function busyVault(acts: Act[]) {
  const store = memoryStore()
  const written = new Map<string, string>()
  let count = 0
  const write = async (at: number, by: CryptoKey): Promise<void> => {
    const [name, text] = [`inbak/${at}`, `${(count += 1)}`]
    written.set(name, text)
    await store.put(oin, { name, text: await lock(text, by) }, rules)
  }
  const happen = async (): Promise<void> => {
    const { what, at } = acts.shift() ?? { what: 'nothing', at: 0 }
    if (what === 'stop') throw new Refused('SKP-P-01')
    if (what === 'before' || what === 'now') await write(at, what === 'before' ? before : now)
    if (what === 'remove') {
      written.delete(`inbak/${at}`)
      await store.remove(oin, `inbak/${at}`)
    }
    expect(await opened([now, before])).toEqual(written)
  }
  const opened = async (keys: readonly CryptoKey[]): Promise<Map<string, string>> => {
    const found = new Map<string, string>()
    for (const name of await store.names(oin, 'inbak/'))
      for (const each of keys) {
        const text = await unlock((await store.get(oin, name)) ?? '', each)
        if (text !== undefined) found.set(name, text)
      }
    return found
  }
  const query = (path: string) => new URL(path, 'http://portaal').searchParams
  const server: Pick<Server, 'get' | 'putInstead'> = {
    get: async (path) => {
      await happen()
      const [begin, after] = [query(path).get('begin') ?? '', query(path).get('na') ?? '']
      const { items, isMore } = await store.items(oin, { begin, after, most: 2, size: 1e9 })
      const stukken = items.map(({ name: naam, text: tekst }) => ({ naam, tekst }))
      return { stukken, ...(isMore ? { verder: stukken.at(-1)?.naam } : {}) }
    },
    putInstead: async (path, was, text) => {
      await happen()
      const name = query(path).get('naam') ?? ''
      return (await store.replace(oin, { name, text, was }, rules.limit)) === 'kept'
    },
  }
  return { store, write, opened, written, server: server as Server }
}

test('H-21: nothing is lost, and in the end nothing opens with the key before', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
      const vault = busyVault(acts)
      for (let at = 0; at < 6; at += 1) await vault.write(at, before)
      await vault.store.put(oin, { name: 'stel/x/kluis', text: await lock('vreemd', strange) }, rules)
      const place = { server: vault.server, keys: { vault: now, earlier: [before], folder: '' } }
      const setting = { signal: new AbortController().signal, pause: async () => undefined, tell: () => undefined }
      // Every stop is a page that closes; somebody opens again.
      for (let isDone = false; !isDone;)
        isDone = await moveAll(place, setting).catch((error: unknown) => {
          if (error instanceof Refused) return false
          throw error
        })
      expect(await vault.opened([now])).toEqual(vault.written)
      expect(await vault.opened([before])).toEqual(new Map())
      expect(await unlock((await vault.store.get(oin, 'stel/x/kluis')) ?? '', strange)).toBe('vreemd')
    }),
    { numRuns: 60 },
  )
})

test('H-19: a slice is what one answer has, and goes on after it', async () => {
  const vault = busyVault([])
  for (let at = 0; at < 5; at += 1) await vault.write(at, before)
  const place = { server: vault.server, keys: { vault: now, earlier: [before], folder: 'inbak/' } }
  expect(await moveSlice(place)).toEqual({ seen: 2, next: 'inbak/1' })
  expect(await moveSlice(place, 'inbak/1')).toEqual({ seen: 2, next: 'inbak/3' })
  expect(await moveSlice(place, 'inbak/3')).toEqual({ seen: 1 })
})
