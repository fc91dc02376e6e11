/**
 * The key of a device: whoever makes new keys locks them to its public half, without the device at hand. Its private half is locked
 * with the device's passkey and lies in the head of its lock.
 */
import { decodeProtectedHeader } from 'jose'
import { lock, unlock } from './locker.ts'
import { curve, openWithKey } from './newcomer.ts'

/** Its public half as `x.y`, and its private half, locked. */
export type DeviceKey = { readonly open: string; readonly closed: string }

/** A new one, for the device with this passkey. */
export async function makeDeviceKey(passkey: CryptoKey): Promise<DeviceKey> {
  // Readable at its birth only, to be locked.
  const { privateKey } = await crypto.subtle.generateKey(curve, true, ['deriveBits'])
  const jwk = await crypto.subtle.exportKey('jwk', privateKey)
  return { open: `${jwk.x ?? ''}.${jwk.y ?? ''}`, closed: await lock(JSON.stringify(jwk), passkey) }
}

/** The lock of a device, and its key as it stands there. */
type DeviceLock = { readonly locked: string; readonly own?: string }

/** Whether somebody else locked this for the device: then anybody may have done so, and one looks at what it holds. */
export function isGiven({ locked }: DeviceLock): boolean {
  return decodeProtectedHeader(locked).alg !== 'dir'
}

/** What is locked for a device, by its passkey; nothing when it is not of this one. */
export async function secretIn(device: DeviceLock, passkey: CryptoKey): Promise<string | undefined> {
  if (!isGiven(device)) return unlock(device.locked, passkey)
  const closed = device.own === undefined ? undefined : await unlock(device.own, passkey)
  if (closed === undefined) return undefined
  const key = await crypto.subtle.importKey('jwk', JSON.parse(closed) as JsonWebKey, curve, false, ['deriveBits'])
  return openWithKey(device.locked, key)
}
