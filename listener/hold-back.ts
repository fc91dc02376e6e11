/** Lets a refusal wait: who asks faster than it may gains nothing by it, and costs others nothing. */
import type { ServerResponse } from 'node:http'

/** Resolves after so many milliseconds, at once without a number, or sooner when nobody is there to be refused any more or the listener closes. */
export function heldBack(
  milliseconds: number | undefined,
  response: ServerResponse,
  closing: AbortSignal,
): Promise<void> {
  if (milliseconds === undefined || closing.aborted || response.closed) return Promise.resolve()
  return new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer)
      closing.removeEventListener('abort', go)
      response.off('close', go)
      resolve()
    }
    const timer = setTimeout(go, milliseconds)
    closing.addEventListener('abort', go)
    response.once('close', go)
  })
}
