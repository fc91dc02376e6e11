/** Plays a scenario with the participant under examination: every step in order, and what was seen at each. */
import { directionAsked } from './asked-steps.ts'
import { receivingSteps } from './receiving.ts'
import { beginRun } from './run.ts'
import type { CheckResult, Run, RunSetting } from './run.ts'
import type { CheckReason } from './checks.ts'
import type { MessageStep, Step } from './scenario.ts'
import { sendingSteps } from './sending.ts'

/** What came of each check; after a step that failed the others are not made, and said to be so. */
export async function play(setting: RunSetting): Promise<readonly CheckResult[]> {
  const run = beginRun(setting)
  const { scenario, role } = setting.cast
  let stopped: CheckReason | undefined
  for (const [index, step] of scenario.stappen.entries()) {
    const asked = directionAsked(step, role)
    const now = { step: index + 1, clauses: clausesOf(step), direction: asked ?? 'verzenden' } as const
    run.at(now)
    stopped ??= await make(run, step)
    if (stopped !== undefined && asked !== undefined)
      run.results.push({
        ...{ scenario: scenario.name, role, ...now, check: 'step' },
        ...{ outcome: 'skipped', reason: stopped },
      })
    if (!standsAlone(step) && run.results.some((each) => each.step === index + 1 && each.outcome === 'failed'))
      stopped ??= 'after-failure'
  }
  return run.results
}

function clausesOf(step: Step): readonly string[] {
  return 'eisen' in step ? (step.eisen ?? []) : []
}

/** Whether what follows does not build on this step: a message that must go nowhere leaves nothing behind. */
function standsAlone({ doet }: Step): boolean {
  return doet === 'niet-versturen' || doet === 'afkeuren' || doet === 'zwijgen'
}

/** Makes the step; gives why it, and what follows, cannot be made. */
async function make(run: Run, step: Step): Promise<CheckReason | undefined> {
  if ('voorbeeld' in step) {
    await exchange(run, step)
    return undefined
  }
  const { town, examinee, cast } = run
  switch (step.doet) {
    case 'wachten':
      return (await town.pass(until(run, step))) ? undefined : 'own-clock'
    case 'herstart':
      if (examinee.restart === undefined) return 'no-restart'
      await examinee.restart()
      return undefined
    case 'knooppunt-weg':
      await town.hub.away()
      return undefined
    case 'knooppunt-terug':
      await town.hub.back()
      return undefined
    case 'knooppunt-vergeet':
      await town.hub.forget()
      return undefined
    case 'sleutels-wisselen':
    case 'sleutels-intrekken':
      await town.newKeys(cast.kinds[step.partij] ?? '', step.doet === 'sleutels-intrekken')
      return undefined
  }
}

function until({ town, calendar }: Run, step: Extract<Step, { doet: 'wachten' }>): Date {
  const now = town.now()
  return 'werkdagen' in step ? calendar.endOfTerm(now, step.werkdagen) : new Date(now.getTime() + step.minuten * 60_000)
}

/** What others send each other is not played: nobody who is examined sees it. */
async function exchange(run: Run, step: MessageStep): Promise<void> {
  const { role } = run.cast
  const steps = step.van === role ? sendingSteps : step.naar === role ? receivingSteps : {}
  await (steps[step.doet] as ((run: Run, step: MessageStep) => Promise<void>) | undefined)?.(run, step)
}
