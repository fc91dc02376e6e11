/** What the demo plays on: a home in a temporary folder, a hub, and three participants with gateways. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storyParties } from '../../conformance/index.ts'
import type { Gateway } from '../../gateway/index.ts'
import type { Desk } from '../desk.ts'
import { createClosers } from '../exchange/closers.ts'
import type { Closers } from '../exchange/closers.ts'
import { createHome } from '../exchange/create-home.ts'
import { files, places } from '../exchange/home.ts'
import { readHubHome, readParticipantHome } from '../exchange/read-home.ts'
import { startGateway } from '../exchange/start-gateway.ts'
import { startHub } from '../exchange/start-hub.ts'
import type { RunningHub } from '../exchange/start-hub.ts'
import { stagePorts } from './ports.ts'

/** Somebody on the stage. */
export type Player = {
  readonly oin: string
  readonly naam: string
  readonly gateway: Gateway
  readonly url: string
  readonly tokenFile: string
}

export type Stage = {
  readonly home: string
  readonly hub: RunningHub
  readonly shv: Player
  readonly se: Player
  /** Has tampered with its judge: it attests to what was never judged. */
  readonly liar: Player
  /** How many messages wait at the hub. */
  readonly waiting: () => Promise<number>
  /** How many files of the hub hold one of these texts, of how many. */
  readonly scan: (texts: readonly string[]) => { readonly files: number; readonly found: number }
  readonly close: () => Promise<void>
}

export type StageSetting = {
  readonly store: 'sqlite' | 'memory'
  /** Port of the hub; the operator and the side-cars take the next ones. 0 takes free ones; without it, 8443 and on, or free ones. */
  readonly port?: number
  /** Takes the logs of hub and gateways. */
  readonly log: (text: string) => void
}

const people = [
  { oin: storyParties.shv, naam: 'Gemeente Voorbeeld', soorten: ['shv-fase-2'], suite: 1 },
  { oin: storyParties.se, naam: 'Incasso Voorbeeld', soorten: ['schuldeiser'], suite: 2 },
  { oin: '00000099000000003000', naam: 'Schuldhulp Slordig', soorten: ['shv-fase-2'], suite: 2 },
] as const

/** Opens the stage; close it, or its folder stays. When it cannot be opened, nothing stays. */
export async function openStage(desk: Desk, setting: StageSetting): Promise<Stage> {
  const closers = createClosers()
  const ports = await stagePorts(setting.port)
  return closers.orClose(() => buildStage(desk, { ...setting, ports }, closers))
}

async function buildStage(
  desk: Desk,
  { store, ports, log }: StageSetting & { readonly ports: readonly number[] },
  closers: Closers,
): Promise<Stage> {
  const home = mkdtempSync(join(tmpdir(), 'skp-demo-'))
  closers.add(() => rmSync(home, { recursive: true, force: true }))
  const [poort = 0, beheerpoort = 0, ...others] = ports
  const participants = people.map((each, index) => ({ ...each, vlaggen: [], poort: others[index] ?? 0 }))
  await createHome(home, { now: desk.clock(), hub: { poort, beheerpoort, opslag: store }, participants })
  const hubHome = await readHubHome(home)
  const where = { host: '127.0.0.1', contact: 'mailto:security@localhost', talk: log, option: () => '--port' }
  const hub = await startHub({ home: hubHome, config: hubHome.config, ...where }, desk)
  closers.add(hub.close)
  const player = async (place: 0 | 1 | 2): Promise<Player> => {
    const { oin, naam } = people[place]
    const lies = place === 2 ? { change: { judge: async () => ({ valid: true, findings: [] }) } } : {}
    const start = { home: await readParticipantHome(home, oin), hub: hub.url, warn: log, ...lies }
    const running = await startGateway(start, desk)
    closers.add(running.close)
    const tokenFile = join(places.participant(home, oin), files.token)
    return { oin, naam, gateway: running.gateway, url: running.sidecar.url, tokenFile }
  }
  return {
    ...{ home, hub, shv: await player(0), se: await player(1), liar: await player(2) },
    waiting: () => waitingAt(hub),
    scan: (texts) => scanFolder(places.hub(home), texts),
    close: closers.close,
  }
}

async function waitingAt({ operatorUrl }: RunningHub): Promise<number> {
  const metrics = await (await fetch(`${operatorUrl}/metrics`)).text()
  return Number(/^skp_waiting_messages (\d+)$/m.exec(metrics)?.[1] ?? Number.NaN)
}

function scanFolder(folder: string, texts: readonly string[]): { readonly files: number; readonly found: number } {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  const contents = paths.filter((path) => statSync(path).isFile()).map((path) => readFileSync(path))
  return {
    files: contents.length,
    found: contents.filter((bytes) => texts.some((text) => bytes.includes(text))).length,
  }
}
