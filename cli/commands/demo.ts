/** `skp demo`: watch two organisations exchange a schuldregeling, then try it yourself. */
import type { Command } from 'commander'
import { Option } from 'commander'
import type { Desk } from '../desk.ts'
import type { Performing } from '../demo/perform.ts'
import type { Outcome } from '../exit-codes.ts'
import { formatOption, langOption, portNumber } from '../options.ts'

type DemoOptions = Performing & { readonly store: 'sqlite' | 'memory' }

/** Adds the command. */
export function addDemo(program: Command, desk: Desk, _outcome: Outcome): void {
  program
    .command('demo')
    .description('watch two organisations exchange a schuldregeling through a hub, then try it yourself')
    .addOption(
      new Option('--pace <pace>', 'how fast')
        .choices(['slow', 'normal', 'fast', 'none'] satisfies Performing['pace'][])
        .default('normal'),
    )
    .option('--once', 'end after the story')
    .option(
      '--port <number>',
      'port of the hub; the next seven are for operator, side-cars and portal; 0 takes free ones (default: 8443 and on, 8460 and on for the portal, or free ones when those are taken)',
      portNumber(7),
    )
    .addOption(
      new Option('--store <engine>', 'where the hub keeps messages').choices(['sqlite', 'memory']).default('sqlite'),
    )
    .addOption(formatOption(['pretty', 'json']))
    .addOption(langOption())
    .addHelpText('after', '\nExamples:\n  skp demo --lang en\n  skp demo --once --pace none --format json')
    .action(async (options: DemoOptions) => {
      const { openStage } = await import('../demo/stage.ts')
      const { perform } = await import('../demo/perform.ts')
      const stopped = desk.untilStopped()
      const { store, port } = options
      const stage = await openStage(desk, { store, ...(port === undefined ? {} : { port }), log: () => undefined })
      try {
        await perform(stage, { desk, options, stopped })
      } finally {
        await stage.close()
      }
    })
}
