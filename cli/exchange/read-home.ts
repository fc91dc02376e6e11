/** Reads a home: what a hub, a gateway or a command needs, with every file in form. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { reopenDirectory } from '../../directory/index.ts'
import type { Directory, DirectoryFault, Trust } from '../../directory/index.ts'
import type { PrivateKey } from '../../envelope/index.ts'
import { createCertificateJudge } from '../../pki/index.ts'
import type { CertificateJudge } from '../../pki/index.ts'
import { isName, ToolkitFailure } from '../../schemas/index.ts'
import { lawVersions } from '../../schemas/read.ts'
import { readKey, readOpeners, readTls, readToken, readTrust } from './credentials.ts'
import type { Tls } from './credentials.ts'
import { createFileMemory } from './file-memory.ts'
import { files, places } from './home.ts'
import { readJsonFile, readText } from './private-files.ts'

export type HubConfig = {
  readonly omgeving: 'productie' | 'conformiteit'
  readonly poort: number
  readonly beheerpoort: number
  readonly opslag: 'sqlite' | 'memory'
  /** Relative to the hub's folder. */
  readonly bestand: string
}

export type GatewayConfig = {
  readonly oin: string
  /** Address of the hub. */
  readonly knooppunt: string
  /** Port of the side-car on 127.0.0.1. */
  readonly poort: number
  /** Folder for outbox, inbox and log, relative to the participant's folder. */
  readonly map: string
  /** URL of the business system that takes messages over; without it they wait in the inbox. */
  readonly aflevering?: string
  /** Module → the version that the business system speaks, such as `{ "schuldregeling": "2.0" }`. */
  readonly versies?: Readonly<Record<string, string>>
}

export type HubHome = {
  readonly config: HubConfig
  readonly folder: string
  readonly tls: Tls
  readonly signer: PrivateKey
  readonly trust: Trust
  readonly signedDirectory: () => unknown
  /** A number of the address book that was in use before; nothing when none is kept. */
  readonly earlierDirectory: (number: number) => Promise<unknown>
  readonly certificates: (clock: () => Date) => CertificateJudge
}

export type ParticipantHome = {
  readonly config: GatewayConfig
  readonly folder: string
  readonly tls: Tls
  readonly signer: PrivateKey
  /** The newest first; older ones open what was sealed before the last rotation. */
  readonly openers: readonly PrivateKey[]
  readonly token: string
  readonly trust: Trust
  readonly signedDirectory: () => unknown
}

/** The hub of a home. */
export async function readHubHome(home: string): Promise<HubHome> {
  const folder = places.hub(home)
  const config = readConfig<HubConfig>(join(folder, files.hubConfig), hubForms)
  return {
    config,
    folder,
    tls: readTls(home, folder),
    signer: await readKey(join(folder, files.signing)),
    trust: readTrust(home),
    signedDirectory: () => readJsonFile(places.directory(home)),
    earlierDirectory: async (number) => {
      const path = places.earlier(home, number)
      return existsSync(path) ? readJsonFile(path) : undefined
    },
    certificates: (clock) =>
      createCertificateJudge({
        roots: [readText(places.root(home))],
        intermediates: [readText(places.issuing(home))],
        crls: currentCrls(places.crl(home)),
        clock,
      }),
  }
}

/** The participant of a home with this OIN. */
export async function readParticipantHome(home: string, oin: string): Promise<ParticipantHome> {
  const folder = places.participant(home, oin)
  return {
    config: readConfig<GatewayConfig>(join(folder, files.gatewayConfig), gatewayForms),
    folder,
    tls: readTls(home, folder),
    signer: await readKey(join(folder, files.signing)),
    openers: await readOpeners(folder),
    token: readToken(folder),
    trust: readTrust(home),
    signedDirectory: () => readJsonFile(places.directory(home)),
  }
}

/**
 * The address book of a home, verified; also past its validity, when it is good for renewing it and for evidence only.
 * @throws ToolkitFailure `usage` with the codes of what is wrong with it.
 */
export async function trustedDirectory(
  { signedDirectory, trust }: Pick<HubHome, 'signedDirectory' | 'trust'>,
  now: Date,
): Promise<Directory> {
  const verdict = await reopenDirectory(signedDirectory(), trust, now)
  if (verdict.ok) return verdict.value
  throw new ToolkitFailure('usage', `the address book cannot be trusted: ${faultList(verdict.faults)}`)
}

/** Codes and places on one line. */
export function faultList(faults: readonly DirectoryFault[]): string {
  return faults.map(({ code, pointer }) => `${code} ${pointer}`.trim()).join(', ')
}

/** The lists in the file, read again when the file changes; without the file it throws. */
function currentCrls(path: string): () => readonly string[] {
  const listsOf = createFileMemory<readonly string[]>(1)
  const read = (): readonly string[] =>
    readFileSync(path, 'utf8').match(/-----BEGIN X509 CRL-----[^-]+-----END X509 CRL-----/g) ?? []
  return () => listsOf(path, read) ?? read()
}

type Forms = Readonly<Record<string, (value: unknown) => boolean>>

const isPort = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 65_535
const isFilled = (value: unknown): boolean => typeof value === 'string' && value !== ''

const hubForms: Forms = {
  omgeving: (value) => value === 'productie' || value === 'conformiteit',
  poort: isPort,
  beheerpoort: isPort,
  opslag: (value) => value === 'sqlite' || value === 'memory',
  bestand: isFilled,
}

const gatewayForms: Forms = {
  oin: (value) => typeof value === 'string' && isName('oin', value),
  knooppunt: (value) => typeof value === 'string' && URL.canParse(value) && value.startsWith('https://'),
  poort: isPort,
  map: isFilled,
  'aflevering?': (value) => typeof value === 'string' && URL.canParse(value),
  'versies?': (value) => typeof value === 'object' && value !== null && Object.entries(value).every(isVersion),
}

function isVersion([module, version]: readonly [string, unknown]): boolean {
  return lawVersions().some((each) => each.module === module && each.version === version)
}

function readConfig<Config>(path: string, forms: Forms): Config {
  const given = readJsonFile(path)
  const config = typeof given === 'object' && given !== null ? (given as Readonly<Record<string, unknown>>) : {}
  const names = Object.keys(forms).map((name) => name.replace('?', ''))
  const wrong = Object.entries(forms).flatMap(([name, isGood]) => {
    const bare = name.replace('?', '')
    const absent = !Object.hasOwn(config, bare)
    return (absent && name !== bare) || (!absent && isGood(config[bare])) ? [] : [`/${bare}`]
  })
  if (Object.keys(config).some((name) => !names.includes(name))) wrong.push('(a member that is not known)')
  if (wrong.length > 0) throw new ToolkitFailure('usage', `${path} is not in form at ${wrong.join(', ')}`)
  return config as Config
}
