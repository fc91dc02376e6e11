/** Mark of a person: by which browsers of one organisation tell people apart; says nothing of who it is, and nothing elsewhere. */
import { createHash } from 'node:crypto'
import type { Session } from './sessions.ts'

/** Characters of a mark: no two people of one organisation have the same. */
const length = 22

/** The mark of who is logged in, the same at every login. */
export function markOf({ person, organisation }: Pick<Session, 'person' | 'organisation'>): string {
  return createHash('sha256')
    .update(JSON.stringify([organisation.oin, person]))
    .digest('base64url')
    .slice(0, length)
}
