/** `skp gateway`: runs a participant's gateway with its side-car. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Language } from '../../schemas/index.ts'
import { visibleText } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import { untilAborted } from '../exchange/until-aborted.ts'
import type { Outcome } from '../exit-codes.ts'
import { langOption, portNumber } from '../options.ts'

type GatewayOptions = {
  readonly home: string
  readonly oin: string
  readonly hub?: string
  readonly port?: number
  readonly lang: Language
}

const words = {
  nl: {
    up: (url: string) => `De gateway luistert op ${url} (alleen op deze machine). Ctrl-C stopt haar.`,
    token: (path: string) => `Het token staat in ${path}.`,
    down: 'De gateway is gestopt. Wat nog wacht, gaat bij de volgende start verder.',
  },
  en: {
    up: (url: string) => `The gateway listens on ${url} (on this machine only). Ctrl-C stops it.`,
    token: (path: string) => `The token is in ${path}.`,
    down: 'The gateway has stopped. What waits goes on at the next start.',
  },
} as const

/** Adds the command. */
export function addGateway(program: Command, desk: Desk, _outcome: Outcome): void {
  program
    .command('gateway')
    .description('run a gateway: plain JSON on this machine, sealed messages to and from the hub')
    .requiredOption('--home <folder>', 'the folder that skp pki made')
    .requiredOption('--oin <oin>', 'the participant')
    .option('--hub <url>', 'address of the hub, instead of what gateway.json says')
    .option('--port <number>', 'port of the side-car; 0 takes a free one', portNumber())
    .addOption(langOption())
    .addHelpText(
      'after',
      `
Example:
  skp gateway --home proeftuin --oin 00000099000000001000
  curl -H "Authorization: Bearer $(cat proeftuin/00000099000000001000/token)" \\
    -H 'Content-Type: application/json' --data @message.json http://127.0.0.1:8445/v1/berichten`,
    )
    .action((options: GatewayOptions) => runGateway(desk, options))
}

/** Runs it until it is stopped. */
async function runGateway(desk: Desk, { home: folder, oin, hub, port, lang }: GatewayOptions): Promise<void> {
  const { places, files } = await import('../exchange/home.ts')
  const { readParticipantHome } = await import('../exchange/read-home.ts')
  const { startGateway } = await import('../exchange/start-gateway.ts')
  const { tellWarning } = await import('../exchange/tell-warning.ts')
  const stopped = desk.untilStopped()
  const home = await readParticipantHome(resolve(desk.folder, folder), oin)
  const running = await startGateway(
    {
      home,
      ...(hub === undefined ? {} : { hub }),
      ...(port === undefined ? {} : { port }),
      warn: (code) => desk.talk(`${desk.clock().toISOString()} ${tellWarning(code, lang)}\n`),
    },
    desk,
  )
  const word = words[lang]
  const token = `${places.participant(resolve(desk.folder, folder), oin)}/${files.token}`
  await desk.print(`${word.up(running.sidecar.url)}\n${word.token(visibleText(token))}\n`)
  await untilAborted(stopped)
  await running.close()
  await desk.print(`${word.down}\n`)
}
