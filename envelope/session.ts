/** Signs and verifies session statements: an organisation lets a supplier act in its name, for minutes and by one certificate. */
import { fromBase64url } from './base64url.ts'
import { canonical } from './canonical.ts'
import type { EnvelopeVerdict } from './fault.ts'
import { jwsParts } from './jws-parts.ts'
import type { PrivateKey, PublicKey } from './keys.ts'
import { hashForm, instantForm, oinForm } from './members.ts'
import { signObject } from './sign-object.ts'
import { hasExactly, isText, readCanonicalObject } from './strict-text.ts'
import type { UncheckedObject } from './strict-text.ts'
import { bad, fault, good } from './verdict.ts'
import { verifyObject } from './verify-object.ts'

/**
 * What an organisation states; signed in RFC 8785 form.
 *
 * @since 0.1.0
 * @beta
 */
export type SessionStatement = {
  /** The organisation that is acted for. */
  readonly oin: string
  /** The supplier that acts. */
  readonly leverancier: string
  /** SHA-256 (base64url) of the supplier's certificate in DER: with another one the statement is worth nothing. */
  readonly certificaat: string
  /** UTC instants; `van` included, `tot` excluded. */
  readonly van: string
  readonly tot: string
}

/**
 * Milliseconds that a session statement may last.
 *
 * @since 0.1.0
 * @beta
 */
export const longestSession: number = 15 * 60_000

/** A clock that signs may be so far ahead of the one that looks. */
const skew = 60_000
/** Most characters of a statement. */
const longestStatement = 4096
const typ = 'skp-sessie+jws'

/**
 * The statement as a compact JWS.
 *
 * @since 0.1.0
 * @beta
 */
export function signSession(statement: SessionStatement, key: PrivateKey): Promise<string> {
  const { oin, leverancier, certificaat, van, tot } = statement
  const payload = canonical({ oin, leverancier, certificaat, van, tot })
  return signObject(typ, new TextEncoder().encode(payload), key)
}

/** What a statement must say, and when it is looked at. */
type Expected = Pick<SessionStatement, 'oin' | 'leverancier' | 'certificaat'> & { readonly now: Date }

/**
 * The statement when it is about these parties and this certificate, by this key, and holds at this instant. Faults: those of
 * `verifyObject`, and `jws-payload` at the member that is not as it must be.
 *
 * @since 0.1.0
 * @beta
 */
export async function verifySession(
  jws: unknown,
  expected: Expected,
  key: PublicKey,
): Promise<EnvelopeVerdict<SessionStatement>> {
  if (typeof jws !== 'string' || jws.length > longestStatement) return bad([fault('jws-form')])
  const signed = await verifyObject(typ, jws, key)
  return signed.ok ? judged(signed.value, expected) : signed
}

/**
 * What a session statement claims, when whoever signed it would be believed: as `verifySession`, without its signature, for who has no key.
 * Faults: `jws-form`, `jws-typ`, and `jws-payload` at the member that is not as it must be.
 *
 * @since 0.1.0
 * @beta
 */
export function claimedSession(jws: unknown, expected: Expected): EnvelopeVerdict<SessionStatement> {
  const parts = typeof jws === 'string' && jws.length <= longestStatement ? jwsParts(jws) : undefined
  if (parts === undefined) return bad([fault('jws-form')])
  return parts.header['typ'] === typ ? judged(fromBase64url(parts.payload), expected) : bad([fault('jws-typ')])
}

function judged(bytes: Uint8Array, expected: Expected): EnvelopeVerdict<SessionStatement> {
  const payload = readCanonicalObject(bytes)
  if (payload === undefined || !isStatement(payload)) return bad([fault('jws-payload')])
  const names = ['oin', 'leverancier', 'certificaat'] as const
  const other = names.find((name) => payload[name] !== expected[name]) ?? untimely(payload, expected.now)
  return other === undefined ? good(payload) : bad([fault('jws-payload', `/${other}`)])
}

function isStatement(value: UncheckedObject): value is UncheckedObject & SessionStatement {
  const { oin, leverancier, certificaat, van, tot } = value
  return (
    hasExactly(value, ['oin', 'leverancier', 'certificaat', 'van', 'tot']) &&
    [oin, leverancier].every((each) => isText(each, oinForm)) &&
    isText(certificaat, hashForm) &&
    [van, tot].every((each) => isText(each, instantForm))
  )
}

/** The member that says that the statement does not hold now, or lasts longer than one may. */
function untimely({ van, tot }: SessionStatement, now: Date): 'van' | 'tot' | undefined {
  const [from, to, at] = [Date.parse(van), Date.parse(tot), now.getTime()]
  if (!(from <= at + skew)) return 'van'
  return to > at && to - from <= longestSession ? undefined : 'tot'
}
