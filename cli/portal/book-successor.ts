/** Puts other keys of an organisation of the portal in the address book of a home, by the word of a key that stands there. */
import { changeParticipant, isEnrolledByLogin } from '../../directory/index.ts'
import type { DirectoryContent, Participant, ParticipantKey } from '../../directory/index.ts'
import { isReplacement, setOfKey } from '../../portal/index.ts'
import type { PortalOptions, SuccessionRequest } from '../../portal/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import { editBook, readBook, signsAlone } from '../exchange/edit-home.ts'
import { writeReplacementNotice } from './key-notice.ts'

/** Milliseconds that the clock of a browser may be ahead. */
const skew = 5 * 60_000

/**
 * Judges as every reader of the book will, and changes nothing of the entry but its keys; who replaces all of them has its contacts
 * told. `ondertekenaars` when more must sign the address book than whose keys lie here: then nothing was changed.
 */
export function bookSuccessor(home: string, clock: () => Date): PortalOptions['succeed'] {
  return async (request) => {
    if (!(await isEnrolledByLogin(request))) return 'geweigerd'
    const now = clock()
    const change = (content: DirectoryContent): DirectoryContent => succeeded(content, request, now)
    try {
      const before = await readBook(home, now)
      if (!signsAlone(home) && change(before) !== before) return 'ondertekenaars'
      const { deelnemers } = await editBook(home, now, change)
      const entry = deelnemers.find(({ oin }) => oin === request.oin)
      const has = (kid: string): boolean => entry?.sleutels.some((key) => key.kid === kid) === true
      if (entry === undefined || !request.sleutels.every(({ kid }) => has(kid))) return 'geweigerd'
      if (isReplacement(request.sleutels)) writeReplacementNotice(home, entry, now)
      return 'opgenomen'
    } catch (error) {
      // Keys that the book does not take, such as those that no key before signed.
      if (error instanceof ToolkitFailure) return 'geweigerd'
      throw error
    }
  }
}

function succeeded(content: DirectoryContent, request: SuccessionRequest, now: Date): DirectoryContent {
  const entry = content.deelnemers.find(({ oin }) => oin === request.oin)
  if (entry?.zekerheid !== 'eh3-portaal') return content
  const known = new Map(entry.sleutels.map((key) => [key.kid, key]))
  const sets = new Set(entry.sleutels.map(({ kid }) => setOfKey(kid)))
  const fresh = request.sleutels.filter(({ kid }) => !known.has(kid))
  const isWhole = entry.sleutels.every(({ kid }) => request.sleutels.some((key) => key.kid === kid))
  // Two browsers that renew at once: the second finds it done.
  if (fresh.length === 0 || !isWhole) return content
  // Another set never stands beside the one before as if nothing happened.
  const isReplaced = isReplacement(request.sleutels)
  if (isReplaced !== fresh.some(({ kid }) => !sets.has(setOfKey(kid)))) return content
  const { opvolging: _before, ...rest } = entry
  const deelnemers = content.deelnemers.map((each): Participant => (each === entry ? rest : each))
  const sleutels = request.sleutels.map(({ ingetrokkenOp: _, ...key }) => {
    const before = known.get(key.kid)
    if (before === undefined) return key
    return isReplaced ? ended(before, key, now) : before
  })
  const { inschrijving, opvolging } = request
  const change = { sleutels, inschrijving, ...(opvolging === undefined ? {} : { opvolging }) }
  return changeParticipant({ ...content, deelnemers }, request.oin, change)
}

/**
 * A key that others came in the place of. Nothing is signed with it any more, whatever time it says; what was sealed to it before now
 * may still be opened, so that sealing key ends and is not revoked.
 */
function ended(before: ParticipantKey, { tot }: ParticipantKey, now: Date): ParticipantKey {
  const [asked, latest] = [Date.parse(tot), Math.min(Date.parse(before.tot), now.getTime() + skew)]
  if (before.gebruik === 'zegel' && new Date(before.van) < now && asked <= latest) return { ...before, tot }
  // One that ended by itself needs no more, unless it signs: its time is what a holder writes.
  if (before.gebruik === 'zegel' && Date.parse(before.tot) <= now.getTime()) return before
  return { ...before, ingetrokkenOp: before.ingetrokkenOp ?? now.toISOString() }
}
