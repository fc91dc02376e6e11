/** Sends the calls of a walk over HTTP or HTTPS exactly as they are: no redirects, no headers of its own, one connection each. */
import http from 'node:http'
import https from 'node:https'
import type { RequestOptions } from 'node:https'
import type { WalkAnswer, WalkRequest } from './walk.ts'

/** A way to call this server; `options` gives what a party brings, such as its certificate or its headers. */
export function requestTo<Identity>(
  url: string,
  options: (identity: Identity) => RequestOptions,
): (request: WalkRequest<Identity>) => Promise<WalkAnswer> {
  const { protocol, hostname, port } = new URL(url)
  const { request } = protocol === 'https:' ? https : http
  return ({ method, path, headers, body, as }) => {
    const own = options(as)
    const length = body === undefined ? {} : { 'content-length': body.length }
    return new Promise((resolve, reject) => {
      const call = request(
        { hostname, port, method, path, agent: false, ...own, headers: { ...length, ...own.headers, ...headers } },
        (answer) => {
          const parts: Uint8Array[] = []
          answer.on('data', (part: Uint8Array) => parts.push(part))
          answer.on('error', reject)
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 0, headers: flat(answer.headers), body: Buffer.concat(parts) }),
          )
        },
      )
      call.on('error', (error) =>
        reject(new Error(`${method} ${path.slice(0, 80)}: ${error.message}`, { cause: error })),
      )
      call.end(body)
    })
  }
}

function flat(headers: http.IncomingHttpHeaders): WalkAnswer['headers'] {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
}
