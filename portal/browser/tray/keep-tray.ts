/// <reference lib="dom" />
/** Keeps a tray going as long as its page is there: lets go what is due, and warns who leaves before that. */
import type { Tray } from './tray.ts'

/** Milliseconds between two looks at what is due. */
const every = 1000

/** Until what it gives is called. */
export function keepTray(tray: Tray): () => void {
  const clock = setInterval(tray.tick, every)
  const warn = (event: BeforeUnloadEvent): void => {
    if (tray.entries().some(({ step }) => step === 'telt af' || step === 'gaat weg')) event.preventDefault()
  }
  addEventListener('beforeunload', warn)
  return () => {
    clearInterval(clock)
    removeEventListener('beforeunload', warn)
  }
}
