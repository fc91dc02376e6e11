/** Verifies attestations: the sender's visible signature that it judged the message inside and found no fault. */
import { kernHash, ladingHash } from './address.ts'
import type { SealedEvent } from './event.ts'
import type { EnvelopeFault, EnvelopeVerdict } from './fault.ts'
import { objectKid } from './jws-parts.ts'
import type { PublicKey } from './keys.ts'
import { hashForm } from './members.ts'
import { isText, readCanonicalObject } from './strict-text.ts'
import type { UncheckedObject } from './strict-text.ts'
import { at, bad, fault, good } from './verdict.ts'
import { verifyObject } from './verify-object.ts'

/**
 * What the sender attests; the payload of `verklaring`, in RFC 8785 form.
 *
 * @since 0.1.0
 * @beta
 */
export type Attestation = {
  readonly kernHash: string
  readonly ladingHash: string
  /** As in the event: the schemas and rules by which was judged. */
  readonly schemaset: string
  /** Name and version of the validator, 1 to 100 characters of `A-Za-z0-9 . _ / @ + -` and space. */
  readonly validator: string
  /** Hash of the validator's build, 1 to 128 characters. */
  readonly validatorHash: string
  readonly uitslag: 'conform'
}

const pointer = '/verklaring'

/** Forms of what the sender tells about its validator. */
export const validatorForms = {
  naam: /^[A-Za-z0-9][A-Za-z0-9 ._/@+-]{0,99}$/,
  hash: /^[A-Za-z0-9][A-Za-z0-9+/=_-]{0,127}$/,
}

/**
 * `kid` that the attestation claims: look the key up for the event's sender.
 *
 * @since 0.1.0
 * @beta
 */
export const attestationKid = (event: SealedEvent): string | undefined => objectKid(event.verklaring)

/**
 * What the sender attests about this very envelope. Faults, all at `/verklaring`: those of `verifyObject`,
 * `jws-payload`, `kern-mismatch`, `lading-mismatch`, `attestation-verdict`.
 *
 * @since 0.1.0
 * @beta
 */
export async function verifyAttestation(event: SealedEvent, key: PublicKey): Promise<EnvelopeVerdict<Attestation>> {
  const signed = await verifyObject('skp-verklaring+jws', event.verklaring, key)
  if (!signed.ok) return bad(at(pointer, signed.faults))
  const payload = readCanonicalObject(signed.value)
  if (payload === undefined || !inForm(payload)) return bad([fault('jws-payload', pointer)])
  const faults: EnvelopeFault[] = []
  if (payload['uitslag'] !== 'conform') faults.push(fault('attestation-verdict', pointer))
  if (payload['kernHash'] !== (await kernHash(event)) || payload['schemaset'] !== event.schemaset)
    faults.push(fault('kern-mismatch', pointer))
  if (payload['ladingHash'] !== (await ladingHash(event.data))) faults.push(fault('lading-mismatch', pointer))
  return faults.length === 0 ? good(payload as Attestation) : bad(faults)
}

function inForm({
  kernHash,
  ladingHash,
  schemaset,
  validator,
  validatorHash,
  uitslag,
  ...more
}: UncheckedObject): boolean {
  return (
    Object.keys(more).length === 0 &&
    isText(kernHash, hashForm) &&
    isText(ladingHash, hashForm) &&
    typeof schemaset === 'string' &&
    isText(validator, validatorForms.naam) &&
    isText(validatorHash, validatorForms.hash) &&
    typeof uitslag === 'string'
  )
}
