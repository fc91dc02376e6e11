/** Mark of a person: by which browsers of one organisation tell people apart; says nothing of who it is, and nothing elsewhere. */
import { createHash } from 'node:crypto'

/** Characters of a mark: no two people of one organisation have the same. */
const length = 22

/** The mark of this person of this organisation, the same at every login. */
export function markOf(oin: string, person: string): string {
  return createHash('sha256')
    .update(JSON.stringify([oin, person]))
    .digest('base64url')
    .slice(0, length)
}
