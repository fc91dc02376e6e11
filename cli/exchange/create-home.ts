/** Makes a test home: authority, address book, a hub and participants, all with OIN prefix 99. */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { addParticipant, contentFaults, dayOf, enrol, signDirectory } from '../../directory/index.ts'
import type { DirectoryContent, Participant, ParticipantKey } from '../../directory/index.ts'
import { generateKeys, importPrivateKey } from '../../envelope/index.ts'
import type { KeyRecord, PrivateKey, SuiteNumber } from '../../envelope/index.ts'
import { createAuthority, issueCertificate, issueCrls } from '../../pki/issue.ts'
import type { Authority, Issued } from '../../pki/issue.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import { readCatalog, rolesOf } from '../../schemas/read.ts'
import { schemaset } from '../../validator/index.ts'
import { certificateSigner } from './certificate-signer.ts'
import { readAuthority, readKeyRecords, readWaiting } from './credentials.ts'
import { mustBeGood } from './edit-home.ts'
import { files, places } from './home.ts'
import { kidOf, later, newKey, periods } from './key-material.ts'
import { jsonText, writeOpen, writeSecret } from './private-files.ts'

/** Who gets a place in the home. */
export type Newcomer = {
  readonly oin: string
  readonly naam: string
  readonly soorten: readonly string[]
  readonly suite: SuiteNumber
  readonly vlaggen: readonly string[]
  /** Port of its side-car; 0 takes a free one. */
  readonly poort: number
}

export type HomePlan = {
  readonly participants: readonly Newcomer[]
  readonly hub: { readonly poort: number; readonly beheerpoort: number; readonly opslag: 'sqlite' | 'memory' }
  readonly now: Date
  /** Keys that sign the address book, and how many of them must; one of one without it. */
  readonly signers?: { readonly count: number; readonly threshold: number }
}

/** OIN of the hub in test homes. */
const testHubOin = '00000099000000000000'

/**
 * Writes the home; the folder must be empty or absent.
 * @throws ToolkitFailure `usage` when there is a home already.
 */
export async function createHome(home: string, plan: HomePlan): Promise<void> {
  if (existsSync(places.directory(home))) throw new ToolkitFailure('usage', `there is a home in ${home} already`)
  const { now, signers = { count: 1, threshold: 1 } } = plan
  const authority = await createAuthority(now)
  const hubKey = await newKey({ suite: 2, gebruik: 'teken', kid: kidOf('knooppunt', now) }, now)
  const first = firstContent(now, hubKey.entry)
  mustBeGood(contentFaults(plan.participants.map(withoutKeys(now)).reduce(addParticipant, first)))
  const keys = await signerKeys(signers.count, now)
  // First: a key is never there without it.
  writeOpen(places.ignore(home), '# Private keys and tokens: nothing in here belongs in a repository.\n*\n')
  await writeAuthority(home, authority, { trusted: keys.map((pair) => pair.public), threshold: signers.threshold, now })
  keys.forEach((pair, index) => writeSecret(places.directoryKey(home, index + 1), jsonText(pair.private)))
  await writeHub(home, authority, { plan, key: hubKey.secret })
  const entries: Participant[] = []
  for (const newcomer of plan.participants) entries.push(await admitParticipant(home, authority, { newcomer, plan }))
  const content = entries.reduce(addParticipant, first)
  const signed = await signDirectory(content, await Promise.all(keys.map((pair) => handle(pair.private))))
  writeOpen(places.directory(home), jsonText(signed))
}

async function signerKeys(count: number, now: Date) {
  const names = Array.from({ length: count }, (_, index) => (count === 1 ? 'adresboek' : `adresboek-${index + 1}`))
  return Promise.all(names.map((name) => generateKeys(2, 'teken', kidOf(name, now))))
}

/** The entry of a newcomer before it has keys: to look whether it is in order before anything is made. */
export function withoutKeys(now: Date): (newcomer: Newcomer) => Participant {
  return (newcomer) => entryOf(newcomer, { sleutels: [], inschrijving: '-', now })
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
  const folder = places.participant(home, oin)
  // Who is not in the address book has no keys in use: what lies there is of an attempt that may still be published.
  const waiting = keysIn(folder)
  const signing = await newKey({ suite, gebruik: 'teken', kid: kidOf(`${oin}-teken`, now) }, now, waiting)
  const sealing = await newKey({ suite, gebruik: 'zegel', kid: kidOf(`${oin}-zegel`, now) }, now, waiting)
  writeTls(folder, tls)
  writeSecret(join(folder, files.signing), jsonText(signing.secret))
  writeSecret(join(folder, files.sealing), jsonText([sealing.secret]))
  writeSecret(join(folder, files.token), `${randomBytes(32).toString('base64url')}\n`)
  const config = { oin, knooppunt: `https://localhost:${plan.hub.poort}`, poort: newcomer.poort, map: 'gegevens' }
  writeOpen(join(folder, files.gatewayConfig), jsonText(config))
  const sleutels = [signing.entry, sealing.entry]
  const key = await certificateSigner(tls.key, `${oin}-certificaat`)
  return entryOf(newcomer, {
    sleutels,
    now,
    inschrijving: await enrol({ oin, sleutels }, { key, chain: tls.certificate }),
  })
}

function keysIn(folder: string): readonly KeyRecord[] {
  const sealing = join(folder, files.sealing)
  return [...readWaiting(join(folder, files.signing)), ...(existsSync(sealing) ? readKeyRecords(sealing) : [])]
}

function entryOf(
  { oin, naam, soorten, vlaggen }: Newcomer,
  { sleutels, now, inschrijving }: Pick<Participant, 'sleutels' | 'inschrijving'> & { readonly now: Date },
): Participant {
  const today = dayOf(now)
  return {
    oin,
    naam,
    kvk: oin.slice(9, 17),
    soorten,
    modules: modulesOf(soorten),
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

/** Every module in which one of these kinds of participant plays a part, in all versions. */
export function modulesOf(soorten: readonly string[]): Participant['modules'] {
  const catalog = readCatalog()
  const roles = new Set(soorten.flatMap((kind) => rolesOf(catalog, kind)).map(({ module }) => module))
  return catalog.modules
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

async function writeAuthority(
  home: string,
  authority: Authority,
  {
    trusted,
    threshold,
    now,
  }: { readonly trusted: readonly KeyRecord[]; readonly threshold: number; readonly now: Date },
): Promise<void> {
  writeSecret(places.authority(home), jsonText(authority))
  writeOpen(places.root(home), `${authority.root.certificate}\n`)
  writeOpen(places.issuing(home), `${authority.issuing.certificate}\n`)
  await writeCrls(home, authority, now)
  const sleutels = trusted.map(({ kid, suite, jwk }) => ({ kid, suite, jwk }))
  writeOpen(places.trust(home), jsonText({ wortels: [authority.root.certificate], sleutels, drempel: threshold }))
}

/** Writes lists of today when the keys of the authority lie in this home; a list that is stale refuses everyone. */
export async function renewCrls(home: string, now: Date): Promise<void> {
  if (existsSync(places.authority(home))) await writeCrls(home, readAuthority(home), now)
}

async function writeCrls(home: string, authority: Authority, now: Date): Promise<void> {
  writeOpen(places.crl(home), `${(await issueCrls(authority, { now, days: periods.crl })).join('\n')}\n`)
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

/** Writes the key and certificate with which a party connects. */
export function writeTls(folder: string, { key, certificate }: Issued): void {
  writeSecret(join(folder, files.tlsKey), `${key}\n`)
  writeOpen(join(folder, files.tlsCertificate), `${certificate}\n`)
}

async function handle(record: KeyRecord): Promise<PrivateKey> {
  const verdict = await importPrivateKey(record)
  if (!verdict.ok) throw new Error('a key that was just made is not in form')
  return verdict.value
}
