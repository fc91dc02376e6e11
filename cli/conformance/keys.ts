/** Keys of an exam, from files: a JWK, or a key as this toolkit keeps them. */
import { canonical, importPublicKey, importSigningKey, sha256, suites } from '../../envelope/index.ts'
import type { KeyRecord, PrivateKey } from '../../envelope/index.ts'
import type { VendorKey } from '../../conformance/index.ts'
import { isObject } from '../../json/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import { readJsonFile } from '../exchange/private-files.ts'

/** A key to sign with, and its public half. */
export type ExamKey = { readonly key: PrivateKey; readonly open: KeyRecord }

/**
 * The private key in this file.
 * @throws ToolkitFailure `usage` when it is none that can sign.
 */
export async function readSigningKey(path: string, shown: string): Promise<ExamKey> {
  const record = await recordOf(readJsonFile(path), 'privateMembers', shown)
  const key = await importSigningKey(record)
  if (!key.ok) throw refused(shown, 'private')
  return { key: key.value, open: publicHalf(record) }
}

/**
 * The public key in this file; of a private one its public half.
 * @throws ToolkitFailure `usage` when it is none that verifies.
 */
export async function readPublicKey(path: string, shown: string): Promise<VendorKey> {
  const record = publicHalf(await recordOf(readJsonFile(path), 'publicMembers', shown))
  const key = await importPublicKey(record)
  if (!key.ok) throw refused(shown, 'public')
  return { key: key.value, record }
}

/** A bare JWK has no suite and no use, and often no name: they follow from its kind and its digest. */
async function recordOf(
  document: unknown,
  members: 'privateMembers' | 'publicMembers',
  shown: string,
): Promise<KeyRecord> {
  if (isObject(document) && isObject(document['jwk'])) return document as KeyRecord
  const suite = isObject(document) ? suites.find(({ module }) => module.inForm(document)) : undefined
  if (!isObject(document) || suite === undefined)
    throw refused(shown, members === 'publicMembers' ? 'public' : 'private')
  const only = (names: readonly string[]): Readonly<Record<string, string>> =>
    Object.fromEntries(names.map((name) => [name, String(document[name])]))
  const kid = document['kid']
  return {
    kid: typeof kid === 'string' ? kid : `examen-${await sha256(canonical(only(suite.module.publicMembers)))}`,
    ...{ suite: suite.number, gebruik: 'teken' },
    jwk: only(suite.module[members]),
  }
}

function publicHalf({ kid, suite, gebruik, jwk }: KeyRecord): KeyRecord {
  const members = suites.find(({ number }) => number === suite)?.module.publicMembers ?? []
  return {
    kid,
    suite,
    gebruik,
    jwk: Object.fromEntries(members.flatMap((name) => (jwk[name] === undefined ? [] : [[name, jwk[name]]]))),
  }
}

function refused(shown: string, half: 'private' | 'public'): ToolkitFailure {
  return new ToolkitFailure(
    'usage',
    `${shown} is no ${half} key to ${half === 'private' ? 'sign' : 'verify'} with (a JWK on P-256, or RSA of 3072 bits); skp conformance key makes one`,
  )
}
