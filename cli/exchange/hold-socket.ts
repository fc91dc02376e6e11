/** Holds a folder with a Unix socket: whoever listens on it has the folder, and a process that is gone does not listen. */
import { createHash, randomUUID } from 'node:crypto'
import { linkSync, realpathSync, renameSync, rmSync } from 'node:fs'
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

/** Gives our socket the name that counts, unless a living one has it; what a killed process left is moved away first. */
async function claim(own: string, place: string): Promise<boolean> {
  if (link(own, place)) return true
  if (await answers(place)) return false
  const old = `${own}.oud`
  try {
    renameSync(place, old)
  } catch {
    // Another did the same: who is first has it.
    return link(own, place)
  }
  // It may have been taken over between the two looks: then it goes back.
  if (await answers(old)) link(old, place)
  rmSync(old, { force: true })
  return link(own, place)
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

function answers(address: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(address, () => {
      socket.destroy()
      done(true)
    })
    socket.on('error', () => done(false))
  })
}
