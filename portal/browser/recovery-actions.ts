/** What somebody can do when all that opens the keys is lost, and while new keys wait to come in their place. */
import { enrolStage, firstStage } from './first-stage.ts'
import { inStage } from './in-stage.ts'
import type { PageWorld } from './office.ts'
import type { Actions, Running } from './state.ts'

/** The actions. */
export function recoveryActions(
  world: PageWorld,
  running: Running,
): Pick<Actions, 'lose' | 'stopRecovery' | 'passRecovery' | 'back'> {
  const { server } = world
  const at = inStage(running)
  return {
    lose: () =>
      at('unlock', async ({ session }, { show }) => show(await enrolStage({ world, show }, session)), 'opnieuw'),
    stopRecovery: () =>
      at('recovering', async ({ next }, { show }) => {
        await server.remove('/v1/herstel')
        show(next.at === 'unlock' ? { ...next, why: 'ingetrokken' } : next)
      }),
    passRecovery: () => at('recovering', async ({ next }, { show }) => show(next)),
    back: () => at('enrol', async (_, { show }) => show(await firstStage(world, show)), 'terug'),
  }
}
