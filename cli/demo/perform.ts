/** Performs the demo on its stage: the story at the pace that was asked, and after it all that answers who tries it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { offSpec, renewed, storyMessage } from '../../conformance/index.ts'
import type { Language } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import { untilAborted } from '../exchange/until-aborted.ts'
import { answerAll } from '../simulator/answer-all.ts'
import { openPortal } from './open-portal.ts'
import { pause, play } from './play.ts'
import type { Stage } from './stage.ts'
import { tellNews, tellNext } from './tell-next.ts'
import { paint, tellStep } from './tell.ts'
import { welcome } from './welcome.ts'

/** Milliseconds between two steps. */
const paces = { slow: 3000, normal: 900, fast: 300, none: 0 } as const

/** How it is performed. */
export type Performing = {
  readonly pace: keyof typeof paces
  /** Ends after the story. */
  readonly once?: true
  readonly port?: number
  readonly format: 'pretty' | 'json'
  readonly lang: Language
}

type Performance = { readonly desk: Desk; readonly options: Performing; readonly stopped: AbortSignal }

/** What happens on the stage, and how time goes by. */
const real = { play, pause, staged }

/** Performs until it ends, or until it is stopped or nobody reads it any more. */
export async function perform(
  stage: Stage,
  { desk, options, stopped }: Performance,
  { play: happens, pause: wait, staged: goOn }: typeof real = real,
): Promise<void> {
  const { lang, format, pace, once } = options
  const style = { colours: paint(desk.colour), width: desk.width }
  const stop = untilAborted(stopped)
  for await (const step of happens(stage, desk, lang)) {
    if (stopped.aborted) return
    const read = await desk.print(format === 'json' ? `${JSON.stringify(step)}\n` : tellStep(step, lang, style))
    if (!read) return
    await Promise.race([wait(paces[pace]), stop])
  }
  if (once !== true) await goOn(stage, { desk, options, stopped })
}

/** After the story: the creditor answers, and so does the counsellor to whoever joins by the portal. */
async function staged(stage: Stage, { desk, options, stopped }: Performance): Promise<void> {
  const { lang, format } = options
  const files = writeExamples(stage, desk)
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
