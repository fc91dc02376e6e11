/**
 * Judges a session statement before it is used at the hub: form, parties, certificate and times, and the signature when its key stands
 * in the address book at hand.
 */
import { claimedSession, importPublicKey, objectKid, verifySession } from '../../envelope/visible.ts'
import type { SessionStatement } from '../../envelope/visible.ts'
import type { Book } from './address-book.ts'
import type { Statement } from './hub-lines.ts'

/** The statement of this organisation in this text; nothing when it is none that the hub would believe. */
export type StatementJudge = (oin: string, jws: string) => Promise<Statement | undefined>

/** What it is judged by: who we are at the hub, our clock, and the address book. */
type Setting = Pick<SessionStatement, 'leverancier' | 'certificaat'> & {
  readonly clock: () => Date
  readonly book: Pick<Book, 'atHand'>
}

/** The judge. A key that is not in the book may be newer than it: then the hub judges. */
export function statementJudge({ leverancier, certificaat, clock, book }: Setting): StatementJudge {
  return async (oin, jws) => {
    const now = clock()
    const expected = { oin, leverancier, certificaat, now }
    const claimed = claimedSession(jws, expected)
    if (!claimed.ok) return undefined
    const kid = objectKid(jws)
    const directory = book.atHand()
    const listed = directory?.participant(oin)?.sleutels.find((key) => key.kid === kid)
    if (directory !== undefined && listed !== undefined) {
      // Listed is not in force: one that was revoked or has ended states nothing.
      const entry = directory.verifyKey(oin, listed.kid, now)
      const key = entry === undefined ? undefined : await importPublicKey(entry)
      if (key?.ok !== true || !(await verifySession(jws, expected, key.value)).ok) return undefined
    }
    return { jws, kid, until: Date.parse(claimed.value.tot) }
  }
}
