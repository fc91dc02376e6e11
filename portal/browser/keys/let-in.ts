/** Asking to be let in, and letting in, at the portal's server. */
import type { Server } from '../server.ts'

/** A device that asks, as others see it: its key, and whether it is of the person who looks. */
export type AskingDevice = { readonly id: string; readonly sleutel: string; readonly eigen: boolean }

type Shown = { readonly verzoeken: readonly AskingDevice[]; readonly eigen?: { readonly tekst?: string } }

const path = '/v1/toelating'
/** Milliseconds between two looks at whether somebody let us in. */
const lookEvery = 2000

/** Asks with this key, and waits; what was locked to it, or nothing when nobody did so in time or somebody stopped. */
export async function askToBeLetIn(server: Server, key: string, signal: AbortSignal): Promise<string | undefined> {
  await server.put(path, key)
  const locked = await waitedFor(server, signal)
  await server.remove(path)
  return locked
}

async function waitedFor(server: Server, signal: AbortSignal): Promise<string | undefined> {
  while (!signal.aborted) {
    const { eigen } = (await server.get(path)) as Shown
    if (eigen === undefined || eigen.tekst !== undefined) return eigen?.tekst
    await new Promise((done) => setTimeout(done, lookEvery))
  }
  return undefined
}

/** The devices that ask. */
export async function askingDevices(server: Server): Promise<readonly AskingDevice[]> {
  return ((await server.get(path)) as Shown).verzoeken
}

/** Hands what was locked to the key of this device to it. */
export async function handKeys(server: Server, id: string, locked: string): Promise<void> {
  await server.put(`${path}/${id}`, locked)
}
