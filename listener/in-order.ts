/** Requests of one connection are answered one at a time, in order; who sends many ahead is cut off. */
import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** So many may have been sent on a connection before the first of them is answered. Nearly all callers send one. */
const mostAhead = 8

/** What waits on a connection for the answer before it: each lets the next one go when its own has been taken. */
const waiting = new WeakMap<Socket, (() => void)[]>()

/**
 * Resolves when what was asked before on this connection has been answered, and the answer taken; at once when there is no such.
 * Never when the connection ends before that: nobody is there to be answered.
 */
export function inOrder(socket: Socket, response: ServerResponse): Promise<void> | undefined {
  const line = waiting.get(socket)
  const leave = (): void => {
    // After an answer that was the last of its connection (`Connection: close`) no other can be given on it, nor ever closes.
    const next = socket.writable ? waiting.get(socket)?.shift() : undefined
    if (next === undefined) waiting.delete(socket)
    else next()
  }
  if (line === undefined) {
    waiting.set(socket, [])
    response.once('close', leave)
    return undefined
  }
  if (line.length >= mostAhead - 1) {
    socket.destroy()
    return new Promise(() => undefined)
  }
  return new Promise((resolve) => {
    line.push(() => {
      response.once('close', leave)
      resolve()
    })
  })
}
