/** Holds a folder with a Unix socket: whoever listens on it has the folder, and a process that is gone does not listen. */
import { createHash, randomUUID } from 'node:crypto'
import { linkSync, realpathSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Bytes of the longest address of a socket on every system; what is longer is cut off without a word. */
const longestAddress = 100

/** The release, or nothing when another process has the folder. */
export async function holdSocket(folder: string): Promise<(() => void) | undefined> {
  const place = addressOf(folder)
  const own = `${place}.${randomUUID().slice(0, 8)}`
  const server = await listenOn(own)
  if (!(await claim(own, place))) {
    server.close()
    return undefined
  }
  return () => {
    rmSync(place, { force: true })
    server.close()
  }
}

function addressOf(folder: string): string {
  const place = join(folder, 'slot')
  if (Buffer.byteLength(`${place}.01234567`) <= longestAddress) return place
  return join(tmpdir(), `skp-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 16)}`)
}

function listenOn(address: string): Promise<Server> {
  return new Promise((done, fail) => {
    const server = createServer((socket) => socket.destroy())
    server.on('error', fail)
    // To hold a folder is no reason to keep running.
    server.listen(address, () => done(server.unref()))
  })
}

/**
 * Gives our socket the name that counts, unless a living one has it. What a killed process left there is removed by whoever
 * has the name beside it, and by nobody else: so no living socket is ever taken for the dead one that stood there before.
 */
async function claim(own: string, place: string): Promise<boolean> {
  if (link(own, place)) return true
  if (await answers(place)) return false
  const beside = `${place}+`
  // Whoever has that name is taking the place over; if it was killed while it did, it is cleared away in the same manner.
  if (!(await claim(own, beside))) return false
  try {
    if (await answers(place)) return false
    rmSync(place, { force: true })
    return link(own, place)
  } finally {
    rmSync(beside, { force: true })
  }
}

function link(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** What the system says when nobody listens; anything else, such as a queue that is full, says that somebody does. */
const nobody: ReadonlySet<string | undefined> = new Set(['ECONNREFUSED', 'ENOENT', 'ENOTSOCK'])

/** Whether a living process listens there. */
function answers(address: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(address, () => {
      socket.destroy()
      done(true)
    })
    socket.on('error', ({ code }: NodeJS.ErrnoException) => done(!nobody.has(code)))
  })
}
