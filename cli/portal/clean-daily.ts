/** Removes applications and notices whose term is over while the portal runs: when it starts, and every day. */
import type { Desk } from '../desk.ts'
import { readJoiningLaw } from '../../schemas/read.ts'
import { removeOver } from '../application/retention.ts'
import { removeSent } from './notices.ts'

/** Milliseconds between two times. */
const day = 24 * 60 * 60_000

/** Begins, and gives how to end it. */
export function cleanDaily(home: string, { clock }: Pick<Desk, 'clock'>, warn: (code: string) => void): () => void {
  const clean = (): void =>
    void removeOver(home, readJoiningLaw(), clock())
      .then(() => removeSent(home, clock()))
      .catch(() => warn('applications'))
  clean()
  const again = setInterval(clean, day)
  return () => clearInterval(again)
}
