/** The readable text of a set of keys: opened by this device's passkey or by the recovery code, to lock it once more. */
import type { Office } from '../office.ts'
import { secretIn } from '../keys/device-key.ts'
import { devicesOf } from '../keys/devices.ts'
import { codePlace, itemAt } from '../keys/key-places.ts'
import { unlock } from '../keys/locker.ts'
import { askPasskey } from '../keys/passkey.ts'
import { keyOfCode, readCode } from '../keys/recovery-code.ts'
import type { Server } from '../server.ts'

/** The text by the passkey of this device; nothing when it is not one of those, or somebody stopped. */
export async function secretByPasskey({ world, session, set }: Office): Promise<string | undefined> {
  const devices = await devicesOf(world, set)
  const passkey = await askPasskey(
    session.oin,
    devices.map(({ credential }) => credential),
  )
  if (typeof passkey === 'string') return undefined
  const own = devices.find(({ credential }) => credential === passkey.credential)
  return own === undefined ? undefined : secretIn(own, passkey.key)
}

/** The lock of the recovery code, which the server gives only after a second person confirmed; nothing when there is none. */
export function codeLock(server: Server, set: string): Promise<string | undefined> {
  return server.text(itemAt(codePlace(set)))
}

/** The text in that lock by the recovery code as somebody typed it. */
export async function secretByCode(
  oin: string,
  locked: string | undefined,
  typed: string,
): Promise<string | undefined> {
  const bytes = readCode(typed)
  return bytes === undefined || locked === undefined ? undefined : unlock(locked, await keyOfCode(bytes, oin))
}
