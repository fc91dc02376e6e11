/** Serves the page: files that were made by the build, from an origin of their own that gets no cookies. */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { boundConnections, patience, takesCoding } from '../../listener/index.ts'
import type { Bounds } from './connections.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
}

/** Which folder, whom the page may ask, what it must know (as `/instelling.json`), and what the server holds to. */
export type PageSetting = {
  readonly folder: string
  readonly apiOrigin: string
  readonly setting: () => object
  readonly bounds: Bounds
}

/** The server of the page. */
export function createPageServer({ folder, apiOrigin, setting, bounds }: PageSetting): Server {
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => [`/${relative(folder, path).split(sep).join('/')}`, servedFile(readFileSync(path))]),
  )
  const pages = headersFor(apiOrigin, inlineOf(files.get('/index.html')?.plain))
  const server = createServer(patience(bounds.requestTimeout), ({ url = '/', method, headers }, response) => {
    for (const [name, value] of Object.entries(pages)) response.setHeader(name, value)
    const [path = '/'] = url.split('?')
    const name = path === '/' ? '/index.html' : path
    if (method !== 'GET' && method !== 'HEAD') return void response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    if (name === '/instelling.json') return answer(response, name, JSON.stringify(setting()))
    const found = files.get(name)
    if (found === undefined) return void response.writeHead(404).end()
    response.setHeader('Vary', 'Accept-Encoding')
    if (!takesCoding(headers['accept-encoding'], 'gzip')) return answer(response, name, found.plain)
    response.setHeader('Content-Encoding', 'gzip')
    return answer(response, name, found.packed())
  })
  boundConnections(server, bounds.connections)
  return server
}

/** A file as it is, and packed for the line once somebody asks: nothing in it is secret, or from who asks. */
function servedFile(plain: Uint8Array): { readonly plain: Uint8Array; readonly packed: () => Uint8Array } {
  let packed: Uint8Array | undefined
  return { plain, packed: () => (packed ??= gzipSync(plain)) }
}

function answer(response: ServerResponse, name: string, body: string | Uint8Array): void {
  response.writeHead(200, { 'Content-Type': types[extname(name)] ?? 'application/octet-stream' }).end(body)
}

/** The one thing in the page that a browser takes for inline script: the list of what bytes scripts must have, by its own hash. */
function inlineOf(page: Uint8Array | undefined): string {
  const [, text] = /<script type="importmap">([^<]*)<\/script>/.exec(new TextDecoder().decode(page)) ?? []
  return text === undefined ? '' : ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** Nothing but our own script and style, to nobody but our own server, and no text that becomes script. */
function headersFor(apiOrigin: string, inline: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      `script-src 'self'${inline}`,
      "style-src 'self'",
      `connect-src 'self' ${apiOrigin}`,
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      "require-trusted-types-for 'script'; trusted-types 'none'",
    ].join('; '),
    'Cache-Control': 'no-store',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  }
}
