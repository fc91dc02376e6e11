/** JOSE by hand: signing, verifying, sealing and opening with node:crypto alone, to compare with and to attack with. */
import {
  constants,
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
  sign,
  verify,
} from 'node:crypto'
import type { KeyObject } from 'node:crypto'

export type Jwk = Readonly<Record<string, string>>

export const b64 = (value: string | Uint8Array): string => Buffer.from(value).toString('base64url')
export const bytes = (text = ''): Buffer => Buffer.from(text, 'base64url')
export const sha256 = (value: string | Uint8Array): string => createHash('sha256').update(value).digest('base64url')

const publicKey = (jwk: Jwk): KeyObject => createPublicKey({ key: { ...jwk }, format: 'jwk' })
const privateKey = (jwk: Jwk): KeyObject => createPrivateKey({ key: { ...jwk }, format: 'jwk' })
const oaep = (key: KeyObject) => ({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' })
const signing = (key: KeyObject) =>
  key.asymmetricKeyType === 'rsa'
    ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }
    : { key, dsaEncoding: 'ieee-p1363' as const }

/** A compact JWS; the header is text, so that it can be anything. */
export function signByHand(header: string | Uint8Array, payload: string | Uint8Array, jwk: Jwk): string {
  const input = `${b64(header)}.${b64(payload)}`
  return `${input}.${b64(sign('sha256', Buffer.from(input), signing(privateKey(jwk))))}`
}

/** Header and payload of a compact JWS whose signature holds. */
export function verifyByHand(jws: string, jwk: Jwk): { header: Record<string, unknown>; payload: Buffer } | undefined {
  const [head = '', payload = '', signature] = jws.split('.')
  const holds = verify('sha256', Buffer.from(`${head}.${payload}`), signing(publicKey(jwk)), bytes(signature))
  return holds ? { header: JSON.parse(bytes(head).toString()), payload: bytes(payload) } : undefined
}

/** The parts of a compact JWE, each to be changed by `changes` before they are joined. */
export type Parts = { head: string; key: string; iv: string; cipherText: string; tag: string }

/** A compact JWE under a header that may be anything; `epk` of the sealing key's kind is handed to the header. */
export function sealByHand(
  header: (epk: Jwk | undefined) => string | Uint8Array,
  plainText: Uint8Array,
  jwk: Jwk,
): Parts {
  const { cek, key, epk } = agree(jwk)
  const head = b64(header(epk))
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', cek, iv).setAAD(Buffer.from(head))
  const cipherText = Buffer.concat([cipher.update(plainText), cipher.final()])
  return { head, key: b64(key), iv: b64(iv), cipherText: b64(cipherText), tag: b64(cipher.getAuthTag()) }
}

export const join = ({ head, key, iv, cipherText, tag }: Parts): string => [head, key, iv, cipherText, tag].join('.')

export function split(jwe: string): Parts {
  const [head = '', key = '', iv = '', cipherText = '', tag = ''] = jwe.split('.')
  return { head, key, iv, cipherText, tag }
}

function agree(jwk: Jwk): { cek: Buffer; key: Buffer; epk: Jwk | undefined } {
  if (jwk['kty'] === 'RSA') {
    const cek = randomBytes(32)
    return { cek, key: publicEncrypt(oaep(publicKey(jwk)), cek), epk: undefined }
  }
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { kty, crv, x, y } = pair.publicKey.export({ format: 'jwk' }) as Jwk
  const secret = diffieHellman({ privateKey: pair.privateKey, publicKey: publicKey(jwk) })
  return { cek: derive(secret), key: Buffer.alloc(0), epk: { kty: `${kty}`, crv: `${crv}`, x: `${x}`, y: `${y}` } }
}

/** RFC 7518 section 4.6.2 for A256GCM without party info: one round of the Concat KDF. */
function derive(secret: Buffer): Buffer {
  const field = (content: string) => Buffer.concat([number(content.length), Buffer.from(content)])
  const info = Buffer.concat([field('A256GCM'), field(''), field(''), number(256)])
  return createHash('sha256')
    .update(Buffer.concat([number(1), secret, info]))
    .digest()
}

function number(value: number): Buffer {
  const four = Buffer.alloc(4)
  four.writeUInt32BE(value)
  return four
}

/** The padded plain text of a compact JWE; throws when it does not open. */
export function openByHand(jwe: string, jwk: Jwk): Buffer {
  const { head, key, iv, cipherText, tag } = split(jwe)
  const { epk } = JSON.parse(bytes(head).toString()) as { epk?: Jwk }
  const own = privateKey(jwk)
  const cek =
    epk === undefined
      ? privateDecrypt(oaep(own), bytes(key))
      : derive(diffieHellman({ privateKey: own, publicKey: publicKey(epk) }))
  const decipher = createDecipheriv('aes-256-gcm', cek, bytes(iv), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(head)).setAuthTag(bytes(tag))
  return Buffer.concat([decipher.update(bytes(cipherText)), decipher.final()])
}
