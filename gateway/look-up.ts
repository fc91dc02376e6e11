/** Looks again for a receiver that the address book does not name: it may have joined since. Bounded, whoever is asked for. */
import type { AddressBook } from './address-book.ts'
import { lookUpEvery, renewEvery } from './options.ts'

/** Renews the address book for this OIN, unless that was done for it, or for anybody, just before. */
export type LookUp = (oin: string) => Promise<unknown>

export function createLookUp({ renew }: Pick<AddressBook, 'renew'>, clock: () => Date): LookUp {
  const lookedUp = new Map<string, number>()
  return async (oin) => {
    const now = clock().getTime()
    // By a clock that went back nobody knows how long ago it was.
    for (const [each, at] of lookedUp) if (now - at >= renewEvery || now < at) lookedUp.delete(each)
    const last = Math.max(...lookedUp.values())
    if (lookedUp.has(oin) || now - last < lookUpEvery) return
    lookedUp.set(oin, now)
    await renew()
  }
}
