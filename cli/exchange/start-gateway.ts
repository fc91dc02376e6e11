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
import { lockFolder } from './lock-folder.ts'
import type { ParticipantHome } from './read-home.ts'
import { trustedDirectory } from './read-home.ts'

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
  readonly change?: Pick<GatewayOptions, 'judge'>
  /** Takes codes of what went wrong. */
  readonly warn: (code: string) => void
}

/** A gateway that sends, receives and listens. */
export async function startGateway(
  { home, hub, port, change, warn }: GatewayStart,
  desk: Desk,
): Promise<RunningGateway> {
  const { clock, randomUuid, random } = desk
  const { config, signer, openers, trust, tls } = home
  const folder = join(home.folder, config.map)
  const unlock = lockFolder(folder)
  const catalog = readCatalog()
  const client = httpHubClient({ url: hub ?? config.knooppunt, ...tls })
  const gateway = await openGateway({
    ...{ oin: config.oin, hub: client, folder, files: diskFiles, signer, trust, catalog, warn },
    ...{ clock, randomUuid, random },
    opener: (kid) => openers.find((key) => key.kid === kid),
    directory: await trustedDirectory(home, clock()),
    calendar: createCalendar(catalog.werkdagen),
    validator: { naam: `schuldenknooppunt-${toolVersion()}`, hash: schemaset },
    converter: readConverter(),
    ...(config.versies === undefined ? {} : { speaks: config.versies }),
    ...(config.aflevering === undefined ? {} : { handOver: httpHandOver(config.aflevering) }),
    ...change,
  })
  const stop = new AbortController()
  const running = gateway.run(stop.signal)
  const sidecar = await startSidecar(gateway, { token: home.token, port: port ?? config.poort, warn })
  return {
    ...{ gateway, sidecar },
    close: async () => {
      stop.abort()
      await sidecar.close()
      await running
      await client.close()
      unlock()
    },
  }
}
