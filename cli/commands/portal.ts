/** `skp portal`: runs the portal of a test home, with a broker at which anybody can log in. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Language } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import { untilAborted } from '../exchange/until-aborted.ts'
import type { Outcome } from '../exit-codes.ts'
import { langOption, portNumber } from '../options.ts'

type PortalOptions = {
  readonly home: string
  readonly hub: string
  readonly port: number
  readonly lang: Language
}

const words = {
  nl: {
    up: (url: string) =>
      `Het portaal staat op ${url} (open het onder die naam, niet onder een IP-adres). Ctrl-C stopt het.\n` +
      'Dit is een proef: bij de proefmakelaar kiest u een proeflogin, en niemand logt echt in.',
    lost: 'LET OP: de SQLite-binding ontbreekt; wat browsers bewaren staat alleen in het geheugen.',
    down: 'Het portaal is gestopt.',
  },
  en: {
    up: (url: string) =>
      `The portal is at ${url} (open it by that name, not by an IP address). Ctrl-C stops it.\n` +
      'This is a try-out: at the test broker you choose a test login, and nobody really logs in.',
    lost: 'NOTE: the SQLite binding is absent; what browsers keep is in memory only.',
    down: 'The portal has stopped.',
  },
} as const

/** Adds the command. */
export function addPortal(program: Command, desk: Desk, _outcome: Outcome): void {
  program
    .command('portal')
    .description('run the portal of a test home: a browser seals and opens, the server cannot read')
    .requiredOption('--home <folder>', 'the folder that skp pki made')
    .option('--hub <url>', 'address of the hub', 'https://localhost:8443')
    .option(
      '--port <number>',
      'port of the page; the next two are used as well; 0 takes free ones',
      portNumber(2),
      8460,
    )
    .addOption(langOption())
    .addHelpText(
      'after',
      `
Example:
  skp pki --out proeftuin
  skp hub --home proeftuin --conformance &
  skp portal --home proeftuin`,
    )
    .action((options: PortalOptions) => runPortal(desk, options))
}

/** Runs it until it is stopped. */
async function runPortal(desk: Desk, { home, hub, port, lang }: PortalOptions): Promise<void> {
  const { startPortal } = await import('../portal/start-portal.ts')
  const stopped = desk.untilStopped()
  const warn = (code: string): void => desk.talk(`${desk.clock().toISOString()} ${code}\n`)
  const running = await startPortal({ home: resolve(desk.folder, home), hub, port, warn }, desk)
  const word = words[lang]
  if (!running.isKept) desk.talk(`${word.lost}\n`)
  await desk.print(`${word.up(running.url)}\n`)
  await untilAborted(stopped)
  await running.close()
  await desk.print(`${word.down}\n`)
}
