/**
 * Files of the vault that grow by lines. An addition is an item of its own, so that two browsers never write over one another's; those of a
 * day, once they are old, are merged into one. Each is read once, whether it stands by itself, in a merged item, or in both after a crash.
 */
import type { VaultMirror } from './vault-mirror.ts'

/** Comes between a name and what tells one addition to it from another. */
export const added = '~'

/** An addition: what tells it from others, and what was added. */
type Addition = readonly [mark: string, text: string]

/** When additions are merged: that many at least and at most, of so many milliseconds, once the newest is so old. */
export type Merging = {
  readonly least: number
  readonly most: number
  readonly span: number
  readonly settled: number
}
const hour = 60 * 60_000
const merging: Merging = { least: 20, most: 500, span: 24 * hour, settled: hour }

type Naming = { readonly clock: () => Date; readonly randomUuid: () => string }
type Vault = Pick<VaultMirror, 'names' | 'open' | 'write' | 'writeNew' | 'removeAll'>

/** A name of an addition begins with when it was made; that of a merged item has another sign behind that. */
const single = /^(\d+)-/
const isMerged = (mark: string): boolean => /^\d+_/.test(mark)
const mergedMark = (first: string): string => first.replace('-', '_')
const stampOf = (mark: string): number => Number(single.exec(mark)?.[1] ?? Number.NaN)

/** Files that grow, over this vault: as a whole, and what was added since. */
export function createGrowth(vault: Vault, { clock, randomUuid }: Naming, rule: Merging = merging) {
  // Names that were read, additions of which it is known here what they say, and those that stand in a merged item.
  const [read, told, inMerged] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const reading: Reading = { open: vault.open, read, told, inMerged }
  const marksOf = async (path: string): Promise<readonly string[]> =>
    (await vault.names(`${path}${added}`)).map((name) => name.slice(path.length + added.length))
  return {
    read: async (path: string): Promise<string | undefined> => {
      const [whole, found] = [await vault.open(path), await additions(reading, path, await marksOf(path))]
      for (const [mark] of found) told.add(mark)
      return whole === undefined && found.length === 0 ? undefined : `${whole ?? ''}${textOf(found)}`
    },
    added: async (path: string): Promise<string> => {
      const marks = (await marksOf(path)).filter((mark) => !read.has(mark) && !told.has(mark))
      const found = (await additions(reading, path, marks)).filter(([mark]) => !told.has(mark))
      // At once: who asks in the meantime is not told the same.
      for (const [mark] of found) told.add(mark)
      return textOf(found)
    },
    append: async (path: string, text: string): Promise<void> => {
      const mark = `${clock().getTime()}-${randomUuid()}`
      told.add(mark)
      await vault.write(`${path}${added}${mark}`, text).catch((error: unknown) => {
        told.delete(mark)
        throw error
      })
    },
    /** Merges what is old, slice by slice; stopped between any two steps it loses and doubles nothing. */
    merge: async (path: string): Promise<void> => {
      const marks = await marksOf(path)
      await clear(
        vault,
        path,
        marks.filter((mark) => inMerged.has(mark)),
      )
      const old = clock().getTime() - rule.settled
      const singles = marks.filter((mark) => stampOf(mark) <= old && !inMerged.has(mark))
      for (const slice of slicesOf(singles, rule)) await mergeSlice(vault, reading, { path, slice })
    },
  }
}

type Reading = Pick<Vault, 'open'> & {
  readonly read: Set<string>
  readonly told: Set<string>
  readonly inMerged: Set<string>
}

const textOf = (found: readonly Addition[]): string => found.map(([, text]) => text).join('')

/** What stands under these names, each addition once, oldest first. */
async function additions(
  { open, read, inMerged }: Reading,
  path: string,
  marks: readonly string[],
): Promise<readonly Addition[]> {
  const found = new Map<string, string>()
  for (const mark of marks) {
    const text = await open(`${path}${added}${mark}`)
    // A colleague merged it in the meantime: the merged item tells.
    if (text === undefined) continue
    read.add(mark)
    if (!isMerged(mark)) found.set(mark, text)
    else
      for (const [inside, line] of JSON.parse(text) as readonly Addition[]) {
        inMerged.add(inside)
        found.set(inside, line)
      }
  }
  return [...found].toSorted(([one], [other]) => (one < other ? -1 : 1))
}

/** Additions that lie together in time, where there are enough of them. */
function slicesOf(marks: readonly string[], { least, most, span }: Merging): readonly (readonly string[])[] {
  const slices: string[][] = []
  for (const mark of marks) {
    const last = slices.at(-1)
    const isNear = last !== undefined && last.length < most && stampOf(mark) - stampOf(last[0] ?? '') < span
    if (isNear) last.push(mark)
    else slices.push([mark])
  }
  return slices.filter(({ length }) => length >= least)
}

/** Writes the merged item unless a colleague did, and then removes what stands in the one that is there. */
async function mergeSlice(
  vault: Vault,
  reading: Reading,
  { path, slice }: { readonly path: string; readonly slice: readonly string[] },
): Promise<void> {
  const found = await additions(reading, path, slice)
  const [first] = found
  if (first === undefined) return
  const merged = mergedMark(first[0])
  const isOurs = await vault.writeNew(`${path}${added}${merged}`, JSON.stringify(found))
  if (isOurs) for (const [mark] of found) reading.inMerged.add(mark)
  else await additions(reading, path, [merged])
  await clear(
    vault,
    path,
    slice.filter((mark) => reading.inMerged.has(mark)),
  )
}

async function clear({ removeAll }: Vault, path: string, marks: readonly string[]): Promise<void> {
  if (marks.length > 0) await removeAll(marks.map((mark) => `${path}${added}${mark}`))
}
