/**
 * Items of new keys lie in a folder of their own: who works there sees its own names and changes, and never what other keys locked.
 *
 * Inside: the page has no door; its vault is judged where it is made.
 */
import { expect, test } from 'vitest'
import { inFolder } from '../../portal/browser/vault-folder.ts'
import type { VaultItems } from '../../portal/browser/vault-items.ts'

/** Items in memory, of which every name that was written is a change. */
function items(): VaultItems & { readonly all: Map<string, string> } {
  const all = new Map<string, string>()
  const beginning = (begin: string): readonly string[] => [...all.keys()].filter((name) => name.startsWith(begin))
  const of = (names: readonly string[]) => names.map((naam) => ({ naam, tekst: all.get(naam) ?? '' }))
  return {
    all,
    names: async (begin) => beginning(begin),
    open: async (name) => all.get(name),
    locked: async (begin) => of(beginning(begin)),
    unlock: async ({ tekst }) => tekst,
    write: async (name, text) => void all.set(name, text),
    writeNew: async (name, text) => !all.has(name) && all.set(name, text).size > 0,
    change: async (name, change) => void all.set(name, change(all.get(name)) ?? ''),
    changes: async () => ({ stand: '1', stukken: [...all.keys()].map((naam) => ({ naam })) }),
    some: async (names) => of(names.filter((name) => all.has(name))),
    remove: async (name) => void all.delete(name),
    removeAll: async (names) => names.forEach((name) => all.delete(name)),
  }
}

test('what is written in a folder is found there, by its own name, and nothing else is', async () => {
  const all = items()
  await all.write('kluis/inbak/1', 'van oude sleutels')
  const own = inFolder(all, 'stel/nieuw/')
  await own.write('kluis/inbak/2', 'b')

  expect([await own.names('kluis/'), await own.names('')]).toEqual([['kluis/inbak/2'], ['kluis/inbak/2']])
  expect([await own.open('kluis/inbak/1'), await own.open('kluis/inbak/2')]).toEqual([undefined, 'b'])
  expect(await own.locked('kluis/', 9)).toEqual([{ naam: 'kluis/inbak/2', tekst: 'b' }])
  expect(await own.some(['kluis/inbak/1', 'kluis/inbak/2'])).toEqual([{ naam: 'kluis/inbak/2', tekst: 'b' }])
  expect((await own.changes()).stukken).toEqual([{ naam: 'kluis/inbak/2' }])
  expect([await own.writeNew('kluis/inbak/2', 'c'), await own.writeNew('kluis/inbak/1', 'd')]).toEqual([false, true])
  await own.removeAll(['kluis/inbak/1'])
  expect([...all.all]).toEqual([
    ['kluis/inbak/1', 'van oude sleutels'],
    ['stel/nieuw/kluis/inbak/2', 'b'],
  ])
})

test('the first keys have no folder', () => {
  const all = items()

  expect(inFolder(all, '')).toBe(all)
})
