/// <reference lib="dom" />
/** Keeps what was typed last when the page is put away: whoever closes a window does not wait for a pause. */
import type { Writing } from './writing.ts'

/** Until what it gives is called. */
export function keepWhenHidden(page: Document, { flush }: Pick<Writing, 'flush'>): () => void {
  const put = (): void => {
    if (page.visibilityState === 'hidden') void flush()
  }
  page.addEventListener('visibilitychange', put)
  return () => page.removeEventListener('visibilitychange', put)
}
