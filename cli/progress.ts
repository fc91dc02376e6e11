/** Progress on a terminal: one line on standard error that rewrites itself and leaves nothing behind. */
import type { Desk } from './desk.ts'

/** Work that is done within this time shows nothing. */
const quietMilliseconds = 1000
const pauseMilliseconds = 200

export type Progress = { readonly tell: (count: number) => void; readonly end: () => void }

export function startProgress(desk: Desk): Progress {
  if (!desk.progress) return { tell: () => undefined, end: () => undefined }
  const start = desk.now()
  let last = start
  let dirty = false
  return {
    tell: (count) => {
      const now = desk.now()
      if (now - start < quietMilliseconds || now - last < pauseMilliseconds) return
      last = now
      dirty = true
      desk.talk(
        `\r\u001b[K${count.toLocaleString('nl')} · ${Math.round((count * 1000) / (now - start)).toLocaleString('nl')}/s`,
      )
    },
    end: () => {
      if (dirty) desk.talk('\r\u001b[K')
    },
  }
}
