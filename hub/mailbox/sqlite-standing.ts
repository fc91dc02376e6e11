/** What the embedded store says of itself: its epoch, and where its rows of numbers end. */
import type { LastBatch } from '../notary.ts'
import { readHash } from './sqlite-codes.ts'
import type { Cell } from './sqlite-codes.ts'
import type { Floor } from './sqlite-forget.ts'
import type { Prepare } from './sqlite-schema.ts'

/** Named values of the store. */
export type Standing = {
  readonly get: (name: string) => string | undefined
  readonly set: (name: string, value: string) => void
  readonly batch: () => LastBatch
  readonly facts: () => number
  /** The last batch, with so many facts more. */
  readonly sign: (batch: LastBatch, facts: number) => void
  readonly floor: Floor
}

/** The standing of this database. */
export function sqliteStanding(prepare: Prepare): Standing {
  const one = prepare('SELECT value FROM standing WHERE name = ?').pluck()
  const put = prepare('REPLACE INTO standing VALUES (?, ?)')
  const get = (name: string): string | undefined => one.get(name) as string | undefined
  const set = (name: string, value: string | number): void => void put.run(name, String(value))
  const numberOf = (name: string): number => Number(get(name) ?? 0)
  const facts = (): number => numberOf('facts')
  return {
    ...{ get, set, facts },
    batch: () => ({ number: numberOf('batches'), root: get('root') ?? null }),
    sign: ({ number, root }, more) => {
      set('batches', number)
      if (root !== null) set('root', root)
      set('facts', facts() + more)
    },
    floor: {
      get: () => numberOf('floor'),
      set: ({ number, hash }: { readonly number: number; readonly hash: Cell }) => {
        set('floor', number)
        set('floor hash', readHash(hash))
      },
    },
  }
}
