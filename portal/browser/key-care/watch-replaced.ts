/** Watches whether other keys came in the place of those that this page works with; then it keeps what is being written, and opens anew. */
import { itemAt, replacedPlace, setInForce } from '../keys/key-places.ts'
import type { PageWorld } from '../office.ts'
import { fetchBook } from '../fetch-book.ts'

/** Milliseconds between two looks. */
const lookEvery = 10_000

/** The word in the address of the page that says why it opens anew. */
export const replacedWord = 'vervangen' as const

/** Leaves for the page as it begins; nothing of this one goes on. */
export function openAnew({ leave }: Pick<PageWorld, 'leave'>): Promise<never> {
  leave(`/?fout=${replacedWord}`)
  return new Promise(() => undefined)
}

/** Looks again and again, until what it gives is called. */
export function watchReplaced(
  world: PageWorld,
  { oin, set }: { readonly oin: string; readonly set: string },
  keep: () => Promise<void>,
): () => void {
  const look = async (): Promise<void> => {
    if ((await world.server.text(itemAt(replacedPlace(set)))) === undefined) return
    // The vault only says so; the address book decides.
    const entry = (await fetchBook(world))?.participant(oin)
    const next = entry === undefined ? undefined : setInForce(entry)
    if (next === undefined || next === set) return
    clearInterval(again)
    await keep().catch(() => world.warn('concept'))
    await openAnew(world)
  }
  const again = setInterval(() => void look().catch(() => undefined), lookEvery)
  return () => clearInterval(again)
}
