/**
 * The mirror of a vault: whatever several browsers write and remove at once, and in whatever order answers come, after a look
 * each has what is there, and hears of every line that another added, once; also while lines are merged, and that stops halfway.
 *
 * Inside: the page has no door; its parts are asked where they are made.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { VaultItems } from '../../portal/browser/vault-items.ts'
import { createMirror } from '../../portal/browser/vault-mirror.ts'
import { vaultFiles } from '../../portal/browser/vault.ts'
import { createVaultChanges } from '../../portal/server/vault-changes.ts'

type Happen = <Value>(act: () => Value) => Promise<Value>

/** A server that remembers few changes, each request of which happens when `happen` lets it, and is answered later. */
function sharedVault(happen: Happen, isBroken: () => boolean) {
  const kept = new Map<string, string>()
  const changes = createVaultChanges('nu', { each: 3, all: 100 })
  const put = (name: string, text: string): void => {
    kept.set(name, text)
    changes.note('a', { name, isGone: false })
  }
  const take = (name: string): void => {
    kept.delete(name)
    changes.note('a', { name, isGone: true })
  }
  const answered: Happen = async (act) => {
    const answer = await happen(act)
    await happen(() => undefined)
    return answer
  }
  const named = (begin: string): readonly string[] =>
    [...kept.keys()].filter((name) => name.startsWith(begin)).toSorted()
  const found = (names: readonly string[]) =>
    names.flatMap((naam) => {
      const tekst = kept.get(naam)
      return tekst === undefined ? [] : [{ naam, tekst }]
    })
  const items: VaultItems = {
    names: (begin) => answered(() => named(begin)),
    open: (name) => answered(() => kept.get(name)),
    locked: (begin) => answered(() => found(named(begin))),
    unlock: async ({ tekst }) => tekst,
    write: (name, text) => answered(() => put(name, text)),
    writeNew: (name, text) => answered(() => !kept.has(name) && (put(name, text), true)),
    change: (name, change) => answered(() => put(name, change(kept.get(name)) ?? '')),
    changes: (standing) =>
      answered(() => {
        const { standing: stand, changes: all } = changes.since('a', standing)
        const stukken = all?.map(({ name, isGone }) => (isGone ? { naam: name, weg: true as const } : { naam: name }))
        return { stand, ...(stukken === undefined ? {} : { stukken }) }
      }),
    some: (names) => answered(() => found(names)),
    remove: (name) => answered(() => take(name)),
    // Stopped in the middle, half of them are gone.
    removeAll: (names) =>
      answered(() => {
        for (const name of names.slice(0, isBroken() ? names.length / 2 : names.length)) take(name)
        if (isBroken()) throw new Error('closed')
      }),
  }
  return { kept, items }
}

type Act = {
  readonly who: number
  readonly what: 'write' | 'remove' | 'look' | 'line' | 'merge' | 'break'
  readonly at: number
}
const act: fc.Arbitrary<Act> = fc.record({
  who: fc.nat(1),
  what: fc.constantFrom('write', 'remove', 'look', 'line', 'merge', 'break'),
  at: fc.nat(3),
})

const always = { least: 1, most: 3, span: 1, settled: 0 }
const last = { clock: () => new Date(0), randomUuid: () => 'laatst' }

test('after a look every browser has what is there, and heard of every line of another once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(act, { maxLength: 14, size: 'max' }), async (s, acts) => {
      let isBroken = false
      const { kept, items } = sharedVault(
        (act) => s.schedule(Promise.resolve()).then(act),
        () => isBroken,
      )
      const browsers = await s.waitFor(
        Promise.all(
          [0, 1].map(async (who) => {
            const mirror = createMirror(items, { isSteady: () => true, keepingOf: () => undefined })
            await mirror.readAhead('in/')
            await mirror.readAhead('log')
            let count = 0
            const naming = { clock: () => new Date(0), randomUuid: () => `${who}-${(count += 1)}` }
            const files = vaultFiles(mirror, naming, always)
            return { mirror, files, heard: [] as string[], own: [] as string[] }
          }),
        ),
      )
      const hear = async ({ files, heard }: (typeof browsers)[0]): Promise<void> => {
        await files.look()
        heard.push(...(await files.added('log.ndjson')).split('\n').filter((line) => line !== ''))
      }
      const does = async ({ who, what, at }: Act, index: number): Promise<void> => {
        const browser = browsers[who]
        if (browser === undefined) return
        const { mirror, files, own } = browser
        if (what === 'write') await mirror.write(`in/${at}`, `van ${at}`)
        if (what === 'remove') await mirror.remove(`in/${at}`)
        if (what === 'look') await hear(browser)
        if (what === 'break') isBroken = !isBroken
        if (what === 'merge') await files.merge('log.ndjson').catch(() => undefined)
        if (what === 'line') {
          own.push(`regel ${index}`)
          await files.append('log.ndjson', `regel ${index}\n`)
        }
      }
      await s.waitFor(Promise.all(acts.map(does)))
      // A second look asks for what was in doubt: written here while the first one went on.
      for (const browser of [...browsers, ...browsers]) await s.waitFor(hear(browser))

      const there = [...kept.keys()].filter((name) => name.startsWith('in/')).toSorted()
      const lines = acts.flatMap(({ what }, index) => (what === 'line' ? [`regel ${index}`] : []))
      for (const { mirror, heard, own } of browsers) {
        expect(await s.waitFor(mirror.names('in/'))).toEqual(there)
        for (const name of there) expect(await s.waitFor(mirror.open(name))).toBe(kept.get(name))
        expect(heard.toSorted()).toEqual(lines.filter((line) => !own.includes(line)).toSorted())
      }
      // Whoever comes later has each line once, and after a merge that comes to its end nothing stands twice.
      isBroken = false
      const later = vaultFiles(createMirror(items, { isSteady: () => true, keepingOf: () => undefined }), last, always)
      const readLines = async (): Promise<readonly string[]> =>
        ((await later.read('log.ndjson')) ?? '').split('\n').filter((line) => line !== '')
      expect((await s.waitFor(readLines())).toSorted()).toEqual(lines.toSorted())
      await s.waitFor(later.merge('log.ndjson'))
      expect([...kept.keys()].filter((name) => name.includes('~') && !name.includes('_'))).toEqual([])
      expect((await s.waitFor(readLines())).toSorted()).toEqual(lines.toSorted())
    }),
    { numRuns: 400 },
  )
})
