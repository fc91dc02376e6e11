/** Whether a store failed because the disk has no room: then nothing was written, and reading goes on. */

/** A full disk; and a quota or a disk that fails, of which SQLite does not tell more. */
export function lacksRoom({ code = '' }: { readonly code?: string }): boolean {
  return code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR')
}
