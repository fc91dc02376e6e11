/** Renews keys before they end, while the organisation works: the new ones stand in the address book by the word of those before. */
import { enrolByLogin, succeedKeys } from '../../../directory/index.ts'
import type { Participant, ParticipantKey } from '../../../directory/index.ts'
import type { PrivateKey } from '../../../envelope/index.ts'
import { lifeOf } from '../keys/organisation-keys.ts'
import type { OrganisationKeys } from '../keys/organisation-keys.ts'
import { handleOf, renewedKey, renewedKeys } from '../keys/renewed-keys.ts'
import type { Renewed, RenewedPlace } from '../keys/renewed-keys.ts'
import type { Surroundings } from '../participant.ts'

const hour = 60 * 60_000
const day = 24 * hour
/** Milliseconds before its end that a key is renewed. */
const early = { zegel: 30 * day, teken: 60 * day } as const
/** Milliseconds before a new key is used: whoever works now, and does not have it yet, has logged in anew by then. */
const start = 5 * hour

type Use = ParticipantKey['gebruik']

/** The keys with every renewed one; what ends soon is renewed first, and when that cannot be done now, at the next opening. */
export async function withRenewedKeys(
  around: Surroundings,
  { set, keys }: { readonly set: string; readonly keys: OrganisationKeys },
  entry: Participant,
): Promise<OrganisationKeys> {
  const place = { server: around.server, set, vault: keys.vault }
  const now = around.clock()
  const before = await renewedKeys(place)
  const current = await handlesOf(keys, before, { entry, now })
  const due = (['zegel', 'teken'] as const).filter((use) => endsSoon(entry, use, now))
  if (due.length === 0) return current
  try {
    const next = await Promise.all(due.map((use) => nextKey(place, { entry, use, now })))
    await around.server.post('/v1/opvolging', await succession(entry, next, current.signer))
    return await handlesOf(keys, [...before, ...next], { entry, now })
  } catch {
    around.warn('sleutels-vernieuwen')
    return current
  }
}

/** Of the keys of this use that were not revoked the last has not long to go. */
function endsSoon({ sleutels }: Participant, use: Use, now: Date): boolean {
  const ends = sleutels.filter((key) => key.gebruik === use && key.ingetrokkenOp === undefined).map(({ tot }) => tot)
  return ends.length > 0 && ends.every((tot) => Date.parse(tot) - now.getTime() < early[use])
}

function nextKey(
  place: RenewedPlace,
  { entry: { oin, sleutels }, use, now }: { readonly entry: Participant; readonly use: Use; readonly now: Date },
): Promise<Renewed> {
  const number = sleutels.filter(({ gebruik }) => gebruik === use).length
  const van = new Date(now.getTime() + start)
  const tot = new Date(van.getTime() + lifeOf[use])
  const kid = `${oin}-${use}-${place.set}.${number}`
  return renewedKey(place, number, { kid, gebruik: use, van: van.toISOString(), tot: tot.toISOString() })
}

/** What whoever signs the address book is asked: the keys with the new ones, signed by one that stands there. */
async function succession({ oin, sleutels: before }: Participant, next: readonly Renewed[], signer: PrivateKey) {
  const sleutels = [...before.map(({ ingetrokkenOp: _, ...key }) => key), ...next.map(({ entry }) => entry)]
  const claim = { oin, sleutels }
  const newest = next.find(({ entry }) => entry.gebruik === 'teken')
  if (newest === undefined) return { sleutels, inschrijving: await enrolByLogin(claim, signer) }
  const inschrijving = await enrolByLogin(claim, await handleOf(newest))
  return { sleutels, inschrijving, opvolging: await succeedKeys(claim, signer) }
}

/** Handles of all; it is signed with the newest key that the address book has in use. */
async function handlesOf(
  keys: OrganisationKeys,
  renewed: readonly Renewed[],
  { entry, now }: { readonly entry: Participant; readonly now: Date },
): Promise<OrganisationKeys> {
  const handles = await Promise.all(
    renewed.map(async (each) => ({ use: each.entry.gebruik, key: await handleOf(each) })),
  )
  const signers = [keys.signer, ...handles.filter(({ use }) => use === 'teken').map(({ key }) => key)]
  const [inUse] = entry.sleutels
    .filter((key) => key.gebruik === 'teken' && key.ingetrokkenOp === undefined && new Date(key.van) <= now)
    .toSorted((one, other) => (one.van < other.van ? 1 : -1))
    .flatMap(({ kid }) => signers.filter((key) => key.kid === kid))
  const openers = handles.filter(({ use }) => use === 'zegel').map(({ key }) => key)
  return { ...keys, signer: inUse ?? keys.signer, renewed: openers }
}
