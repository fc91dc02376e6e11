/** Starts a hub from its home on disk, and keeps it up to date with the address book that stands there. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCalendar } from '../../calendar/index.ts'
import { createHub, createNotary } from '../../hub/index.ts'
import type { Hub, HubLog, HubOptions } from '../../hub/index.ts'
import { projectRoot, readCatalog } from '../../schemas/read.ts'
import type { Catalog } from '../../schemas/read.ts'
import type { Desk } from '../desk.ts'
import { createClosers } from './closers.ts'
import type { Closers } from './closers.ts'
import { endingAlarm } from './ending-alarm.ts'
import { hubLog } from './hub-log.ts'
import { listening } from './listening.ts'
import type { PortOptions } from './listening.ts'
import { lockFolder } from './lock-folder.ts'
import { mustBeOfEnvironment } from './of-environment.ts'
import { openStore } from './open-store.ts'
import { groundsOf, notCarried } from './production-grounds.ts'
import type { HubConfig, HubHome } from './read-home.ts'
import { trustedDirectory } from './read-home.ts'

export type RunningHub = {
  readonly hub: Hub
  readonly url: string
  readonly operatorUrl: string
  readonly engine: string
  /** True when the embedded store was asked and its binding is absent: messages are kept in memory only. */
  readonly fellBack: boolean
  /** Stops; resolves when everything that was promised is kept. */
  readonly close: () => Promise<void>
}

export type HubStart = {
  readonly home: HubHome
  readonly config: HubConfig
  readonly host: string
  /** Where security.txt sends who found a weakness. */
  readonly contact: string
  /** Takes the lines of the log of operation. */
  readonly talk: (text: string) => void
  /** The option that chooses a port, for when it is taken. */
  readonly option: PortOptions
  /** What simulated counterparties rejected, for the page of a participant. */
  readonly rejected?: HubOptions['rejected']
}

const day = 24 * 60 * 60 * 1000

/** A hub that takes requests; when it cannot start, nothing of it stays open. */
export async function startHub(start: HubStart, desk: Desk): Promise<RunningHub> {
  const closers = createClosers()
  return closers.orClose(async () => {
    closers.add(await lockFolder(start.home.folder))
    return openHub(start, desk, closers)
  })
}

async function openHub(
  { home, config, host, contact, talk, option, rejected }: HubStart,
  desk: Desk,
  closers: Closers,
): Promise<RunningHub> {
  const { clock, randomUuid } = desk
  const catalog = readCatalog()
  const log = hubLog({ talk, clock })
  const openGrounds = groundsOf(catalog)
  if (config.omgeving === 'productie') tellUncarried(catalog, { openGrounds, log })
  const directory = await trustedDirectory(home, clock())
  mustBeOfEnvironment(config.omgeving, directory.content.omgeving)
  const choice = { opslag: config.opslag, bestand: join(home.folder, config.bestand) }
  const { mailbox, fellBack } = await openStore(choice, { randomUuid, notary: createNotary(home.signer, clock) })
  const hub = createHub({
    ...{ mailbox, directory, catalog, openGrounds, clock, randomUuid, log },
    mode: config.omgeving,
    trust: home.trust,
    earlierDirectory: home.earlierDirectory,
    certificates: home.certificates(clock),
    tls: home.tls,
    calendar: createCalendar(catalog.werkdagen),
    contract: readContract(),
    securityTxt: { contact, expires: new Date(clock().getTime() + 180 * day).toISOString() },
    ...(rejected === undefined ? {} : { rejected }),
  })
  closers.add(hub.close)
  const where = { host, port: config.poort, operatorPort: config.beheerpoort }
  const { url, operatorUrl } = await listening(hub.listen(where), option)
  const watching = watchDirectory(hub, home, { log, clock })
  closers.add(() => clearInterval(watching))
  return { hub, url, operatorUrl, engine: mailbox.engine, fellBack, close: closers.close }
}

/** Says at the start which versions production does not carry, before anybody is refused. */
function tellUncarried(catalog: Catalog, { openGrounds, log }: Pick<HubOptions, 'openGrounds' | 'log'>): void {
  for (const { module, version, vragen } of notCarried(catalog, openGrounds))
    log.warn(
      { module, versie: version, vragen },
      'not carried: a ground is not confirmed, see spec/open-vragen/grondslagen.md',
    )
}

/** Milliseconds between two looks at the address book on disk; a revocation must not wait. */
const lookEvery = 1000

function watchDirectory(hub: Hub, home: HubHome, { log, clock }: { log: HubLog; clock: () => Date }): NodeJS.Timeout {
  let seen = ''
  const warn = endingAlarm(log, clock)
  const look = async (): Promise<void> => {
    const signed = home.signedDirectory()
    const text = JSON.stringify(signed)
    if (text !== seen) {
      seen = text
      const faults = await hub.adopt(signed)
      if (faults.length > 0) log.error({ fouten: faults }, 'address book refused')
    }
    await warn(home)
  }
  const tell = (): void => void look().catch(() => log.error({}, 'address book cannot be read'))
  tell()
  return setInterval(tell, lookEvery)
}

/** The contract that the hub serves: the product made from `spec/api`. */
function readContract(): string {
  return readFileSync(join(projectRoot(import.meta.url), 'dist/api/knooppunt.openapi.json'), 'utf8')
}
