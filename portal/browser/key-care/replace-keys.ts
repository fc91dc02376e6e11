/**
 * Other keys in the place of all that were: made here, locked for the devices that stay and for a new recovery code, and put in the
 * address book by the word of the key before, which is revoked with that. Until the address book says so nothing has changed, and
 * from then on whoever opens goes on with what is left to do.
 */
import { succeedKeys } from '../../../directory/index.ts'
import type { Participant, ParticipantKey } from '../../../directory/index.ts'
import { hasSet, handToDevice } from '../keys/devices.ts'
import type { NamedDevice } from '../keys/devices.ts'
import { codePlace, itemAt, replacedPlace } from '../keys/key-places.ts'
import { lock } from '../keys/locker.ts'
import { bearReplacement, leftOf } from '../keys/organisation-keys.ts'
import type { Born, OrganisationKeys } from '../keys/organisation-keys.ts'
import { renewedKeys } from '../keys/renewed-keys.ts'
import type { Renewed } from '../keys/renewed-keys.ts'
import { earlierOf, keepLeft } from '../keys/replaced-keys.ts'
import type { Earlier } from '../keys/replaced-keys.ts'
import type { Surroundings } from '../participant.ts'

/** The keys in force, as handles and as text, and what the address book says of them. */
export type InForce = {
  readonly set: string
  readonly keys: OrganisationKeys
  readonly secret: string
  readonly entry: Participant
}

/** Keys that come, and what is left of those before. */
export type Replacement = {
  readonly before: string
  readonly born: Born
  readonly opvolging: string
  readonly earlier: Earlier
  readonly openers: readonly Renewed[]
}

type AtServer = Pick<Surroundings, 'server' | 'clock'>

/** Makes them; nothing of it is anywhere but here. */
export async function prepareReplacement(
  { server, clock }: AtServer,
  { set, keys, secret, entry }: InForce,
): Promise<Replacement> {
  const now = clock()
  const { oin } = entry
  const before = entry.sleutels.map((key) => endedAt(key, now))
  const born = await bearReplacement(oin, now, { before, secret })
  const { kluis, zegel } = leftOf(secret)
  const earlier = await earlierOf({ server, set, vault: keys.vault })
  const first = entry.sleutels.find(({ kid }) => kid === zegel.kid)
  const renewed = await renewedKeys({ server, set, vault: keys.vault })
  return {
    ...{ before: set, born },
    opvolging: await succeedKeys({ oin, sleutels: born.claim.sleutels }, keys.signer),
    earlier: {
      kluizen: [...(earlier?.kluizen ?? []), kluis],
      sets: [...(earlier?.sets ?? []), set],
      sinds: now.toISOString(),
    },
    openers: [
      ...(first === undefined ? [] : [{ entry: first, secret: zegel }]),
      ...renewed.filter(({ entry: { gebruik } }) => gebruik === 'zegel'),
    ],
  }
}

/** A key of before: what was sealed until now may be opened still, and nothing is sealed to it from now on. */
function endedAt({ ingetrokkenOp: _, ...key }: ParticipantKey, now: Date): ParticipantKey {
  const isInUse = key.gebruik === 'zegel' && new Date(key.van) < now && now < new Date(key.tot)
  return isInUse ? { ...key, tot: now.toISOString() } : key
}

/** Keeps all of it at the server, locked; gives the devices that have no key to lock to, and are to be let in again. */
export async function keepReplacement(
  { server, clock }: AtServer,
  { born, earlier, openers }: Replacement,
  devices: readonly NamedDevice[],
): Promise<readonly NamedDevice[]> {
  const { set, secret, vault, coded } = born
  // A code that is there already was kept here a moment ago.
  if (!(await hasSet({ server }, set))) await server.put(itemAt(codePlace(set)), coded.locked)
  await keepLeft({ server, set, vault }, { earlier, openers, now: clock() })
  const left: NamedDevice[] = []
  for (const device of devices) if (!(await handToDevice({ server }, device, { set, secret, vault }))) left.push(device)
  return left
}

/** Puts them in force. Throws what a second person must confirm first, and what the address book does not take. */
export async function putInForce(
  { server }: Pick<AtServer, 'server'>,
  { born, opvolging }: Replacement,
): Promise<void> {
  await server.post('/v1/opvolging', { ...born.claim, opvolging })
}

/** Tells pages that still work with the set before to open again. */
export async function tellReplaced(
  { server }: Pick<AtServer, 'server'>,
  { set, vault }: { readonly set: string; readonly vault: CryptoKey },
): Promise<void> {
  await server.put(itemAt(replacedPlace(set)), await lock('', vault))
}
