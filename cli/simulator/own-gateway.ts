/** Our own gateway as the participant under examination: with its side-car, in this process, at the clock of the exam. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createCalendar } from '../../calendar/index.ts'
import { businessAt } from '../../conformance/index.ts'
import type { Examinee, SidecarReply } from '../../conformance/index.ts'
import { readConverter } from '../../conversions/index.ts'
import { diskFiles, httpHubClient, openGateway, startSidecar } from '../../gateway/index.ts'
import type { Gateway, GatewayOptions, Sidecar } from '../../gateway/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import { schemaset } from '../../validator/index.ts'
import { readParticipantHome, trustedDirectory } from '../exchange/read-home.ts'
import { examineeOin } from './open-town.ts'

/** What it is made of. */
export type OwnSetting = {
  readonly home: string
  readonly kind: string
  readonly clock: () => Date
  readonly hub: () => string
  /** Makes it another than it is: a fake. */
  readonly change?: (options: GatewayOptions) => Partial<GatewayOptions>
}

/** Our own gateway under examination. */
type OwnExaminee = Examinee & {
  /** What it does in a moment. */
  readonly work: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Moments in which what would come to a participant in this process has come. */
const looks = 6

/** Opens it; the folder of its outbox stays when it is started again. */
export async function openOwnGateway(setting: OwnSetting): Promise<OwnExaminee> {
  let running = await start(setting)
  const business = (): Examinee['business'] => businessAt({ url: running.sidecar.url, token: running.token })
  const work = (): Promise<void> => running.gateway.turn()
  return {
    ...{ oin: examineeOin, kind: setting.kind, looks, work },
    business: {
      offer: (message) => whileWorking(business().offer(message), work),
      follow: (id) => business().follow(id),
      inbox: () => business().inbox(),
      read: (id) => business().read(id),
      takeOver: (id) => business().takeOver(id),
    },
    restart: async () => {
      await running.close()
      running = await start(setting)
    },
    close: () => running.close(),
  }
}

/** Milliseconds between two moments of work at most: a hub that is away is asked no thousand times. */
const longestPause = 200

/** An offer waits for the hub's receipt, which comes of the work that goes on meanwhile. */
async function whileWorking(reply: Promise<SidecarReply>, work: () => Promise<void>): Promise<SidecarReply> {
  for (let pause = 1; ; pause = Math.min(2 * pause, longestPause)) {
    await work()
    const done = await Promise.race([reply, setTimeout(pause)])
    if (done !== undefined) return done
  }
}

type Running = {
  readonly gateway: Gateway
  readonly sidecar: Sidecar
  readonly token: string
  readonly close: () => Promise<void>
}

async function start({ home, clock, hub, change = () => ({}) }: OwnSetting): Promise<Running> {
  const participant = await readParticipantHome(home, examineeOin)
  const catalog = readCatalog()
  const client = httpHubClient({ url: hub(), ...participant.tls, timeout: 5000 })
  const options: GatewayOptions = {
    ...{ oin: examineeOin, hub: client, files: diskFiles, catalog, clock, randomUuid: randomUUID, random: () => 0 },
    folder: join(participant.folder, participant.config.map),
    signer: participant.signer,
    opener: (kid) => participant.openers.find((key) => key.kid === kid),
    trust: participant.trust,
    directory: await trustedDirectory(participant, clock()),
    calendar: createCalendar(catalog.werkdagen),
    validator: { naam: 'schuldenknooppunt', hash: schemaset },
    converter: readConverter(),
  }
  const gateway = await openGateway({ ...options, ...change(options) })
  const { token } = participant
  const sidecar = await startSidecar(gateway, { token, port: 0 })
  return {
    ...{ gateway, sidecar, token },
    close: async () => {
      await sidecar.close()
      await client.close()
    },
  }
}
