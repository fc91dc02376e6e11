/** Makes address books: the next number of one, its signatures, and changes of participants and keys. */
import { canonical, objectKid, sha256, signObject } from '../envelope/visible.ts'
import type { PrivateKey } from '../envelope/visible.ts'
import type { DirectoryContent, Participant, ParticipantKey, SignedDirectory } from './participant.ts'

const day = 24 * 60 * 60 * 1000

/**
 * The content signed with each of these keys; without any it is a proposal that others sign with `addSignature`.
 *
 * @since 0.1.0
 * @beta
 */
export async function signDirectory(
  content: DirectoryContent,
  signers: readonly PrivateKey[],
): Promise<SignedDirectory> {
  let signed: SignedDirectory = { payload: Buffer.from(canonical(content)).toString('base64url'), signatures: [] }
  for (const signer of signers) signed = await addSignature(signed, signer)
  return signed
}

/**
 * With the signature of one more; a second one by the same key takes the place of the first.
 *
 * @since 0.1.0
 * @beta
 */
export async function addSignature(
  { payload, signatures }: SignedDirectory,
  signer: PrivateKey,
): Promise<SignedDirectory> {
  const jws = await signObject('skp-adresboek+jws', Buffer.from(payload, 'base64url'), signer)
  const [head = '', , signature = ''] = jws.split('.')
  const others = signatures.filter((each) => objectKid(`${each.protected}.${payload}.${each.signature}`) !== signer.kid)
  return { payload, signatures: [...others, { protected: head, signature }] }
}

/**
 * The same content as the next number, linked to this one: by `digest`, that of the payload in which this content was signed
 * (`Directory.digest`), or without it by that of the content as `signDirectory` writes it.
 *
 * @since 0.1.0
 * @beta
 */
export async function nextNumber(
  content: DirectoryContent,
  { now, validDays, digest }: { readonly now: Date; readonly validDays: number; readonly digest?: string },
): Promise<DirectoryContent> {
  return {
    ...content,
    nummer: content.nummer + 1,
    vorige: digest ?? (await sha256(canonical(content))),
    uitgegevenOp: now.toISOString(),
    geldigTot: new Date(now.getTime() + validDays * day).toISOString(),
  }
}

/**
 * With this participant added, in order of OIN.
 *
 * @since 0.1.0
 * @beta
 */
export function addParticipant(content: DirectoryContent, participant: Participant): DirectoryContent {
  const deelnemers = [...content.deelnemers, participant].sort((one, other) => (one.oin < other.oin ? -1 : 1))
  return { ...content, deelnemers }
}

/**
 * With members of this participant changed; unchanged when the OIN is not in it.
 *
 * @since 0.1.0
 * @beta
 */
export function changeParticipant(
  content: DirectoryContent,
  oin: string,
  change: Partial<Omit<Participant, 'oin'>>,
): DirectoryContent {
  const deelnemers = content.deelnemers.map((each) => (each.oin === oin ? { ...each, ...change } : each))
  return { ...content, deelnemers }
}

/**
 * With this participant suspended: nothing is taken from it or for it.
 *
 * @since 0.1.0
 * @beta
 */
export function suspendParticipant(content: DirectoryContent, oin: string): DirectoryContent {
  return changeParticipant(content, oin, { status: 'geschorst' })
}

/**
 * With this key of the participant revoked from an instant on (C11); one that was revoked before that stays as it is,
 * because a revocation only ever becomes earlier.
 *
 * @since 0.1.0
 * @beta
 */
export function revokeKey(
  content: DirectoryContent,
  { oin, kid }: { readonly oin: string; readonly kid: string },
  at: Date,
): DirectoryContent {
  const deelnemers = content.deelnemers.map((each) =>
    each.oin === oin ? { ...each, sleutels: each.sleutels.map((key) => revoked(key, kid, at)) } : each,
  )
  return { ...content, deelnemers }
}

function revoked(key: ParticipantKey, kid: string, at: Date): ParticipantKey {
  const before = key.ingetrokkenOp !== undefined && new Date(key.ingetrokkenOp) <= at
  return key.kid === kid && !before ? { ...key, ingetrokkenOp: at.toISOString() } : key
}
