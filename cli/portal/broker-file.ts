/** Reads the setting of a real broker: a file whose every fault is named by its place, and a secret that only its owner may read. */
import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { eHerkenning } from '../../portal/broker.ts'
import type { BrokerSetting, PortalOrigins } from '../../portal/index.ts'
import { isObject } from '../../json/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import { readJsonFile, readText } from '../exchange/private-files.ts'

/** A broker, where browsers find the portal when a proxy stands before it, and where they find that of the tests. */
export type BrokerFile = {
  readonly broker: BrokerSetting
  readonly origins?: PortalOrigins
  /** Portal for tests, where the proof is done. */
  readonly proofAt?: string
}

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string' && value !== '' && value.length <= 500
const isIssuer: Check = (value) => isText(value) && /^(?:https:\/\/|http:\/\/localhost[:/])/.test(String(value))
const isOrigin: Check = (value) =>
  isText(value) && URL.canParse(String(value)) && /^https:\/\/[^/?#]+$/.test(String(value))
const isLevels: Check = (value) => Array.isArray(value) && value.length > 0 && value.every(isText)
const isAlgorithm: Check = (value) => ['ES256', 'PS256', 'RS256'].includes(String(value))

/** Every member there may be, by its place, and whether there must be one. */
const members: Readonly<Record<string, { readonly check: Check; readonly must?: true }>> = {
  '/uitgever': { check: isIssuer, must: true },
  '/client': { check: isText, must: true },
  '/geheimBestand': { check: isText },
  '/algoritme': { check: isAlgorithm },
  '/namen': { check: isObject },
  '/namen/kvk': { check: isText },
  '/namen/vestiging': { check: isText },
  '/namen/persoon': { check: isText },
  '/namen/niveau': { check: isText },
  '/namen/niveaus': { check: isLevels },
  '/adressen': { check: isObject },
  '/adressen/pagina': { check: isOrigin },
  '/adressen/dienst': { check: isOrigin },
  '/proefportaal': { check: isOrigin },
}

/**
 * The setting in this file.
 * @throws ToolkitFailure `usage` with every fault by its place, and `file-not-found` or `file-unreadable`.
 */
export function readBrokerFile(path: string): BrokerFile {
  const file = readJsonFile(path)
  const faults = faultsIn(file)
  if (faults.length > 0) throw new ToolkitFailure('usage', `${path} is no setting of a broker: ${faults.join('; ')}`)
  const {
    uitgever,
    client,
    geheimBestand,
    algoritme,
    namen = {},
    adressen,
    proefportaal,
  } = file as Readonly<Record<string, string>> & {
    readonly namen?: Readonly<Record<string, string>> & { readonly niveaus?: readonly string[] }
    readonly adressen?: { readonly pagina: string; readonly dienst: string }
  }
  const broker = {
    ...{ issuer: uitgever ?? '', clientId: client ?? '' },
    ...(geheimBestand === undefined ? {} : { clientSecret: readSecret(resolve(dirname(path), geheimBestand)) }),
    ...(algoritme === undefined ? {} : { algorithm: algoritme as NonNullable<BrokerSetting['algorithm']> }),
    claims: {
      kvk: namen.kvk ?? eHerkenning.kvk,
      vestiging: namen.vestiging ?? eHerkenning.vestiging,
      person: namen.persoon ?? eHerkenning.person,
      level: namen.niveau ?? eHerkenning.level,
      levels: namen.niveaus ?? eHerkenning.levels,
    },
  }
  return {
    broker,
    ...(adressen === undefined ? {} : { origins: { page: adressen.pagina, api: adressen.dienst } }),
    ...(proefportaal === undefined ? {} : { proofAt: proefportaal }),
  }
}

function faultsIn(file: unknown): readonly string[] {
  if (!isObject(file)) return ['it is no object']
  const inner = ['/namen', '/adressen'].flatMap((place) => {
    const value = file[place.slice(1)]
    return isObject(value) ? Object.entries(value).map(([name, each]) => [`${place}/${name}`, each] as const) : []
  })
  const given = new Map<string, unknown>([
    ...Object.entries(file).map(([name, each]) => [`/${name}`, each] as const),
    ...inner,
  ])
  const both = file['adressen'] === undefined ? [] : ['/adressen/pagina', '/adressen/dienst']
  const needed = [...Object.keys(members).filter((place) => members[place]?.must === true), ...both]
  return [
    ...needed.filter((place) => !given.has(place)).map((place) => `${place} is missing`),
    ...[...given.keys()].filter((place) => members[place] === undefined).map(() => 'a member is not known'),
    ...[...given]
      .filter(([place, value]) => members[place]?.check(value) === false)
      .map(([place]) => `${place} has no good form`),
  ]
}

/** Others on this machine must not be able to pose as the portal. */
function readSecret(path: string): string {
  const secret = readText(path).trim()
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0)
    throw new ToolkitFailure('usage', `${path} can be read by others; run chmod 600 on it`)
  if (secret === '') throw new ToolkitFailure('usage', `${path} is empty; the secret of the broker must stand in it`)
  return secret
}
