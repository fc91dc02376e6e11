/** Makes signed objects (compact JWS). No other file makes a signature. */
import { CompactSign } from 'jose'
import { suitedTo } from './key-use.ts'
import type { PrivateKey } from './keys.ts'
import { objectTypes } from './object-types.ts'
import type { ObjectType } from './object-types.ts'
import type { UncheckedObject } from './strict-text.ts'
import { hasExactly } from './strict-text.ts'

/**
 * A compact JWS over the payload. `header` holds exactly the members that this kind has beside alg, typ and kid
 * (`kern` and `controlepunt` of a message, `x5c` of an enrolment). Throws a plain error on a key for another use: that is our own mistake.
 *
 * @since 0.1.0
 * @beta
 */
export async function signObject(
  typ: ObjectType,
  payload: Uint8Array,
  ...[key, header = {}]: [key: PrivateKey, header?: UncheckedObject]
): Promise<string> {
  const suite = suitedTo(key, 'teken')
  if (suite === undefined) throw new Error('the key is not a signing key of a known suite')
  if (!hasExactly(header, objectTypes[typ].extra)) throw new Error(`the header of ${typ} has other members`)
  return new CompactSign(payload)
    .setProtectedHeader({ alg: suite.sign.alg, typ, kid: key.kid, ...header })
    .sign(key.key)
}
