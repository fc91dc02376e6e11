/// <reference lib="dom" />
/** Keeps going what waits to leave as long as its page is there: lets go what is due, and warns who leaves before that. */
import type { OutgoingList } from '../csv/outgoing-list.ts'
import type { Tray } from './tray.ts'

/** Milliseconds between two looks at what is due. */
const every = 1000

/** Until what it gives is called. */
export function keepTray(tray: Tray, list: OutgoingList): () => void {
  const clock = setInterval(() => {
    tray.tick()
    list.tick()
  }, every)
  const warn = (event: BeforeUnloadEvent): void => {
    const isHeld = tray.entries().some(({ step }) => step === 'telt af' || step === 'gaat weg')
    const isListed = list.state().at === 'counts' || list.state().at === 'goes'
    if (isHeld || isListed) event.preventDefault()
  }
  addEventListener('beforeunload', warn)
  return () => {
    clearInterval(clock)
    removeEventListener('beforeunload', warn)
  }
}
