/** Verifies signed objects: header first and strictly, then the signature. */
import { fromBase64url } from './base64url.ts'
import { isCheckpoint } from './checkpoint.ts'
import { engine } from './engine.ts'
import type { EnvelopeFault, EnvelopeVerdict } from './fault.ts'
import { hashForm } from './members.ts'
import { isChain, jwsParts } from './jws-parts.ts'
import type { JwsParts } from './jws-parts.ts'
import { suitedTo } from './key-use.ts'
import type { PublicKey } from './keys.ts'
import { objectTypes } from './object-types.ts'
import type { ObjectType } from './object-types.ts'
import { hasExactly, isText } from './strict-text.ts'
import type { UncheckedObject } from './strict-text.ts'
import { bad, fault, good } from './verdict.ts'

/**
 * The payload of a compact JWS of this kind by this key. Faults: `jws-form`, `jws-header`, `jws-typ`, `jws-alg`,
 * `jws-key` (another `kid`, or a key for another use), `jws-signature`. Whose key it is and whether it may be used
 * now is for the address book.
 *
 * @since 0.1.0
 * @beta
 */
export async function verifyObject(
  typ: ObjectType,
  jws: unknown,
  key: PublicKey,
): Promise<EnvelopeVerdict<Uint8Array>> {
  const verdict = await verifySigned(typ, jws, key)
  return verdict.ok ? good(verdict.value.payload) : verdict
}

/** As `verifyObject`, with the header for kinds that say something there. */
export async function verifySigned(
  typ: ObjectType,
  jws: unknown,
  key: PublicKey,
): Promise<EnvelopeVerdict<{ readonly payload: Uint8Array; readonly header: UncheckedObject }>> {
  const parts = jwsParts(jws)
  if (parts === undefined) return bad([fault('jws-form')])
  const suite = suitedTo(key, 'teken')
  if (suite === undefined) return bad([fault('jws-key')])
  const faults = headerFaults(parts, typ, { alg: suite.sign.alg, kid: key.kid })
  if (faults.length > 0) return bad(faults)
  const isGood =
    suite.module.signatureFits(parts.signatureBytes, key.key) &&
    (await engine.verifies(String(jws), suite.sign.alg, key.key))
  return isGood ? good({ payload: fromBase64url(parts.payload), header: parts.header }) : bad([fault('jws-signature')])
}

function headerFaults(
  { header, headerBytes }: JwsParts,
  typ: ObjectType,
  expected: { readonly alg: string; readonly kid: string },
): readonly EnvelopeFault[] {
  const { extra, headerBytes: most } = objectTypes[typ]
  if (headerBytes > most) return [fault('jws-header')]
  const faults: EnvelopeFault[] = []
  if (header['typ'] !== typ) faults.push(fault('jws-typ'))
  if (header['alg'] !== expected.alg) faults.push(fault('jws-alg'))
  if (header['kid'] !== expected.kid) faults.push(fault('jws-key'))
  const others: readonly string[] = extra
  if (!hasExactly(header, ['alg', 'typ', 'kid', ...others]) || !others.every((name) => extraInForm(name, header[name])))
    faults.push(fault('jws-header'))
  return faults
}

function extraInForm(name: string, value: unknown): boolean {
  if (name === 'x5c') return isChain(value)
  return name === 'controlepunt' ? isCheckpoint(value) : isText(value, hashForm)
}
