/// <reference lib="dom" />
/** The passkey of a device: a secret that only this device gives, and only to who proves to be its user (WebAuthn PRF). */
import { fromBase64url, toBase64url } from '../../../envelope/index.ts'

/** A passkey that gives a secret, and the key that is made of it. */
export type Passkey = { readonly credential: string; readonly key: CryptoKey }

/** Why there is none: this device cannot keep a secret, knows the organisation already, or the person stopped. */
export type NoPasskey = 'kan niet' | 'is er al' | 'afgebroken'

const encoder = new TextEncoder()
const inputOf = (oin: string): Uint8Array<ArrayBuffer> => encoder.encode(`skp apparaat ${oin}`)
const fresh = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(32))
const descriptor = (id: string): PublicKeyCredentialDescriptor => ({
  type: 'public-key',
  id: new Uint8Array(fromBase64url(id)),
})

/** Makes a passkey on this device for this organisation; `known` are those that other devices have. */
export async function makePasskey(
  { oin, naam }: { readonly oin: string; readonly naam: string },
  known: readonly string[],
): Promise<Passkey | NoPasskey> {
  // A browser that knows no passkeys has no such object.
  if (globalThis.PublicKeyCredential === undefined) return 'kan niet'
  try {
    const made = await navigator.credentials.create({
      publicKey: {
        rp: { name: 'Schuldenknooppunt' },
        user: { id: crypto.getRandomValues(new Uint8Array(16)), name: naam, displayName: naam },
        challenge: fresh(),
        pubKeyCredParams: [-7, -257].map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        excludeCredentials: known.map(descriptor),
        extensions: { prf: { eval: { first: inputOf(oin) } } },
      },
    })
    const credential = made as PublicKeyCredential | null
    // Kept by some managers without a secret: then it opens nothing, and is not used.
    if (credential?.getClientExtensionResults().prf?.enabled !== true) return 'kan niet'
    // Some give the secret only when they are asked again.
    const { first } = credential.getClientExtensionResults().prf?.results ?? {}
    const id = toBase64url(new Uint8Array(credential.rawId))
    return first === undefined ? await askPasskey(oin, [id]) : { credential: id, key: await keyOf(first, oin) }
  } catch (error) {
    return refusal(error)
  }
}

/** Asks for the secret of one of these passkeys, whichever this device has. */
export async function askPasskey(oin: string, known: readonly string[]): Promise<Passkey | NoPasskey> {
  if (globalThis.PublicKeyCredential === undefined) return 'kan niet'
  try {
    const given = await navigator.credentials.get({
      publicKey: {
        challenge: fresh(),
        allowCredentials: known.map(descriptor),
        userVerification: 'required',
        extensions: { prf: { eval: { first: inputOf(oin) } } },
      },
    })
    const credential = given as PublicKeyCredential | null
    const first = credential?.getClientExtensionResults().prf?.results?.first
    if (credential === null || first === undefined) return 'kan niet'
    return { credential: toBase64url(new Uint8Array(credential.rawId)), key: await keyOf(first, oin) }
  } catch (error) {
    return refusal(error)
  }
}

function refusal(error: unknown): NoPasskey {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'InvalidStateError') return 'is er al'
  return name === 'NotSupportedError' ? 'kan niet' : 'afgebroken'
}

/** The key that locks for this device; the secret itself is used for nothing else. */
async function keyOf(secret: BufferSource, oin: string): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: encoder.encode(oin), info: encoder.encode('skp apparaat') }
  return crypto.subtle.deriveKey(derivation, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}
