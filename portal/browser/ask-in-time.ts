/// <reference lib="dom" />
/** Asks, and ends a request of which nothing is heard for too long, before its answer begins or between two parts of it, or that goes on without end. */

/** Milliseconds that nothing may be heard: longer than the portal's server takes to hear a request and the hub waits with an answer. */
export const longestSilence = 60_000
/** Milliseconds after which an answer is none, however many parts of it came. */
export const longestAnswer = 15 * 60_000
/** Characters of a request that even a slow line brings away in a millisecond; the portal's server waits for no slower one. */
export const slowest = 32

/** Acts after so many milliseconds, unless what it gives is called before that. */
export type Later = (milliseconds: number, act: () => void) => () => void

/** By the clock of this browser. */
export const later: Later = (milliseconds, act) => {
  const timer = setTimeout(act, milliseconds)
  return () => clearTimeout(timer)
}

/** A request of which is known how long it is. */
export type Request = Omit<RequestInit, 'body' | 'signal'> & { readonly body?: string; readonly signal?: AbortSignal }

/** An answer, whole. */
export type Said = { readonly isGood: boolean; readonly headers: Headers; readonly text: string }

/** What was said; rejects when it does not come, breaks off, or is silent for too long. */
export async function askInTime(
  { fetching, after }: { readonly fetching: typeof fetch; readonly after: Later },
  address: string,
  { body, signal, ...init }: Request,
): Promise<Said> {
  const silent = new AbortController()
  let stop = (): void => undefined
  const hear = (milliseconds = longestSilence): void => {
    stop()
    stop = after(milliseconds, () => silent.abort())
  }
  const bringing = (body?.length ?? 0) / slowest
  hear(longestSilence + bringing)
  const stopWhole = after(longestAnswer + bringing, () => silent.abort())
  try {
    const ending = signal === undefined ? silent.signal : AbortSignal.any([silent.signal, signal])
    const answer = await fetching(address, { ...init, ...(body === undefined ? {} : { body }), signal: ending })
    return { isGood: answer.ok, headers: answer.headers, text: await textOf(answer, hear) }
  } finally {
    stop()
    stopWhole()
  }
}

/** The whole text; each part of it is a sign of life, so that a slow line is not taken for a silent one. */
async function textOf({ body }: Response, hear: () => void): Promise<string> {
  const [reader, decoder] = [body?.getReader(), new TextDecoder()]
  let text = ''
  for (;;) {
    hear()
    const part = await reader?.read()
    if (part === undefined || part.done) return text + decoder.decode()
    text += decoder.decode(part.value, { stream: true })
  }
}
