/** The hash of a release of the portal's page: of every file with its SHA-256, as the build writes it in `uitgave.json`. */
import { createHash } from 'node:crypto'
import { isObject } from '../../json/index.ts'

/** A file of a release. */
export type ReleaseFile = { readonly pad: string; readonly sha256: string }

/** A release as its page tells it. */
export type Release = { readonly hash: string; readonly bestanden: readonly ReleaseFile[] }

/** Files of a release at most. */
const mostFiles = 5000

/** SHA-256, hexadecimal. */
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** The hash over the list: a line `<sha256>  <path>` for each file, in order of the paths. */
export function releaseHash(files: readonly ReleaseFile[]): string {
  return sha256(files.map(({ pad, sha256: hash }) => `${hash}  ${pad}\n`).join(''))
}

/** What this says of a release; nothing when it is no such list. */
export function readRelease(value: unknown): Release | undefined {
  if (!isObject(value)) return undefined
  const { hash, bestanden } = value
  if (typeof hash !== 'string' || !Array.isArray(bestanden) || bestanden.length > mostFiles) return undefined
  return bestanden.every(isFile) ? { hash, bestanden } : undefined
}

/** A path that stays on the page's own origin, and a hash. */
function isFile(value: unknown): value is ReleaseFile {
  if (!isObject(value)) return false
  const { pad, sha256: hash } = value
  return (
    typeof pad === 'string' &&
    /^(?:\/[A-Za-z0-9_@+-][A-Za-z0-9._@+-]{0,200}){1,10}$/.test(pad) &&
    typeof hash === 'string' &&
    /^[0-9a-f]{64}$/.test(hash)
  )
}
