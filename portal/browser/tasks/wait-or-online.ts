/// <reference lib="dom" />
/** Waits before something is tried again. */

/** Resolves after so long, or as soon as the browser says that there is a connection again. */
export function waitOrOnline(milliseconds: number): Promise<void> {
  return new Promise((done) => {
    const go = (): void => {
      clearTimeout(timer)
      removeEventListener('online', go)
      done()
    }
    const timer = setTimeout(go, milliseconds)
    addEventListener('online', go)
  })
}
