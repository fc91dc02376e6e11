/** `skp hub`: runs a hub from its home. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Language } from '../../schemas/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import type { HubConfig } from '../exchange/read-home.ts'
import { untilAborted } from '../exchange/until-aborted.ts'
import type { Outcome } from '../exit-codes.ts'
import { langOption, portNumber } from '../options.ts'

type HubOptions = {
  readonly home: string
  readonly conformance?: true
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
    down: 'Het knooppunt is gestopt.',
  },
  en: {
    up: (url: string, engine: string) => `The hub listens on ${url} (store: ${engine}). Ctrl-C stops it.`,
    operator: (url: string) => `Operator (on this machine only): ${url}/gezondheid/gereed and ${url}/metrics`,
    fellBack: 'NOTE: the SQLite binding is absent; messages are kept in memory only.',
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
    .option('--host <address>', 'where to listen', '127.0.0.1')
    .option('--port <number>', 'port to listen on; 0 takes a free one', portNumber())
    .option('--operator-port <number>', 'port for the operator, on this machine only; 0 takes a free one', portNumber())
    .option('--store <engine>', 'sqlite or memory, instead of what hub.json says')
    .option('--contact <uri>', 'for security.txt', 'mailto:security@localhost')
    .addOption(langOption())
    .addHelpText('after', '\nExample:\n  skp pki --out proeftuin\n  skp hub --home proeftuin --conformance')
    .action(async (options: HubOptions) => {
      const { readHubHome } = await import('../exchange/read-home.ts')
      const { startHub } = await import('../exchange/start-hub.ts')
      const stopped = desk.untilStopped()
      const home = await readHubHome(resolve(desk.folder, options.home))
      const config = { ...home.config, ...asked(options) }
      if (options.conformance === true && config.omgeving !== 'conformiteit')
        throw new ToolkitFailure('usage', 'this home is for production: --conformance takes test identities only')
      const { host, contact, lang } = options
      const option = (port?: number): string => (port === config.beheerpoort ? '--operator-port' : '--port')
      const running = await startHub({ home, config, host, contact, talk: desk.talk, option }, desk)
      const word = words[lang]
      if (running.fellBack) await desk.print(`${word.fellBack}\n`)
      await desk.print(`${word.up(running.url, running.engine)}\n${word.operator(running.operatorUrl)}\n`)
      await untilAborted(stopped)
      await running.close()
      await desk.print(`${word.down}\n`)
    })
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
