/** How long a server waits for who is slow, and how much it takes before it looks, in the words of Node. */
import type { ServerOptions } from 'node:http'

/** Milliseconds: for a request, for its headers, and between two looks for slow ones. */
const standardTimeout = 30_000
const longestForHeaders = 10_000
const slowCheck = 1000

/** For a server whose requests must have come in whole in so many milliseconds, 30 seconds when it is not said; the longest of them in `longest`. */
export function patience(requestTimeout: number = standardTimeout, longest: number = requestTimeout) {
  return {
    requestTimeout: longest,
    // Node takes no time for the headers that is longer than the one for the whole request.
    headersTimeout: Math.min(requestTimeout, longestForHeaders),
    connectionsCheckingInterval: slowCheck,
    maxHeaderSize: 16 * 1024,
  } satisfies ServerOptions
}
