/// <reference lib="dom" />
/** Keeps going what waits to leave as long as its page is there: lets go what is due, and warns who leaves before that. */
/** Milliseconds between two looks at what is due. */
const every = 1000

/** What lets go what is due in it, and tells whether something is about to leave. */
export type Ticking = { readonly tick: () => void; readonly isLeaving: () => boolean }

/** Until what it gives is called. */
export function keepTray(kept: readonly Ticking[]): () => void {
  const clock = setInterval(() => {
    for (const { tick } of kept) tick()
  }, every)
  const warn = (event: BeforeUnloadEvent): void => {
    if (kept.some(({ isLeaving }) => isLeaving())) event.preventDefault()
  }
  addEventListener('beforeunload', warn)
  return () => {
    clearInterval(clock)
    removeEventListener('beforeunload', warn)
  }
}
