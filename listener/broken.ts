/** Requests that are too broken, or too slow, to become one: answered on the bare connection, which then ends. */
import type { Socket } from 'node:net'
import { problemBody } from './problem.ts'
import { mediaTypes } from './route.ts'
import { standingHeaders } from './setting.ts'
import type { ListenerSetting } from './setting.ts'

/** Milliseconds to read why a connection is cut off. */
const lastWords = 500

type Telling<Code extends string> = Pick<
  ListenerSetting<never, never, Code>,
  'problems' | 'version' | 'tls' | 'headers'
>

/** Tells what is wrong, in Dutch as no language could be read, and ends the connection. */
export function answerBroken<Code extends string>(
  setting: Telling<Code>,
  error: Error & { readonly code?: string },
  socket: Socket,
): void {
  const { slow, unreadable } = setting.problems.codes
  end(setting, error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? slow : unreadable, socket)
}

/** The same for one that brings its body too slowly. */
export function answerSlow<Code extends string>(setting: Telling<Code>, socket: Socket): void {
  end(setting, setting.problems.codes.slow, socket)
}

function end<Code extends string>(setting: Telling<Code>, code: Code, socket: Socket): void {
  if (!socket.writable) {
    socket.destroy()
    return
  }
  const problem = problemBody(setting.problems, { code }, 'nl')
  const body = JSON.stringify(problem)
  const headers = {
    ...standingHeaders(setting),
    'Content-Type': mediaTypes.problem,
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.end(`HTTP/1.1 ${problem.status} Problem\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
  // Who goes on sending would keep the connection open.
  setTimeout(() => socket.destroy(), lastWords).unref()
}
