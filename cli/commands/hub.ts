/** `skp hub`: runs a hub from its home. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Language } from '../../schemas/index.ts'
import { isName, ToolkitFailure } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import type { HubConfig } from '../exchange/read-home.ts'
import { untilAborted } from '../exchange/until-aborted.ts'
import type { Outcome } from '../exit-codes.ts'
import { langOption, portNumber } from '../options.ts'

type HubOptions = {
  readonly home: string
  readonly conformance?: true
  readonly simulate?: readonly string[]
  readonly host: string
  readonly port?: number
  readonly operatorPort?: number
  readonly store?: 'sqlite' | 'memory'
  readonly contact: string
  readonly lang: Language
}

const words = {
  nl: {
    up: (url: string, engine: string) => `Het knooppunt luistert op ${url} (opslag: ${engine}). Ctrl-C stopt het.`,
    operator: (url: string) => `Beheer (alleen op deze machine): ${url}/gezondheid/gereed en ${url}/metrics`,
    fellBack: 'LET OP: de SQLite-binding ontbreekt; berichten staan alleen in het geheugen.',
    simulated: (oins: readonly string[], url: string) =>
      `Nagespeeld: ${oins.join(', ')}. Wat zij van u afkeuren, staat met uw certificaat op ${url}/v1/conformiteit/bevindingen`,
    down: 'Het knooppunt is gestopt.',
  },
  en: {
    up: (url: string, engine: string) => `The hub listens on ${url} (store: ${engine}). Ctrl-C stops it.`,
    operator: (url: string) => `Operator (on this machine only): ${url}/gezondheid/gereed and ${url}/metrics`,
    fellBack: 'NOTE: the SQLite binding is absent; messages are kept in memory only.',
    simulated: (oins: readonly string[], url: string) =>
      `Simulated: ${oins.join(', ')}. What they reject of yours is, with your certificate, at ${url}/v1/conformiteit/bevindingen`,
    down: 'The hub has stopped.',
  },
} as const

/** Adds the command. */
export function addHub(program: Command, desk: Desk, _outcome: Outcome): void {
  program
    .command('hub')
    .description('run a hub: passes sealed messages on, and cannot read them')
    .requiredOption('--home <folder>', 'the folder that skp pki made')
    .option('--conformance', 'test identities only (OIN prefix 99), and a route that judges plain messages')
    .option(
      '--simulate <oin...>',
      'with --conformance: participants of the home that this program plays, and that answer',
    )
    .option('--host <address>', 'where to listen', '127.0.0.1')
    .option('--port <number>', 'port to listen on; 0 takes a free one', portNumber())
    .option('--operator-port <number>', 'port for the operator, on this machine only; 0 takes a free one', portNumber())
    .option('--store <engine>', 'sqlite or memory, instead of what hub.json says')
    .option('--contact <uri>', 'for security.txt', 'mailto:security@localhost')
    .addOption(langOption())
    .addHelpText('after', '\nExample:\n  skp pki --out proeftuin\n  skp hub --home proeftuin --conformance')
    .action((options: HubOptions) => runHub(options, desk))
}

async function runHub(options: HubOptions, desk: Desk): Promise<void> {
  const { readHubHome } = await import('../exchange/read-home.ts')
  const { startHub } = await import('../exchange/start-hub.ts')
  const { createRejections, startCounterparties } = await import('../simulator/live-counterparties.ts')
  const stopped = desk.untilStopped()
  const folder = resolve(desk.folder, options.home)
  const home = await readHubHome(folder)
  const config = { ...home.config, ...asked(options) }
  mustBeForTests(options, config)
  const { host, contact, lang, simulate = [] } = options
  const option = (port?: number): string => (port === config.beheerpoort ? '--operator-port' : '--port')
  const rejections = createRejections()
  const start = { home, config, host, contact, talk: desk.talk, option, rejected: rejections.of }
  const running = await startHub(start, desk)
  const players = { home: folder, oins: simulate, hub: running.url, rejections, warn: desk.talk }
  const simulated = await startCounterparties(players, desk).catch(async (error: unknown) => {
    await running.close()
    throw error
  })
  const word = words[lang]
  if (running.fellBack) await desk.print(`${word.fellBack}\n`)
  await desk.print(`${word.up(running.url, running.engine)}\n${word.operator(running.operatorUrl)}\n`)
  if (simulate.length > 0) await desk.print(`${word.simulated(simulate, running.url)}\n`)
  await untilAborted(stopped)
  await simulated.close()
  await running.close()
  await desk.print(`${word.down}\n`)
}

function mustBeForTests({ conformance, simulate }: HubOptions, { omgeving }: HubConfig): void {
  if (conformance === true && omgeving !== 'conformiteit')
    throw new ToolkitFailure('usage', 'this home is for production: --conformance takes test identities only')
  if (simulate === undefined) return
  if (conformance !== true) throw new ToolkitFailure('usage', '--simulate goes with --conformance')
  if (!simulate.every((oin) => isName('testOin', oin)))
    throw new ToolkitFailure('usage', '--simulate takes test OINs of this home; skp participant list shows them')
}

function asked({ port, operatorPort, store }: HubOptions): Partial<HubConfig> {
  if (store !== undefined && store !== 'sqlite' && store !== 'memory')
    throw new ToolkitFailure('usage', 'the store is sqlite or memory')
  return {
    ...(port === undefined ? {} : { poort: port }),
    ...(operatorPort === undefined ? {} : { beheerpoort: operatorPort }),
    ...(store === undefined ? {} : { opslag: store }),
  }
}
