/** Whether a store failed because the disk has no room: then nothing was written, and reading goes on. */

const full = 'SQLITE_FULL'

/** A full disk; and a quota or a disk that fails, of which SQLite does not tell more. */
export function lacksRoom(failure: unknown): boolean {
  const { code = '' } = (failure ?? {}) as { readonly code?: string }
  return [full, 'ENOSPC', 'EDQUOT'].includes(code) || code.startsWith('SQLITE_IOERR')
}

/** What is thrown in the place of the disk's own word, by whoever keeps the last room for what must go on. */
export function noRoom(): Error {
  return Object.assign(new Error('there is no room for what is new'), { code: full })
}
