/** Starts a participant's gateway from its home: the library, and the side-car beside it. */
import { join } from 'node:path'
import { createCalendar } from '../../calendar/index.ts'
import { readConverter } from '../../conversions/index.ts'
import { diskFiles, httpHubClient, openGateway, startSidecar } from '../../gateway/index.ts'
import type { Gateway, GatewayOptions, Sidecar } from '../../gateway/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import { schemaset } from '../../validator/index.ts'
import type { Desk } from '../desk.ts'
import { toolVersion } from '../tool-version.ts'
import { httpHandOver } from './hand-over.ts'
import { createClosers } from './closers.ts'
import type { Closers } from './closers.ts'
import { listening } from './listening.ts'
import { lockFolder } from './lock-folder.ts'
import type { ParticipantHome } from './read-home.ts'
import { trustedDirectory } from './read-home.ts'
import { watchOpeners } from './watch-openers.ts'

export type RunningGateway = {
  readonly gateway: Gateway
  readonly sidecar: Sidecar
  /** Stops; what waits in the outbox waits on disk. */
  readonly close: () => Promise<void>
}

export type GatewayStart = {
  readonly home: ParticipantHome
  /** Address of the hub, when it is another than the home says. */
  readonly hub?: string
  /** Port of the side-car, when it is another than the home says. */
  readonly port?: number
  readonly change?: Pick<GatewayOptions, 'judge' | 'rejected'>
  /** Takes codes of what went wrong. */
  readonly warn: (code: string) => void
}

/** A gateway that sends, receives and listens; when it cannot start, nothing of it stays open. */
export async function startGateway(start: GatewayStart, desk: Desk): Promise<RunningGateway> {
  const closers = createClosers()
  return closers.orClose(async () => {
    closers.add(await lockFolder(folderOf(start.home)))
    const gateway = await openLibrary(start, desk, closers)
    const { home, port = home.config.poort, warn } = start
    const sidecar = await listening(startSidecar(gateway, { token: home.token, port, warn }), () => '--port')
    const stop = new AbortController()
    const running = gateway.run(stop.signal)
    closers.add(() => running)
    closers.add(sidecar.close)
    // What waits for news is told first, so that nothing else waits for it.
    closers.add(() => stop.abort())
    return { gateway, sidecar, close: closers.close }
  })
}

/** Where outbox, inbox and log are. */
function folderOf({ folder, config }: ParticipantHome): string {
  return join(folder, config.map)
}

async function openLibrary({ home, hub, change, warn }: GatewayStart, desk: Desk, closers: Closers): Promise<Gateway> {
  const { clock, randomUuid, random } = desk
  const { config, signer, trust, tls } = home
  const openers = watchOpeners(home, warn)
  closers.add(openers.stop)
  const folder = folderOf(home)
  const catalog = readCatalog()
  const client = httpHubClient({ url: hub ?? config.knooppunt, ...tls })
  closers.add(client.close)
  return openGateway({
    ...{ oin: config.oin, hub: client, folder, files: diskFiles, signer, trust, catalog, warn },
    ...{ clock, randomUuid, random },
    opener: openers.opener,
    directory: await trustedDirectory(home, clock()),
    calendar: createCalendar(catalog.werkdagen),
    validator: { naam: `schuldenknooppunt-${toolVersion()}`, hash: schemaset },
    converter: readConverter(),
    ...(config.versies === undefined ? {} : { speaks: config.versies }),
    ...(config.aflevering === undefined ? {} : { handOver: httpHandOver(config.aflevering) }),
    ...change,
  })
}
