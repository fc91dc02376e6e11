/** Tells what code asks of the cryptography and of decompression while it runs: by whatever door, Node's or the Web's. */
import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import zlib from 'node:zlib'

const subtle = [
  'decrypt',
  'verify',
  'digest',
  'importKey',
  'deriveBits',
  'deriveKey',
  'unwrapKey',
  'sign',
  'encrypt',
] as const
const opening = ['createDecipheriv', 'privateDecrypt', 'diffieHellman', 'pbkdf2', 'pbkdf2Sync'] as const
const inflating = (Object.keys(zlib) as (keyof typeof zlib)[]).filter((name) => /inflate|unzip|decompress/i.test(name))

/** What only somebody who opens a seal has to ask. */
export const openingCalls = /^(?:decrypt|deriveBits|deriveKey|unwrapKey|node:crypto|node:zlib|DecompressionStream)\b/

/** The calls while a task runs, in order: what is asked, of which algorithm, on how many bytes. */
export async function askedWhile(task: () => Promise<unknown>): Promise<readonly string[]> {
  const asked: string[] = []
  const stops = [
    ...subtle.map((name) => listened(globalThis.crypto.subtle, name, (given) => asked.push(told(name, given)))),
    listened(crypto, 'verify', (given) => asked.push(told('verify', given))),
    ...opening.map((name) => listened(crypto, name, () => asked.push(`node:crypto ${name}`))),
    ...inflating.map((name) => listened(zlib, name, () => asked.push(`node:zlib ${name}`))),
    listened(globalThis, 'DecompressionStream', () => asked.push('DecompressionStream')),
  ]
  syncBuiltinESMExports()
  try {
    await task()
  } finally {
    for (const stop of stops) stop()
    syncBuiltinESMExports()
  }
  return asked
}

/** Tells of each call of a function, and lets it go on; gives back what ends that. */
function listened<Holder extends object>(
  holder: Holder,
  name: keyof Holder,
  tell: (given: readonly unknown[]) => void,
): () => void {
  const own = holder[name] as (...given: unknown[]) => unknown
  if (typeof own !== 'function') return () => undefined
  const heard = new Proxy(own, {
    apply: (_, __, given) => (tell(given), Reflect.apply(own, holder, given)),
    construct: (_, given) => (tell(given), Reflect.construct(own, given) as object),
  })
  Object.defineProperty(holder, name, { value: heard, configurable: true, writable: true })
  return () => Object.defineProperty(holder, name, { value: own, configurable: true, writable: true })
}

function told(name: string, given: readonly unknown[]): string {
  const algorithm = given.map((one) => (typeof one === 'string' ? one : (one as { name?: string }).name)).find(Boolean)
  const sizes = given.map((one) => (one as { byteLength?: number }).byteLength).filter((size) => size !== undefined)
  return [name, algorithm, ...sizes].join(' ')
}
