/** Makes a test home: authority, address book, a hub and participants, all with OIN prefix 99. */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { addParticipant, enrol, signDirectory } from '../../directory/index.ts'
import type { DirectoryContent, Participant, ParticipantKey } from '../../directory/index.ts'
import { generateKeys, importPrivateKey } from '../../envelope/index.ts'
import type { KeyRecord, PrivateKey, SuiteNumber } from '../../envelope/index.ts'
import { createAuthority, issueCertificate, issueCrls } from '../../pki/issue.ts'
import type { Authority, Issued } from '../../pki/issue.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import { schemaset } from '../../validator/index.ts'
import { certificateSigner } from './certificate-signer.ts'
import { files, places } from './home.ts'
import { jsonText, writeOpen, writeSecret } from './private-files.ts'

/** Who gets a place in the home. */
export type Newcomer = {
  readonly oin: string
  readonly naam: string
  readonly soort: string
  readonly suite: SuiteNumber
  readonly vlaggen: readonly string[]
  /** Port of its side-car; 0 takes a free one. */
  readonly poort: number
}

export type HomePlan = {
  readonly participants: readonly Newcomer[]
  readonly hub: { readonly poort: number; readonly beheerpoort: number; readonly opslag: 'sqlite' | 'memory' }
  readonly now: Date
}

/** OIN of the hub in test homes. */
const testHubOin = '00000099000000000000'

const day = 24 * 60 * 60 * 1000
const periods = { certificate: 365, signing: 365, sealing: 90, directory: 30, crl: 30 }

/**
 * Writes the home; the folder must be empty or absent.
 * @throws ToolkitFailure `usage` when there is a home already.
 */
export async function createHome(home: string, plan: HomePlan): Promise<void> {
  if (existsSync(places.directory(home))) throw new ToolkitFailure('usage', `there is a home in ${home} already`)
  const { now } = plan
  const authority = await createAuthority(now)
  const directoryKey = await generateKeys(2, 'teken', `adresboek-${stamp(now)}`)
  const hubKey = await generateKeys(2, 'teken', `knooppunt-${stamp(now)}`)
  await writeAuthority(home, authority, { directoryKey, now })
  await writeHub(home, authority, { plan, key: hubKey.private })
  const entries: Participant[] = []
  for (const newcomer of plan.participants) entries.push(await admitParticipant(home, authority, { newcomer, plan }))
  const content = entries.reduce(addParticipant, firstContent(now, published(hubKey.public, 'signing', now)))
  const signed = await signDirectory(content, [await handle(directoryKey.private)])
  writeOpen(places.directory(home), jsonText(signed))
}

/** Writes the folder of a participant (certificate, keys, token, settings) and gives its entry for the address book. */
export async function admitParticipant(
  home: string,
  authority: Authority,
  { newcomer, plan }: { readonly newcomer: Newcomer; readonly plan: Pick<HomePlan, 'now' | 'hub'> },
): Promise<Participant> {
  const { oin, naam, suite } = newcomer
  const { now } = plan
  const tls = await issueCertificate(authority, { naam, oin, uses: 'client', now, days: periods.certificate })
  const signing = await generateKeys(suite, 'teken', `${oin}-teken-${stamp(now)}`)
  const sealing = await generateKeys(suite, 'zegel', `${oin}-zegel-${stamp(now)}`)
  const folder = places.participant(home, oin)
  writeTls(folder, tls)
  writeSecret(join(folder, files.signing), jsonText(signing.private))
  writeSecret(join(folder, files.sealing), jsonText([sealing.private]))
  writeSecret(join(folder, files.token), `${randomBytes(32).toString('base64url')}\n`)
  const config = { oin, knooppunt: `https://localhost:${plan.hub.poort}`, poort: newcomer.poort, map: 'gegevens' }
  writeOpen(join(folder, files.gatewayConfig), jsonText(config))
  const sleutels = [published(signing.public, 'signing', now), published(sealing.public, 'sealing', now)]
  const key = await certificateSigner(tls.key, `${oin}-certificaat`)
  return entryOf(newcomer, {
    sleutels,
    now,
    inschrijving: await enrol({ oin, sleutels }, { key, chain: tls.certificate }),
  })
}

function entryOf(
  { oin, naam, soort, vlaggen }: Newcomer,
  { sleutels, now, inschrijving }: Pick<Participant, 'sleutels' | 'inschrijving'> & { readonly now: Date },
): Participant {
  const today = now.toISOString().slice(0, 10)
  return {
    oin,
    naam,
    kvk: oin.slice(9, 17),
    soort,
    modules: modulesOf(soort),
    vlaggen,
    voorwaarden: { versie: '1.0', aanvaardOp: today },
    status: 'actief',
    actiefVan: today,
    actiefTot: null,
    tariefcategorie: 'A',
    gemachtigd: [],
    sleutels,
    zekerheid: 'pkio',
    inschrijving,
  }
}

/** Every module in which this kind of participant plays a part, in all versions. */
function modulesOf(soort: string): Participant['modules'] {
  const { modules, deelnemers } = readCatalog()
  const roles = new Set(deelnemers.find(({ type }) => type === soort)?.rollen.map(({ module }) => module))
  return modules
    .filter(({ module }) => roles.has(module))
    .map(({ module, versies }) => ({ module, versies: versies.map(({ versie }) => versie) }))
}

function firstContent(now: Date, hubKey: ParticipantKey): DirectoryContent {
  return {
    nummer: 1,
    uitgegevenOp: now.toISOString(),
    geldigTot: later(now, periods.directory),
    vorige: null,
    omgeving: 'conformiteit',
    knooppunt: { oin: testHubOin, naam: 'Proefknooppunt', sleutels: [hubKey] },
    schemasets: [{ digest: schemaset, van: now.toISOString(), tot: null }],
    deelnemers: [],
  }
}

/** A public record with its period: from now, for as long as its use allows. */
function published(record: KeyRecord, use: 'signing' | 'sealing', now: Date): ParticipantKey {
  return { ...record, van: now.toISOString(), tot: later(now, periods[use]) }
}

async function writeAuthority(
  home: string,
  authority: Authority,
  {
    directoryKey,
    now,
  }: { readonly directoryKey: { readonly private: KeyRecord; readonly public: KeyRecord }; readonly now: Date },
): Promise<void> {
  const { kid, suite, jwk } = directoryKey.public
  writeSecret(places.authority(home), jsonText(authority))
  writeSecret(places.directoryKey(home), jsonText(directoryKey.private))
  writeOpen(places.root(home), `${authority.root.certificate}\n`)
  writeOpen(places.issuing(home), `${authority.issuing.certificate}\n`)
  writeOpen(places.crl(home), `${(await issueCrls(authority, { now, days: periods.crl })).join('\n')}\n`)
  const trust = { wortels: [authority.root.certificate], sleutels: [{ kid, suite, jwk }], drempel: 1 }
  writeOpen(places.trust(home), jsonText(trust))
}

async function writeHub(
  home: string,
  authority: Authority,
  { plan, key }: { readonly plan: HomePlan; readonly key: KeyRecord },
): Promise<void> {
  const folder = places.hub(home)
  const { now, hub } = plan
  const request = {
    naam: 'localhost',
    oin: testHubOin,
    uses: 'server',
    dns: ['localhost'],
    now,
    days: periods.certificate,
  } as const
  writeTls(folder, await issueCertificate(authority, request))
  writeSecret(join(folder, files.signing), jsonText(key))
  writeOpen(join(folder, files.hubConfig), jsonText({ omgeving: 'conformiteit', ...hub, bestand: 'postvak.sqlite' }))
}

function writeTls(folder: string, { key, certificate }: Issued): void {
  writeSecret(join(folder, files.tlsKey), `${key}\n`)
  writeOpen(join(folder, files.tlsCertificate), `${certificate}\n`)
}

async function handle(record: KeyRecord): Promise<PrivateKey> {
  const verdict = await importPrivateKey(record)
  if (!verdict.ok) throw new Error('a key that was just made is not in form')
  return verdict.value
}

function later(now: Date, days: number): string {
  return new Date(now.getTime() + days * day).toISOString()
}

/** Names of keys tell when they began. */
function stamp(now: Date): string {
  return now.toISOString().slice(0, 10)
}
