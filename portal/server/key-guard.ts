/** Guards the keys in the vault: the lock of the recovery code opens and changes with a second person, and devices have a number. */
import type { PortalCode } from './problems.ts'
import { sessionOf } from './route.ts'
import type { Caller, Desk } from './route.ts'

/** Most devices that a set of keys is locked for. */
const mostDevices = 20

const codeForm = /^sleutels\/[^/]+\/herstel$/
const deviceForm = /^(sleutels\/[^/]+\/apparaat\/)[^/]+$/

/** Whether an item of this name is given only after a second person confirmed it. */
export const isWithheld = (name: string): boolean => codeForm.test(name)

/** What somebody wants with an item. */
type Wanted = { readonly name: string; readonly act: 'get' | 'put' | 'remove' }

/** Why this may not be done; or that it may as long as it is the first under its name. */
type Guarded = { readonly code?: PortalCode; readonly isFirst?: true }

/** Whether this may be done. What a second person confirmed is used up by this. */
export async function guardKeys(
  { options: { store }, seconds }: Pick<Desk, 'options' | 'seconds'>,
  caller: Caller,
  { name, act }: Wanted,
): Promise<Guarded> {
  const session = sessionOf(caller)
  const { oin } = session.organisation
  const isThere = async (): Promise<boolean> => (await store.get(oin, name)) !== undefined
  if (isWithheld(name)) {
    // A first code is kept by one person: only who uses one, or puts another in its place, needs two.
    if (!(await isThere())) return { isFirst: true }
    return seconds.use(session, act === 'get' ? 'lezen' : 'schrijven', name) ? {} : { code: 'SKP-P-20' }
  }
  const [, devices] = deviceForm.exec(name) ?? []
  if (devices === undefined || act !== 'put' || (await isThere())) return {}
  const known = await store.names(oin, { begin: devices, after: '', most: mostDevices })
  return known.length < mostDevices ? {} : { code: 'SKP-P-22' }
}
