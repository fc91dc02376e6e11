/** Claims: who of the colleagues takes up which message. Each step is an item with the next number, which only one can write; the highest holds. */
import type { Arrived } from '../../../gateway/anywhere.ts'
import { endOfArrived } from '../retention.ts'
import type { VaultMirror } from '../vault-mirror.ts'
import type { Person } from './people.ts'

/** One step: who has it from then on (nobody after a release), who saw to that, and when. */
export type Claim = { readonly voor?: Person; readonly door: Person; readonly at: string; readonly tot: string }

/** What came of a step: it stands, a colleague was first, or there were too many steps. */
export type Claimed = 'gelukt' | 'ander' | 'vol'

/** The claims of an organisation, as far as was seen here. */
export type Claims = {
  /** The last step about this message. */
  readonly of: (id: string) => Claim | undefined
  /** Takes it up, or hands it to a colleague; without somebody it is let go. */
  readonly give: (message: Arrived, to: Person | undefined) => Promise<Claimed>
  /** Sees what colleagues did since, as far as the vault was looked at. */
  readonly load: () => Promise<void>
  /** Calls at each change, until what it gives is called. */
  readonly watch: (see: () => void) => () => void
}

/** Where claims stand in the vault. */
export const claimFolder = 'werk/genomen/'
/** Digits of a number, so that names are in order, and steps about one message. */
const digits = 4
const mostSteps = 500

type Seen = { readonly number: number; readonly claim: Claim }

/** The claims in this vault, by who works here. */
export function createClaims(vault: Steps, { me, clock }: Claiming): Claims {
  const seen = new Map<string, Seen>()
  const watching = new Set<() => void>()
  const note = (id: string, next: Seen): void => {
    if ((seen.get(id)?.number ?? -1) >= next.number) return
    seen.set(id, next)
    for (const see of watching) see()
  }
  return {
    of: (id) => seen.get(id)?.claim,
    give: async (message, to) => {
      const { id } = message.heading
      const number = (seen.get(id)?.number ?? -1) + 1
      if (number >= mostSteps) return 'vol'
      const now = clock()
      const claim: Claim = {
        ...(to === undefined ? {} : { voor: to }),
        ...{ door: me(), at: now.toISOString(), tot: endOfArrived(message, now).toISOString() },
      }
      const stands = await step(vault, { id, number, claim })
      if (stands !== undefined) note(id, { number, claim: stands })
      // The answer to a try of our own may have been lost on its way.
      return stands !== undefined && isSame(stands, claim) ? 'gelukt' : 'ander'
    },
    load: () => load(vault, { seen, note }),
    watch: (see) => {
      watching.add(see)
      return () => void watching.delete(see)
    },
  }
}

type Steps = Pick<VaultMirror, 'names' | 'open' | 'writeNew'>

/** Makes a step when nobody was first; gives the one that stands. */
async function step(vault: Steps, { id, number, claim }: Seen & { readonly id: string }): Promise<Claim | undefined> {
  const name = `${claimFolder}${id}/${String(number).padStart(digits, '0')}`
  if (await vault.writeNew(name, JSON.stringify(claim))) return claim
  const there = await vault.open(name)
  return there === undefined ? undefined : (JSON.parse(there) as Claim)
}

type Memory = { readonly seen: Map<string, Seen>; readonly note: (id: string, next: Seen) => void }

async function load(vault: Steps, { seen, note }: Memory): Promise<void> {
  const last = new Map<string, string>()
  for (const name of await vault.names(claimFolder)) last.set(name.slice(claimFolder.length, -digits - 1), name)
  for (const id of seen.keys()) if (!last.has(id)) seen.delete(id)
  for (const [id, name] of last) {
    const number = Number(name.slice(-digits))
    if (seen.get(id)?.number === number) continue
    const text = await vault.open(name)
    if (text !== undefined) note(id, { number, claim: JSON.parse(text) as Claim })
  }
}

type Claiming = { readonly me: () => Person; readonly clock: () => Date }

function isSame(one: Claim, other: Claim): boolean {
  return one.door.id === other.door.id && one.voor?.id === other.voor?.id
}

/** Whose it is, as seen by somebody. */
export function holderOf(claim: Claim | undefined, me: string): 'mij' | 'ander' | 'vrij' {
  if (claim?.voor === undefined) return 'vrij'
  return claim.voor.id === me ? 'mij' : 'ander'
}
