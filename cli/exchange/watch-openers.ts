/** The private sealing keys of a running gateway: read again when their file changes, so that a rotation needs no restart. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { PrivateKey } from '../../envelope/index.ts'
import { readOpeners } from './credentials.ts'
import { files } from './home.ts'
import type { ParticipantHome } from './read-home.ts'

export type Openers = {
  readonly opener: (kid: string) => PrivateKey | undefined
  readonly stop: () => void
}

/** Milliseconds between two looks: a new key is written before the address book names it. */
const lookEvery = 500

/** The keys of this home from now on; a file that cannot be read changes nothing, and is told. */
export function watchOpeners({ folder, openers }: ParticipantHome, warn: (code: string) => void): Openers {
  const path = join(folder, files.sealing)
  let current = openers
  let stamp = statSync(path).mtimeMs
  const look = async (): Promise<void> => {
    const { mtimeMs } = statSync(path)
    if (mtimeMs === stamp) return
    stamp = mtimeMs
    current = await readOpeners(folder)
  }
  const looking = setInterval(() => void look().catch(() => warn('sealing-keys-unreadable')), lookEvery)
  return {
    opener: (kid) => current.find((key) => key.kid === kid),
    stop: () => clearInterval(looking),
  }
}
