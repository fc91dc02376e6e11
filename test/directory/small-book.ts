/**
 * A small address book for tests: two participants, three signers, and what makes and reads its numbers.
 *
 * Inside: certificates that sign as `skp` makes them are made by the desk, whose door is the program.
 */
import { enrol, readDirectory, signDirectory } from '../../directory/index.ts'
import type { Directory, DirectoryContent, Participant, ParticipantKey, Trust } from '../../directory/index.ts'
import { certificateSigner } from '../../cli/exchange/certificate-signer.ts'
import { generateKeys, importPrivateKey } from '../../envelope/index.ts'
import type { KeyRecord, PrivateKey } from '../../envelope/index.ts'
import { createAuthority, issueCertificate } from '../../pki/issue.ts'
import type { Issued } from '../../pki/issue.ts'

export const now = new Date('2026-11-23T10:00:00Z')
const day = 24 * 60 * 60 * 1000
export const at = (days: number): Date => new Date(now.getTime() + days * day)
export const shv = '00000099000000001000'
export const se = '00000099000000002000'

async function handle(record: KeyRecord): Promise<PrivateKey> {
  const verdict = await importPrivateKey(record)
  if (!verdict.ok) throw new Error('no key')
  return verdict.value
}

/** A key of this participant in use for these days. */
export async function keyOf(
  oin: string,
  gebruik: 'zegel' | 'teken',
  period: { name: string; from: number; to: number },
): Promise<ParticipantKey> {
  const { public: record } = await generateKeys(2, gebruik, `${oin}-${gebruik}-${period.name}`)
  return { ...record, van: at(period.from).toISOString(), tot: at(period.to).toISOString() }
}

/** The participant's signature over its keys. */
export async function enrolled(oin: string, sleutels: readonly ParticipantKey[]): Promise<string> {
  const certificate = certificates[oin]
  if (certificate === undefined) throw new Error('no certificate')
  const key = await certificateSigner(certificate.key, `${oin}-certificaat`)
  return enrol({ oin, sleutels }, { key, chain: certificate.certificate })
}

async function participant(oin: string, soort: string): Promise<Participant> {
  const sleutels = [
    await keyOf(oin, 'teken', { name: 'a', from: -10, to: 300 }),
    await keyOf(oin, 'zegel', { name: 'a', from: -10, to: 70 }),
  ]
  return {
    ...{ oin, naam: 'Voorbeeld', kvk: '00000001', soorten: [soort], vlaggen: [], gemachtigd: [], sleutels },
    modules: [{ module: 'schuldregeling', versies: ['2.0'] }],
    voorwaarden: { versie: '1.0', aanvaardOp: '2026-01-01' },
    status: 'actief',
    actiefVan: '2026-01-01',
    actiefTot: null,
    tariefcategorie: 'A',
    zekerheid: 'pkio',
    inschrijving: await enrolled(oin, sleutels),
  }
}

const authority = await createAuthority(at(-100))
const issue = (oin: string): Promise<Issued> =>
  issueCertificate(authority, { naam: oin, oin, uses: 'client', now: at(-50), days: 365 })
const certificates: Readonly<Record<string, Issued>> = { [shv]: await issue(shv), [se]: await issue(se) }
const own = await Promise.all(['een', 'twee', 'drie'].map((name) => generateKeys(2, 'teken', `adresboek-${name}`)))

/** Three who sign; two of them must. */
export const signers = await Promise.all(own.map((pair) => handle(pair.private)))
export const stranger = await handle((await generateKeys(2, 'teken', 'vreemd')).private)
export const trust: Trust = {
  wortels: [authority.root.certificate],
  sleutels: own.map((pair) => pair.public),
  drempel: 2,
}
export const content: DirectoryContent = {
  nummer: 1,
  uitgegevenOp: now.toISOString(),
  geldigTot: at(30).toISOString(),
  vorige: null,
  omgeving: 'conformiteit',
  knooppunt: { oin: '00000099000000000000', naam: 'Knooppunt', sleutels: [] },
  schemasets: [{ digest: `sha256-${'A'.repeat(43)}`, van: at(-10).toISOString(), tot: at(10).toISOString() }],
  deelnemers: [await participant(shv, 'shv-fase-2'), await participant(se, 'schuldeiser')],
}

/** What is wrong with it, as code and place. */
export async function read(value: unknown, when: Date = now): Promise<readonly string[]> {
  const verdict = await readDirectory(value, trust, when)
  return verdict.ok ? [] : verdict.faults.map(({ code, pointer }) => `${code} ${pointer}`.trim())
}

export const signed = (changed: DirectoryContent, by: readonly PrivateKey[] = signers.slice(0, 2)) =>
  signDirectory(changed, by)

/** The book that this content makes. */
export async function opened(changed: DirectoryContent): Promise<Directory> {
  const verdict = await readDirectory(await signed(changed), trust, new Date(changed.uitgegevenOp))
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.faults))
  return verdict.value
}
