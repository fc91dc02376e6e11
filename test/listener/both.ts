/** The two listeners that people build against, the hub's and the side-car's, side by side and called byte for byte. */
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { startSidecar } from '../../gateway/index.ts'
import { openTown, se } from '../exchange/town.ts'

/** What a listener refuses by itself, whatever its routes do. */
export type Fault =
  | 'mediaType'
  | 'tooLarge'
  | 'input'
  | 'notFound'
  | 'method'
  | 'unreadable'
  /** A body that is no message. */
  | 'body'

export type Seen = {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  /** The body as JSON; the empty object when it is none. */
  readonly json: { readonly code?: string; readonly title?: string; readonly fouten?: readonly object[] }
}

export type Ask = { readonly headers?: Readonly<Record<string, string>>; readonly body?: string }

export type Listener = {
  /** Code of each fault. */
  readonly codes: Readonly<Record<Fault, string>>
  /** A route that lists, one that shows (by an id), one that takes a body: with method, path and media type. */
  readonly list: string
  readonly show: string
  readonly take: { readonly method: string; readonly path: string; readonly type: string }
  /** Says who calls. */
  readonly access: Readonly<Record<string, string>>
  /** An open connection, to write on what one likes. */
  readonly open: () => Socket
}

const id = '0b7c1f6e-5a58-4b0e-9d3c-6a1f2e8d4c70'
const token = 'proef-token'

/** Both, opened. */
export async function openBoth() {
  const town = await openTown()
  const sidecar = await startSidecar(await town.gateway(se), { token, port: 0 })
  const { tls } = await town.participant(se)
  const [hubPort, sidecarPort] = [town.url, sidecar.url].map((url) => Number(new URL(url).port))
  const hub: Listener = {
    codes: {
      mediaType: 'SKP-H-03',
      tooLarge: 'SKP-H-04',
      input: 'SKP-H-18',
      notFound: 'SKP-H-16',
      method: 'SKP-H-17',
      unreadable: 'SKP-H-27',
      body: 'SKP-H-05',
    },
    list: '/v1/postvak',
    show: `/v1/postvak/${id}`,
    take: { method: 'PUT', path: `/v1/berichten/${id}`, type: 'application/cloudevents+json' },
    access: {},
    open: () => connectTls({ host: '127.0.0.1', port: hubPort, servername: 'localhost', ...tls, ca: [...tls.ca] }),
  }
  const side: Listener = {
    codes: {
      mediaType: 'SKP-G-03',
      tooLarge: 'SKP-G-04',
      input: 'SKP-G-06',
      notFound: 'SKP-G-07',
      method: 'SKP-G-08',
      unreadable: 'SKP-G-15',
      body: 'SKP-G-05',
    },
    list: '/v1/inkomend',
    show: `/v1/inkomend/${id}`,
    take: { method: 'POST', path: '/v1/berichten', type: 'application/json' },
    access: { Authorization: `Bearer ${token}` },
    open: () => connect({ host: '127.0.0.1', port: sidecarPort ?? 0 }),
  }
  return {
    ...{ hub, 'side-car': side },
    close: async () => {
      await sidecar.close()
      await town.close()
    },
  }
}

/** A request in form, over a connection of its own. */
export function call({ open, access }: Listener, line: string, { headers = {}, body = '' }: Ask = {}): Promise<Seen> {
  const length = body === '' ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }
  const all = { Host: 'localhost', Connection: 'close', ...access, ...length, ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return raw(open(), `${line} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
}

/** What comes back when these bytes are sent, until the other side ends. */
export function raw(socket: Socket, bytes: string): Promise<Seen> {
  return new Promise((done) => {
    let text = ''
    socket.setEncoding('utf8').on('data', (part: string) => (text += part))
    socket.once('close', () => done(read(text))).once('error', () => done(read(text)))
    socket.write(bytes)
  })
}

function read(answer: string): Seen {
  const [head = '', ...rest] = answer.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const text = rest.join('\r\n\r\n')
  return {
    status: Number(first.split(' ')[1] ?? 0),
    headers: Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
    ),
    text,
    json: parse(text),
  }
}

function parse(text: string): Seen['json'] {
  try {
    return JSON.parse(text) as Seen['json']
  } catch {
    return {}
  }
}
