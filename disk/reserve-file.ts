/** A reserve of room on a disk: a file beside the store that is removed when the disk is full. */
import { createCipheriv } from 'node:crypto'
import { rmSync } from 'node:fs'
import { open, rm, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Reserve } from './room.ts'

/** Bytes: more than a transaction of the largest messages writes while room is short (5.6 MB and a slice of 4 MiB, overwritten). */
export const standardReserve = 16 * 1024 * 1024

const part = 1024 * 1024

/** A reserve of so many bytes; it is held only when as much again is free, so that the disk is not full at once. */
export function reserveFile(file: string, size: number): Reserve {
  return {
    hold: async () => {
      const held = await stat(file).catch(() => undefined)
      if (held?.size === size) return
      const { bavail, bsize } = await statfs(dirname(file))
      if (bavail * bsize < 2 * size) throw new Error('there is no room for the reserve of the store')
      await fill(file, size).catch(async (cause: unknown) => {
        await rm(file, { force: true })
        throw new Error('the reserve of the store cannot be written', { cause })
      })
    },
    release: () => rmSync(file, { force: true }),
  }
}

/** Bytes that no file system makes smaller, so that the room is really taken. */
async function fill(file: string, size: number): Promise<void> {
  const noise = createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16))
  const handle = await open(file, 'w', 0o600)
  try {
    for (let left = size; left > 0; left -= part)
      await handle.writeFile(noise.update(Buffer.alloc(Math.min(part, left))))
  } finally {
    await handle.close()
  }
}
