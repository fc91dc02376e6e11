/// <reference lib="dom" />
/** Tells at once that the browser has no connection: an answer that was being waited for may fail much later. */
import type { LineTrouble } from './line-trouble.ts'

/** Until what it gives is called. */
export function watchConnection(trouble: LineTrouble): () => void {
  const gone = (): void => trouble.note('onbereikbaar')
  const back = (): void => trouble.note(undefined)
  addEventListener('offline', gone)
  addEventListener('online', back)
  return () => {
    removeEventListener('offline', gone)
    removeEventListener('online', back)
  }
}
