/** Gives a participant or the hub of a home new keys; the old ones stay in the address book as long as they say something. */
import { X509Certificate } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { changeParticipant, enrol, isOver } from '../../directory/index.ts'
import type { DirectoryContent, Participant, ParticipantKey } from '../../directory/index.ts'
import type { KeyRecord } from '../../envelope/index.ts'
import { issueCertificate } from '../../pki/issue.ts'
import { certificateSigner } from './certificate-signer.ts'
import { writeTls } from './create-home.ts'
import { readAuthority, readKeyRecords, readWaiting } from './credentials.ts'
import { files, places } from './home.ts'
import { kidOf, newKey, periods } from './key-material.ts'
import { jsonText, readText, writeSecret } from './private-files.ts'

type Use = ParticipantKey['gebruik']

const day = 24 * 60 * 60 * 1000
/** Days before its end at which a certificate is made anew with the keys; and that an ended key may still open what waits. */
const notice = { certificate: 90, opening: 14 } as const

/** The content with new keys of this participant, which it signed; their private halves wait in its folder. */
export async function withNewKeys(
  home: string,
  { content, entry, uses, now }: { content: DirectoryContent; entry: Participant; uses: readonly Use[]; now: Date },
): Promise<DirectoryContent> {
  const { oin } = entry
  const folder = places.participant(home, oin)
  const sleutels = entry.sleutels.filter((key) => !isOver(key, now))
  for (const gebruik of uses) {
    const suite = entry.sleutels.findLast((key) => key.gebruik === gebruik)?.suite ?? 1
    const kid = kidOf(`${oin}-${gebruik}`, now, content)
    const key = await newKey({ suite, gebruik, kid }, now, waitingIn(folder, entry.sleutels, kid))
    sleutels.push(key.entry)
    if (gebruik === 'teken') writeSecret(join(folder, files.nextSigning), jsonText(key.secret))
    else keepOpener(join(folder, files.sealing), key.secret, { entry, now })
  }
  await renewCertificate(home, folder, { naam: entry.naam, oin, uses: 'client', now })
  const key = await certificateSigner(readText(join(folder, files.tlsKey)), `${oin}-certificaat`)
  const inschrijving = await enrol({ oin, sleutels }, { key, chain: readText(join(folder, files.tlsCertificate)) })
  return changeParticipant(content, oin, { sleutels, inschrijving })
}

/** The content with a new key of the hub, which signs with it from its next start. */
export async function withNewHubKey(home: string, content: DirectoryContent, now: Date): Promise<DirectoryContent> {
  const folder = places.hub(home)
  const { knooppunt } = content
  const asked = { suite: 2, gebruik: 'teken', kid: kidOf('knooppunt', now, content) } as const
  const key = await newKey(asked, now, waitingIn(folder, knooppunt.sleutels, asked.kid))
  writeSecret(join(folder, files.nextSigning), jsonText(key.secret))
  await renewCertificate(home, folder, {
    ...{ naam: 'localhost', oin: knooppunt.oin, uses: 'server', dns: ['localhost'], now },
  })
  const sleutels = knooppunt.sleutels.filter((each) => !isOver(each, now))
  return { ...content, knooppunt: { ...knooppunt, sleutels: [...sleutels, key.entry] } }
}

/**
 * Private keys of attempts that were not put in use: the one to sign with that waits, and the one to open with that has the
 * name that a new one would get; others of those may have left the address book because they leaked.
 */
function waitingIn(folder: string, sleutels: readonly ParticipantKey[], next: string): readonly KeyRecord[] {
  const signing = readWaiting(join(folder, files.nextSigning)).filter(
    ({ kid }) => !sleutels.some((key) => key.kid === kid),
  )
  const path = join(folder, files.sealing)
  const opening = existsSync(path) ? readKeyRecords(path).filter(({ kid }) => kid === next) : []
  return [...signing, ...opening]
}

/** The newest first; what ended so long ago that nothing sealed to it can wait any more is destroyed (C10). */
function keepOpener(path: string, secret: KeyRecord, { entry, now }: { entry: Participant; now: Date }): void {
  const gone = entry.sleutels.filter(({ tot }) => Date.parse(tot) + notice.opening * day < now.getTime())
  const names = new Set(gone.map(({ kid }) => kid))
  const before = readKeyRecords(path).filter(({ kid }) => kid !== secret.kid && !names.has(kid))
  writeSecret(path, jsonText([secret, ...before]))
}

/** A new certificate when the present one would not outlast the new keys. */
async function renewCertificate(
  home: string,
  folder: string,
  request: Omit<Parameters<typeof issueCertificate>[1], 'days'>,
): Promise<void> {
  const present = new X509Certificate(readText(join(folder, files.tlsCertificate)))
  const left = Date.parse(present.validTo) - request.now.getTime()
  if (left >= notice.certificate * day || !existsSync(places.authority(home))) return
  writeTls(folder, await issueCertificate(readAuthority(home), { ...request, days: periods.certificate }))
}
