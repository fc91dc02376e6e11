/// <reference lib="dom" />
/** The newest address book that this device saw: an older one, or another of the same number, brings back keys that were revoked. */
import type { Directory, Trust } from '../../directory/index.ts'

/** Which book it was. */
type SeenBook = Pick<Directory, 'digest'> & { readonly nummer: number }

/** Where it is kept. */
export type NewestBook = { readonly get: () => SeenBook | undefined; readonly keep: (book: SeenBook) => void }

/** Whether this one is the newest or newer; then it is the newest from now on. */
export function isNewest({ get, keep }: NewestBook, { content: { nummer }, digest }: Directory): boolean {
  const newest = get()
  if (newest !== undefined && nummer < newest.nummer) return false
  if (newest?.nummer === nummer) return newest.digest === digest
  keep({ nummer, digest })
  return true
}

/** Keeps it as long as the page is there. */
export function inPage(): NewestBook {
  let newest: SeenBook | undefined
  return { get: () => newest, keep: (book) => void (newest = book) }
}

/** Keeps it on this device, for the books of these signers; where a browser keeps nothing, as long as the page is there. */
export function onDevice({ sleutels }: Trust): NewestBook {
  const name = `adresboek:${sleutels
    .map(({ kid }) => kid)
    .toSorted()
    .join('.')}`
  const page = inPage()
  return {
    get: () => newer(page.get(), read(name)),
    keep: (book) => {
      page.keep(book)
      try {
        localStorage.setItem(name, JSON.stringify(book))
      } catch {
        // It holds as long as the page is there.
      }
    },
  }
}

/** What another page of this device kept counts too. */
function newer(one: SeenBook | undefined, other: SeenBook | undefined): SeenBook | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return one.nummer < other.nummer ? other : one
}

/** What was kept; of what is no longer readable nothing. */
function read(name: string): SeenBook | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<SeenBook>
    const { nummer, digest } = kept
    return Number.isSafeInteger(nummer) && typeof digest === 'string' ? { nummer: nummer as number, digest } : undefined
  } catch {
    return undefined
  }
}
