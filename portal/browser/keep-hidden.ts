/// <reference lib="dom" />
/** Keeps what was typed last when the page is put away, for whoever closes a window does not wait for a pause; and when the connection is back. */

/** Until what it gives is called. */
export function keepWhenHidden(page: Document, { flush }: { readonly flush: () => Promise<void> }): () => void {
  const put = (): void => {
    if (page.visibilityState === 'hidden') void flush().catch(() => undefined)
  }
  const again = (): void => void flush().catch(() => undefined)
  page.addEventListener('visibilitychange', put)
  page.defaultView?.addEventListener('online', again)
  return () => {
    page.removeEventListener('visibilitychange', put)
    page.defaultView?.removeEventListener('online', again)
  }
}
