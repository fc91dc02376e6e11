/**
 * What hashes and verifies: Node's own crypto where there is one, which is done at once and at a fraction of the price, and
 * elsewhere (in a browser) WebCrypto and jose. Both find exactly the same: tests hold one against the other.
 */
import { compactVerify } from 'jose'
import type { CryptoKey } from 'jose'
import type { KeyObject } from 'node:crypto'

type Bytes = Uint8Array<ArrayBuffer>

/** A way to do it. */
export type Engine = {
  /** SHA-256; text is hashed as UTF-8. */
  readonly digest: (data: Uint8Array | string) => Promise<Bytes>
  /** Whether the last part of a compact JWS, whose form is known to be good, signs the rest. `alg` is the JWA name that its key is for. */
  readonly verifies: (jws: string, alg: string, key: CryptoKey) => Promise<boolean>
  /** Whether these coordinates, in base64url and of the right length, are of a point on the curve. */
  readonly isPoint: (crv: string, x: string, y: string) => Promise<boolean>
}

/** As much of Node's crypto as an engine is made of. */
type NodeCrypto = Pick<typeof import('node:crypto'), 'ECDH' | 'KeyObject' | 'constants' | 'hash' | 'verify'>

const encoder = new TextEncoder()
const yesOrNo = [(): boolean => true, (): boolean => false] as const

/** WebCrypto, and jose for what is signed. */
export const webEngine: Engine = {
  digest: async (data) => {
    const bytes = typeof data === 'string' ? encoder.encode(data) : (data as Bytes)
    return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  },
  verifies: (jws, alg, key) => compactVerify(jws, key, { algorithms: [alg] }).then(...yesOrNo),
  isPoint: (namedCurve, x, y) =>
    crypto.subtle
      .importKey('jwk', { kty: 'EC', crv: namedCurve, x, y }, { name: 'ECDH', namedCurve }, false, [])
      .then(...yesOrNo),
}

/** What OpenSSL calls the curves of RFC 7518. */
const curves: Readonly<Record<string, string>> = { 'P-256': 'prime256v1', 'P-384': 'secp384r1', 'P-521': 'secp521r1' }

/** SEC 1, 2.3.3: what stands before both coordinates of a point. */
const uncompressed = 4

/** Node's crypto. It works at once: handing it to another thread costs as much again. */
export function nodeEngine(node: NodeCrypto): Engine {
  const objects = new WeakMap<CryptoKey, KeyObject>()
  const objectOf = (key: CryptoKey): KeyObject => {
    const object = objects.get(key) ?? node.KeyObject.from(key)
    objects.set(key, object)
    return object
  }
  const { RSA_PKCS1_PSS_PADDING: padding, RSA_PSS_SALTLEN_DIGEST: saltLength } = node.constants
  return {
    digest: async (data) => new Uint8Array(node.hash('sha256', data, 'buffer')),
    verifies: async (jws, alg, key) => {
      // A handle says what it is for, and Node does not ask.
      if (!key.usages.includes('verify')) return false
      const end = jws.lastIndexOf('.')
      const [signed, signature] = [Buffer.from(jws.slice(0, end)), Buffer.from(jws.slice(end + 1), 'base64url')]
      const how = alg.startsWith('PS') ? { padding, saltLength } : ({ dsaEncoding: 'ieee-p1363' } as const)
      // RFC 7518, 3.1: the name of an algorithm ends with the bits of its hash.
      return node.verify(`sha${alg.slice(-3)}`, signed, { key: objectOf(key), ...how }, signature)
    },
    isPoint: async (crv, x, y) => {
      try {
        node.ECDH.convertKey(Buffer.concat([Buffer.of(uncompressed), ...[x, y].map(bytesOf)]), curves[crv] ?? crv)
        return true
      } catch {
        return false
      }
    },
  }
}

const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url')

const here = globalThis.process as Partial<NodeJS.Process> | undefined
const nodeCrypto = here?.getBuiltinModule?.('node:crypto')

/** The engine of this place. */
export const engine: Engine = nodeCrypto === undefined ? webEngine : nodeEngine(nodeCrypto)
