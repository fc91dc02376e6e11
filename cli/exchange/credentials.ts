/** Reads whom a home trusts, and the keys and certificates with which its parties sign, open and connect. */
import { join } from 'node:path'
import type { Trust } from '../../directory/index.ts'
import { importPrivateKey } from '../../envelope/index.ts'
import type { KeyRecord, PrivateKey } from '../../envelope/index.ts'
import type { Authority } from '../../pki/issue.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import { files, places } from './home.ts'
import { readJsonFile, readText } from './private-files.ts'

/** Key and certificate chain, as PEM. */
export type Tls = { readonly key: string; readonly cert: string; readonly ca: readonly string[] }

/** The keys of the test authority. */
export function readAuthority(home: string): Authority {
  return readJsonFile(places.authority(home)) as Authority
}

/** The private sealing keys in the folder of a participant. */
export async function readOpeners(folder: string): Promise<readonly PrivateKey[]> {
  const path = join(folder, files.sealing)
  const records = readJsonFile(path)
  if (!Array.isArray(records)) throw new ToolkitFailure('file-unreadable', `${path} is no list of keys`)
  return Promise.all((records as KeyRecord[]).map((record) => toHandle(record, path)))
}

/** Public: whom this home trusts. */
export function readTrust(home: string): Trust {
  return readJsonFile(places.trust(home)) as Trust
}

/** What a party connects with. */
export function readTls(home: string, folder: string): Tls {
  return {
    key: readText(join(folder, files.tlsKey)),
    cert: readText(join(folder, files.tlsCertificate)),
    ca: [readText(places.root(home)), readText(places.issuing(home))],
  }
}

/** A private key, from its file. */
export async function readKey(path: string): Promise<PrivateKey> {
  return toHandle(readJsonFile(path) as KeyRecord, path)
}

async function toHandle(record: KeyRecord, path: string): Promise<PrivateKey> {
  const verdict = await importPrivateKey(record)
  if (verdict.ok) return verdict.value
  throw new ToolkitFailure('file-unreadable', `${path} holds no private key in form`)
}
