/** Reads whom a home trusts, and the keys, certificates and tokens of its parties: each in form, or the file is named. */
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Trust } from '../../directory/index.ts'
import { importPrivateKey } from '../../envelope/index.ts'
import type { KeyRecord, PrivateKey } from '../../envelope/index.ts'
import { isList, isObject } from '../../json/index.ts'
import type { Authority } from '../../pki/issue.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import { files, places } from './home.ts'
import { readJsonFile, readText } from './private-files.ts'

/** Key and certificate chain, as PEM. */
export type Tls = { readonly key: string; readonly cert: string; readonly ca: readonly string[] }

/** The keys of the test authority. */
export function readAuthority(home: string): Authority {
  const path = places.authority(home)
  const read = readJsonFile(path)
  if (isObject(read) && isIssued(read['root']) && isIssued(read['issuing']) && isList(read['revoked']))
    return read as Authority
  throw broken(path, 'de sleutels van de proefuitgever', 'the keys of the test authority')
}

function isIssued(value: unknown): boolean {
  return isObject(value) && isPair(value['key'], value['certificate'])
}

/** The private sealing keys in the folder of a participant. */
export function readOpeners(folder: string): Promise<readonly PrivateKey[]> {
  const path = join(folder, files.sealing)
  return Promise.all(readKeyRecords(path).map((record) => toHandle(record, path)))
}

/** Private keys as they are kept, from their file. */
export function readKeyRecords(path: string): readonly KeyRecord[] {
  const records = readJsonFile(path)
  if (isList(records) && records.every(isKeyRecord)) return records
  throw broken(path, 'een lijst van sleutels', 'a list of keys')
}

/** The private key that waits in this file since an attempt that was not put in use; none when there is no such file. */
export function readWaiting(path: string): readonly KeyRecord[] {
  if (!existsSync(path)) return []
  const record = readJsonFile(path)
  if (isKeyRecord(record)) return [record]
  throw broken(path, 'een private sleutel in de goede vorm', 'a private key in form')
}

/** Whom this home trusts. Public. */
export function readTrust(home: string): Trust {
  return readTrustFile(places.trust(home))
}

/** Whom to trust, from its file. */
export function readTrustFile(path: string): Trust {
  const read = readJsonFile(path)
  if (isTrust(read)) return read
  throw broken(path, 'wie te vertrouwen is (vertrouwen.json)', 'whom to trust (vertrouwen.json)')
}

function isTrust(value: unknown): value is Trust {
  if (!isObject(value)) return false
  const { wortels, sleutels, drempel } = value
  if (!isList(wortels) || !isList(sleutels) || !Number.isSafeInteger(drempel) || Number(drempel) < 1) return false
  return wortels.every(isCertificate) && sleutels.every(isKeyRecord)
}

/** A key by its name; whether it is in the form of its suite is seen when it is imported. */
function isKeyRecord(value: unknown): value is KeyRecord {
  return isObject(value) && typeof value['kid'] === 'string' && isObject(value['jwk'])
}

/** What a party connects with. */
export function readTls(home: string, folder: string): Tls {
  const [keyPath, path] = [join(folder, files.tlsKey), join(folder, files.tlsCertificate)]
  const [key, cert] = [readText(keyPath), readText(path)]
  if (!isPair(key, cert))
    throw broken(
      `${path} (${keyPath})`,
      'een certificaat met zijn eigen private sleutel',
      'a certificate with its own private key',
    )
  return { key, cert, ca: [places.root(home), places.issuing(home)].map(readAuthorityCertificate) }
}

function readAuthorityCertificate(path: string): string {
  const text = readText(path)
  if (isCertificate(text)) return text
  throw broken(path, 'een certificaat', 'a certificate')
}

function isCertificate(pem: unknown): boolean {
  return certificateOf(pem) !== undefined
}

function certificateOf(pem: unknown): X509Certificate | undefined {
  try {
    return typeof pem === 'string' ? new X509Certificate(pem) : undefined
  } catch {
    return undefined
  }
}

function isPair(key: unknown, certificate: unknown): boolean {
  try {
    return typeof key === 'string' && certificateOf(certificate)?.checkPrivateKey(createPrivateKey(key)) === true
  } catch {
    return false
  }
}

/** Characters that a token has at least: a shorter one, or none at all, lets in whoever guesses. */
const shortestToken = 16

/** What the side-car asks of callers. */
export function readToken(folder: string): string {
  const path = join(folder, files.token)
  const token = readText(path).trim()
  if (token.length >= shortestToken && /^[!-~]+$/.test(token)) return token
  throw broken(
    path,
    `een token van ten minste ${shortestToken} tekens zonder spaties`,
    `a token of at least ${shortestToken} characters without blanks`,
  )
}

/** A private key, from its file. */
export async function readKey(path: string): Promise<PrivateKey> {
  return toHandle(readJsonFile(path), path)
}

async function toHandle(record: unknown, path: string): Promise<PrivateKey> {
  const verdict = isKeyRecord(record) ? await importPrivateKey(record) : undefined
  if (verdict?.ok === true) return verdict.value
  throw broken(path, 'een private sleutel in de goede vorm', 'a private key in form')
}

function broken(path: string, nl: string, en: string): ToolkitFailure {
  return new ToolkitFailure(
    'file-unreadable',
    `in ${path} staat niet ${nl}: zet het terug zoals het was / ${path} does not hold ${en}: restore it`,
  )
}
