/** The address book in use: answers who may take part and with which keys, at an instant. */
import { dayOf } from './day.ts'
import type { DirectoryContent, Participant, ParticipantKey, SignedDirectory } from './participant.ts'

/**
 * An address book that was verified, with the questions that one can ask of it.
 *
 * @since 0.1.0
 * @beta
 */
export type Directory = {
  readonly content: DirectoryContent
  /** SHA-256 (base64url) of the payload: the next number's `vorige`. */
  readonly digest: string
  /** As it came, to hand on. */
  readonly signed: SignedDirectory
  /** Before `geldigTot`: past it nothing may be sent, taken in or opened by this book. */
  readonly inForce: (at: Date) => boolean
  readonly participant: (oin: string) => Participant | undefined
  /** The participant, when it may send and receive at this instant: active, within its dates, terms accepted. */
  readonly active: (oin: string, at: Date) => Participant | undefined
  /** A signing key of this participant whose period holds this instant. One that was revoked is none, whatever the instant. */
  readonly verifyKey: (oin: string, kid: string, at: Date) => ParticipantKey | undefined
  /** For evidence: as `verifyKey`, but what was signed before a key's revocation stays signed. */
  readonly evidenceKey: (oin: string, kid: string, at: Date) => ParticipantKey | undefined
  /** The key to seal to now: of those in use the one that began last. */
  readonly sealingKey: (oin: string, at: Date) => ParticipantKey | undefined
  /** Every sealing key that a message may still be sealed to; two during the overlap of a rotation. */
  readonly acceptedSealingKeys: (oin: string, at: Date) => readonly ParticipantKey[]
  readonly schemasetSupported: (digest: string, at: Date) => boolean
  /** For evidence: a key of the hub, before its end and before its revocation. */
  readonly hubKey: (kid: string, at: Date) => ParticipantKey | undefined
}

/** The view on this content, which was verified. */
export function viewOf(content: DirectoryContent, digest: string, signed: SignedDirectory): Directory {
  const participants = new Map(content.deelnemers.map((each) => [each.oin, each]))
  const ofUse = (oin: string, gebruik: ParticipantKey['gebruik'], at: Date): readonly ParticipantKey[] =>
    (participants.get(oin)?.sleutels ?? []).filter((key) => key.gebruik === gebruik && isWithin(at, key.van, key.tot))
  // Whoever has a leaked key writes what time he likes: once known, a revocation holds for every time.
  const keys = (...asked: Parameters<typeof ofUse>): readonly ParticipantKey[] =>
    ofUse(...asked).filter(({ ingetrokkenOp }) => ingetrokkenOp === undefined)
  return {
    content,
    digest,
    signed,
    inForce: (at) => at < new Date(content.geldigTot),
    participant: (oin) => participants.get(oin),
    active: (oin, at) => {
      const found = participants.get(oin)
      return found !== undefined && takesPart(found, at) ? found : undefined
    },
    verifyKey: (oin, kid, at) => keys(oin, 'teken', at).find((key) => key.kid === kid),
    evidenceKey: (oin, kid, at) => ofUse(oin, 'teken', at).find((key) => key.kid === kid && isUnrevoked(key, at)),
    sealingKey: (oin, at) =>
      keys(oin, 'zegel', at).toSorted((one, other) => Date.parse(other.van) - Date.parse(one.van))[0],
    acceptedSealingKeys: (oin, at) => keys(oin, 'zegel', at),
    schemasetSupported: (asked, at) =>
      content.schemasets.some(({ digest, van, tot }) => digest === asked && isWithin(at, van, tot)),
    hubKey: (kid, at) =>
      content.knooppunt.sleutels.find(
        (key) => key.kid === kid && isWithin(at, key.van, key.tot) && isUnrevoked(key, at),
      ),
  }
}

function isUnrevoked({ ingetrokkenOp }: ParticipantKey, at: Date): boolean {
  return ingetrokkenOp === undefined || at < new Date(ingetrokkenOp)
}

function isWithin(at: Date, from: string, to: string | null): boolean {
  return at >= new Date(from) && (to === null || at < new Date(to))
}

function takesPart({ status, voorwaarden, actiefVan, actiefTot }: Participant, at: Date): boolean {
  const day = dayOf(at)
  return status === 'actief' && voorwaarden !== null && day >= actiefVan && (actiefTot === null || day <= actiefTot)
}
