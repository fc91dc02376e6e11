/** The devices that an organisation's keys are locked for, as the vault has them; nothing of it is kept in the browser. */
import { decodeProtectedHeader } from 'jose'
import { Refused } from '../server.ts'
import type { Server } from '../server.ts'
import { codePlace, devicesFolder, itemAt, keysFolder, labelPlace } from './key-places.ts'
import { makeDeviceKey } from './device-key.ts'
import type { DeviceKey } from './device-key.ts'
import { lock, unlock } from './locker.ts'
import { lockToKey } from './newcomer.ts'
import type { Passkey } from './passkey.ts'

/** Most devices of one set of keys; the server takes no more. */
export const mostDevices = 20

/** A set of keys, locked for one device: its place in the vault, which passkey opens it, and the device's own key, locked. */
export type LockedDevice = {
  readonly id: string
  readonly credential: string
  readonly locked: string
  readonly own?: string
}

/** A device as people know it; `sleutel` is what others lock new keys to. */
export type NamedDevice = LockedDevice & { readonly naam: string; readonly sinds: string; readonly sleutel?: string }

/** What asks the portal's server. */
type AtServer = { readonly server: Server }

/** Whether the vault has keys of any set. */
export async function hasKeys(around: AtServer): Promise<boolean> {
  return (await namesIn(around, keysFolder)).length > 0
}

/** Whether the vault has this set, locked with a recovery code; whatever other sets somebody put beside it. */
export async function hasSet(around: AtServer, set: string): Promise<boolean> {
  return (await namesIn(around, codePlace(set))).includes(codePlace(set))
}

async function namesIn({ server }: AtServer, begin: string): Promise<readonly string[]> {
  return ((await server.get(`/v1/kluis?begin=${encodeURIComponent(begin)}`)) as Listed).namen
}

/** The devices of this set. */
export async function devicesOf({ server }: AtServer, set: string): Promise<readonly LockedDevice[]> {
  const folder = devicesFolder(set)
  const { stukken } = (await server.get(`/v1/kluis/stukken?begin=${encodeURIComponent(folder)}`)) as Items
  return stukken.slice(0, mostDevices).flatMap(({ naam, tekst: locked }) => {
    const head = headOf(locked)
    // What is no lock of ours opens nothing, and stands in the way of nothing.
    return head === undefined ? [] : [{ id: naam.slice(folder.length), locked, ...head }]
  })
}

function headOf(locked: string): Pick<LockedDevice, 'credential' | 'own'> | undefined {
  try {
    const { kid, sleutel } = decodeProtectedHeader(locked) as { readonly kid?: unknown; readonly sleutel?: unknown }
    if (typeof kid !== 'string' || !/^[\w-]+$/.test(kid)) return undefined
    return { credential: kid, ...(typeof sleutel === 'string' ? { own: sleutel } : {}) }
  } catch {
    return undefined
  }
}

/** What a device is added with: the set and the text that is locked, its name, and the key that locks names. */
export type NewDevice = {
  readonly set: string
  readonly secret: string
  readonly naam: string
  readonly vault: CryptoKey
}

/** Locks the set for this device; false when there are too many. Its name goes first: a device without a name is never there. */
export async function addDevice(
  { server, clock, randomUuid }: AtServer & { readonly clock: () => Date; readonly randomUuid: () => string },
  { credential, key }: Passkey,
  { set, secret, naam, vault }: NewDevice,
): Promise<boolean> {
  const id = randomUuid()
  const own = await makeDeviceKey(key)
  await putLabel(server, { set, id, vault }, { naam, sinds: clock().toISOString(), sleutel: own.open })
  try {
    await server.put(deviceAt(set, id), await lock(secret, key, { kid: credential, sleutel: own.closed }))
    return true
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'SKP-P-22') throw error
    await server.remove(itemAt(labelPlace(set, id)))
    return false
  }
}

/** Gives a key to a device that has none yet, while it opens. */
export async function giveDeviceKey(
  { server }: AtServer,
  { device, key }: { readonly device: NamedDevice; readonly key: CryptoKey },
  { set, secret, vault }: Omit<NewDevice, 'naam'>,
): Promise<void> {
  const { id, credential, naam, sinds } = device
  const own: DeviceKey = await makeDeviceKey(key)
  await server.put(deviceAt(set, id), await lock(secret, key, { kid: credential, sleutel: own.closed }))
  // Last: what others lock to is there only when the device has the other half.
  await putLabel(server, { set, id, vault }, { naam, sinds, sleutel: own.open })
}

/** Locks a set for a device that is known from another set and is not at hand; false when it has no key to lock to. */
export async function handToDevice(
  { server }: AtServer,
  { id, credential, own, naam, sinds, sleutel }: NamedDevice,
  { set, secret, vault }: Omit<NewDevice, 'naam'>,
): Promise<boolean> {
  if (own === undefined || sleutel === undefined) return false
  await putLabel(server, { set, id, vault }, { naam, sinds, sleutel })
  await server.put(deviceAt(set, id), await lockToKey(secret, sleutel, { kid: credential, sleutel: own }))
  return true
}

const deviceAt = (set: string, id: string): string => itemAt(`${devicesFolder(set)}${id}`)

async function putLabel(
  server: Server,
  { set, id, vault }: { readonly set: string; readonly id: string; readonly vault: CryptoKey },
  label: Label,
): Promise<void> {
  await server.put(itemAt(labelPlace(set, id)), await lock(JSON.stringify(label), vault))
}

/** The devices of this set with their names; the one that came last stands last. */
export async function namedDevices(
  around: AtServer,
  { set, vault }: { readonly set: string; readonly vault: CryptoKey },
): Promise<readonly NamedDevice[]> {
  const devices = await devicesOf(around, set)
  const named = await Promise.all(
    devices.map(async (device) => {
      const label = await around.server.text(itemAt(labelPlace(set, device.id)))
      const text = label === undefined ? undefined : await unlock(label, vault)
      const told = text === undefined ? { naam: 'zonder leesbare naam', sinds: '' } : (JSON.parse(text) as Label)
      return { ...device, ...told }
    }),
  )
  return named.toSorted((one, other) => one.sinds.localeCompare(other.sinds))
}

/** Takes the lock of a device away; from then on its passkey opens nothing that the server gives. */
export async function removeDevice({ server }: AtServer, set: string, id: string): Promise<void> {
  await server.remove(deviceAt(set, id))
  await server.remove(itemAt(labelPlace(set, id)))
}

type Items = { readonly stukken: readonly { readonly naam: string; readonly tekst: string }[] }
type Listed = { readonly namen: readonly string[] }
type Label = { readonly naam: string; readonly sinds: string; readonly sleutel?: string }
