/** `skp portal`: runs the portal of a home, with a broker at which anybody can log in unless a real one is named. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { isName, ToolkitFailure } from '../../schemas/index.ts'
import type { Language } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import { untilAborted } from '../exchange/until-aborted.ts'
import type { Outcome } from '../exit-codes.ts'
import { langOption, portNumber } from '../options.ts'
import { addPageCommands } from '../portal/page-commands.ts'

type PortalOptions = {
  readonly home?: string
  readonly hub: string
  readonly port: number
  readonly broker?: string
  readonly simulate?: readonly string[]
  readonly lang: Language
}

const words = {
  nl: {
    up: (url: string) =>
      `Het portaal staat op ${url} (open het onder die naam, niet onder een IP-adres). Ctrl-C stopt het.`,
    trial: 'Dit is een proef: bij de proefmakelaar kiest u een proeflogin, en niemand logt echt in.',
    lost: 'LET OP: de SQLite-binding ontbreekt; wat browsers bewaren staat alleen in het geheugen.',
    down: 'Het portaal is gestopt.',
  },
  en: {
    up: (url: string) => `The portal is at ${url} (open it by that name, not by an IP address). Ctrl-C stops it.`,
    trial: 'This is a try-out: at the test broker you choose a test login, and nobody really logs in.',
    lost: 'NOTE: the SQLite binding is absent; what browsers keep is in memory only.',
    down: 'The portal has stopped.',
  },
} as const

const more = `
Example:
  skp pki --out proeftuin
  skp hub --home proeftuin --conformance &
  skp portal --home proeftuin
  skp portal page http://localhost:8460 --home proeftuin --hash <hash of /uitgave.json>
  skp portal check http://localhost:8460 --book proeftuin/adresboek.json

The file of --broker is JSON:
  uitgever: issuer, https (http only for localhost); its metadata is asked there
  client: client id of the portal at the broker
  geheimBestand: optional, file with the client secret, beside this one,
    readable by its owner only
  algoritme: optional, how it signs tokens: ES256 (standard), PS256 or RS256
  namen: optional, the claims kvk, vestiging, persoon and niveau, and the
    niveaus that are high enough; without it those of eHerkenning
  adressen: optional, origins pagina and dienst (https) when a proxy stands
    before the portal; the broker must know <dienst>/v1/terug as redirect
    address. X-Forwarded-For is then the word of that proxy
  proefportaal: optional, origin (https) of the portal of the tests, where who
    joins does the proof

Without --broker a test broker runs beside it, at which anybody can log in: for test homes only.`

/** Adds the command. */
export function addPortal(program: Command, desk: Desk, outcome: Outcome): void {
  const portal = program
    .command('portal')
    .description('run the portal of a home: a browser seals and opens, the server cannot read')
    .option('--home <folder>', 'the folder that skp pki made; not for the commands below')
    .option('--hub <url>', 'address of the hub', 'https://localhost:8443')
    .option(
      '--port <number>',
      'port of the page; the next two are used as well; 0 takes free ones',
      portNumber(2),
      8460,
    )
    .option('--broker <file>', 'setting of a real broker (JSON); without it a test broker at which anybody can log in')
    .option(
      '--simulate <oin...>',
      'participants of a test home that this program plays: they ask and answer who does the proof',
    )
    .addOption(langOption())
    .addHelpText('after', more)
    .action((options: PortalOptions) => runPortal(desk, options))
  addPageCommands(portal, desk, outcome)
}

/** Runs it until it is stopped. */
async function runPortal(desk: Desk, { home, hub, port, lang, broker, simulate = [] }: PortalOptions): Promise<void> {
  if (!simulate.every((oin) => isName('testOin', oin)))
    throw new ToolkitFailure('usage', '--simulate takes test OINs of this home; skp participant list shows them')
  if (home === undefined) throw new ToolkitFailure('usage', 'name the home: --home <folder>')
  const { readBrokerFile } = await import('../portal/broker-file.ts')
  const { startPortal } = await import('../portal/start-portal.ts')
  const stopped = desk.untilStopped()
  const warn = (code: string): void => desk.talk(`${desk.clock().toISOString()} ${code}\n`)
  const real = broker === undefined ? {} : { real: readBrokerFile(resolve(desk.folder, broker)) }
  const running = await startPortal({ home: resolve(desk.folder, home), hub, port, warn, simulate, ...real }, desk)
  const word = words[lang]
  if (!running.isKept) desk.talk(`${word.lost}\n`)
  await desk.print(`${word.up(running.url)}\n${broker === undefined ? `${word.trial}\n` : ''}`)
  await untilAborted(stopped)
  await running.close()
  await desk.print(`${word.down}\n`)
}
