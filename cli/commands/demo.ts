/** `skp demo`: watch two organisations exchange a schuldregeling, then try it yourself. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { Option } from 'commander'
import type { Language } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import type { Stage } from '../demo/stage.ts'
import { untilAborted } from '../exchange/until-aborted.ts'
import type { Outcome } from '../exit-codes.ts'
import { formatOption, langOption, portNumber } from '../options.ts'

type DemoOptions = {
  readonly pace: keyof typeof paces
  readonly once?: true
  readonly port?: number
  readonly store: 'sqlite' | 'memory'
  readonly format: 'pretty' | 'json'
  readonly lang: Language
}

/** Milliseconds between two steps. */
const paces = { slow: 3000, normal: 900, fast: 300, none: 0 } as const

/** Adds the command. */
export function addDemo(program: Command, desk: Desk, _outcome: Outcome): void {
  program
    .command('demo')
    .description('watch two organisations exchange a schuldregeling through a hub, then try it yourself')
    .addOption(new Option('--pace <pace>', 'how fast').choices(Object.keys(paces)).default('normal'))
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

type Performance = { readonly desk: Desk; readonly options: DemoOptions; readonly stopped: AbortSignal }

async function perform(stage: Stage, { desk, options, stopped }: Performance): Promise<void> {
  const { play, pause } = await import('../demo/play.ts')
  const { paint, tellStep } = await import('../demo/tell.ts')
  const { lang, format, pace, once } = options
  const style = { colours: paint(desk.colour), width: desk.width }
  const stop = untilAborted(stopped)
  for await (const step of play(stage, desk, lang)) {
    if (stopped.aborted) return
    const read = await desk.print(format === 'json' ? `${JSON.stringify(step)}\n` : tellStep(step, lang, style))
    if (!read) return
    await Promise.race([pause(paces[pace]), stop])
  }
  if (once === true) return
  await staged(stage, { desk, options, stopped })
}

/** After the story: the creditor answers, and so does the counsellor to whoever joins by the portal. */
async function staged(stage: Stage, { desk, options, stopped }: Performance): Promise<void> {
  const { lang, format } = options
  const { answerAll } = await import('../simulator/answer-all.ts')
  const { openPortal } = await import('../demo/open-portal.ts')
  const { welcome } = await import('../demo/welcome.ts')
  const { tellNext, tellNews } = await import('../demo/tell-next.ts')
  const files = writeExamples(stage, desk, await import('../../conformance/index.ts'))
  const portal = await openPortal(stage, options.port, desk)
  const width = desk.width
  const tell = (news: Parameters<typeof tellNews>[0]): Promise<boolean> =>
    desk.print(format === 'json' ? `${JSON.stringify(news)}\n` : tellNews(news, lang, width))
  try {
    const next = tellNext(stage, { ...files, ...(portal === undefined ? {} : { portal: portal.url }) }, { lang, width })
    if (format === 'pretty' && !(await desk.print(next))) return
    await Promise.all([answerAll(stage.se, desk, stopped), welcome(stage, desk, { tell, stopped })])
  } finally {
    await portal?.close()
  }
}

/** Messages to try, in the home: a good one and an off-spec one, both new. */
function writeExamples(
  { home, shv, se }: Stage,
  { clock, randomUuid }: Desk,
  { renewed, storyMessage, offSpec }: typeof import('../../conformance/index.ts'),
): { readonly good: string; readonly bad: string } {
  const fresh = () =>
    renewed(
      storyMessage('04-Saldoverzoek.json'),
      { conversation: randomUuid(), reference: randomUuid(), now: clock() },
      { from: shv.oin, to: se.oin },
    )
  const write = (name: string, message: object): string => {
    const path = join(home, name)
    writeFileSync(path, `${JSON.stringify(message, null, 2)}\n`)
    return path
  }
  return { good: write('saldoverzoek.json', fresh()), bad: write('fout-saldoverzoek.json', offSpec(fresh())) }
}
