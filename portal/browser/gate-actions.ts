/** What somebody can do before there is work: log in and out, make keys, keep them for a device, and have them enrolled. */
import { inStage } from './in-stage.ts'
import type { Here } from './in-stage.ts'
import { addDevice, mostDevices } from './keys/devices.ts'
import { codePlace, itemAt } from './keys/key-places.ts'
import { noteNoPasskey } from './keys/no-passkey-here.ts'
import { bearKeys } from './keys/organisation-keys.ts'
import type { Born } from './keys/organisation-keys.ts'
import { makePasskey } from './keys/passkey.ts'
import { isEndOf } from './keys/recovery-code.ts'
import { colleaguesAt } from './keys/second-person.ts'
import type { PageWorld } from './office.ts'
import { sayOnce } from './said-once.ts'
import type { Actions, Remembering, Running } from './state.ts'

type GateActions = Pick<Actions, 'colleagues' | 'logIn' | 'logOut' | 'bear' | 'proveCode' | 'remember' | 'goOn'>

/** The actions. */
export function gateActions(world: PageWorld, running: Running): GateActions {
  const { server, leave } = world
  const at = inStage(running)
  return {
    colleagues: colleaguesAt(server),
    logIn: () => leave(`${server.address}/v1/inloggen`),
    logOut: () =>
      running.attempt(async () => {
        const { adres } = (await server.post('/v1/uitloggen')) as { readonly adres: string }
        sayOnce('weg')
        leave(adres)
      }),
    bear: () =>
      at('enrol', async ({ session, before }, here) => {
        const born = await bearKeys(session.oin, world.clock(), before)
        here.show({ at: 'code', session, born, isWrong: false })
      }),
    proveCode: (typed) =>
      at('code', async (stage, here) => {
        const { session, born } = stage
        if (!isEndOf(typed, born.coded.code)) {
          here.show({ ...stage, isWrong: true })
          return world.root.querySelector<HTMLElement>('#einde')?.focus()
        }
        await server.put(itemAt(codePlace(born.set)), born.coded.locked)
        here.show({ at: 'device', session, keys: born, next: () => enrol(world, born) })
      }),
    remember: (naam) => at('device', (stage, here) => remember({ world, here }, stage, naam)),
    goOn: () =>
      at(
        'device',
        ({ next }, here) => {
          here.leadOn()
          return next()
        },
        'verder',
      ),
  }
}

type Desk = { readonly world: PageWorld; readonly here: Here }

/** Makes a passkey that opens the keys on this device, and goes on. */
async function remember({ world, here }: Desk, stage: Remembering, naam: string): Promise<void> {
  const { session, keys, next } = stage
  const known = stage.known ?? []
  // Before a passkey is made that the server will not take a lock of.
  const made = known.length >= mostDevices ? 'te veel' : await makePasskey(session, known)
  if (made === 'kan niet') noteNoPasskey(world.clock())
  if (typeof made === 'string') return here.show({ ...stage, why: made })
  // Who went on without is not led back, nor on once more.
  if (here.isLeft()) return
  if (!(await addDevice(world, made, { ...keys, naam }))) return here.show({ ...stage, why: 'te veel' })
  if (here.isLeft()) return
  here.leadOn()
  await next()
}

/** Leaves for the second login, which binds these keys. */
async function enrol({ server, leave }: PageWorld, { claim }: Born): Promise<void> {
  const { adres } = (await server.post('/v1/inschrijving', claim)) as { readonly adres: string }
  sayOnce('ingeschreven')
  leave(adres)
}
