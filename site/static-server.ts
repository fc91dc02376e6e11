/** Serves a folder of files on this machine only: to look at the site, and for its tests. */
import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.yaml': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
}

/** A server that answers: where it is, and how to end it. */
export type StaticServer = { readonly url: string; readonly close: () => void }

/** Serves `folder` at `http://127.0.0.1:<port><base>`; port 0 takes any that is free. */
export async function serveFolder(folder: string, { port = 0, base = '/' } = {}): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const file = pathname.startsWith(base) ? fileAt(folder, pathname.slice(base.length)) : undefined
    if (file === undefined)
      response
        .writeHead(404, { 'Content-Type': types['.txt'] })
        .end('Deze bladzijde is er niet. / There is no such page.\n')
    else response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream').end(readFileSync(file))
  })
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done))
  const { port: taken } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${taken}${base}`, close: () => void server.close() }
}

/** The file for a path; `index.html` for a folder. `URL` has taken the dots out, and what decoding brings back stays inside. */
function fileAt(folder: string, path: string): string | undefined {
  const inside = normalize(`/${decoded(path)}`)
  const file = join(folder, inside.endsWith('/') ? `${inside}index.html` : inside)
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : undefined
}

/** What cannot be decoded is no path of ours. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}
