/** Opens the keys with the passkey of this device, whoever locked them for it; a device without a key of its own gets one. */
import { isGiven, secretIn } from './keys/device-key.ts'
import { giveDeviceKey, namedDevices } from './keys/devices.ts'
import type { LockedDevice } from './keys/devices.ts'
import { takeIn } from './keys/organisation-keys.ts'
import type { OrganisationKeys } from './keys/organisation-keys.ts'
import { askPasskey } from './keys/passkey.ts'
import type { Passkey } from './keys/passkey.ts'
import type { Surroundings } from './participant.ts'
import type { Locked, Running } from './state.ts'
import { waitForBook } from './wait-for-book.ts'
import { areOurs } from './whose-keys.ts'

/** The keys, or why not; `show` tells what is waited for. */
export async function openByPasskey(
  world: Surroundings,
  show: Running['show'],
  { session: { oin }, set, devices }: Locked,
): Promise<OrganisationKeys | NonNullable<Locked['why']>> {
  const passkey = await askPasskey(
    oin,
    devices.map(({ credential }) => credential),
  )
  if (typeof passkey === 'string') return passkey
  const device = devices.find(({ credential }) => credential === passkey.credential)
  const secret = device === undefined ? undefined : await secretIn(device, passkey.key)
  if (device === undefined || secret === undefined) return 'kan niet'
  const keys = await takeIn(secret)
  if (isGiven(device) && !(await areOurs(await waitForBook(world, show), { oin, set, keys }))) return 'vreemd'
  // What does not go now goes at the next opening.
  if (device.own === undefined)
    await withOwnKey(world, { device, passkey }, { set, secret, vault: keys.vault }).catch(() =>
      world.warn('apparaatsleutel'),
    )
  return keys
}

async function withOwnKey(
  world: Surroundings,
  { device, passkey }: { readonly device: LockedDevice; readonly passkey: Passkey },
  set: Parameters<typeof giveDeviceKey>[2],
): Promise<void> {
  const named = (await namedDevices(world, set)).find(({ id }) => id === device.id)
  if (named !== undefined) await giveDeviceKey(world, { device: named, key: passkey.key }, set)
}
