/** Hands a file to who is at the page, as a download. */
import type { CsvFile } from '../../../csv/index.ts'

/** Offers the file; the browser keeps it where downloads go. */
export function save(page: Document | undefined, { name, bytes }: CsvFile): void {
  if (page === undefined) return
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'text/csv' }))
  const link = page.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
