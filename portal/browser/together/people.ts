/** The people of an organisation, by the name that each gave: it is kept encrypted, and the server knows only a mark. */
import { daysFrom } from '../retention.ts'
import type { VaultItems } from '../vault-items.ts'

/** Somebody, as colleagues know them; `id` is the mark that the server gave. */
export type Person = { readonly id: string; readonly naam: string }

/** How somebody is called to who works here: themselves `u`. */
export const calledBy = ({ id, naam }: Person, me: Person): string => (id === me.id ? 'u' : naam)

/** The people. */
export type People = {
  /** Who works here; without a name of their own as long as they gave none. */
  readonly me: () => Person
  readonly isNamed: () => boolean
  /** Keeps the name by which colleagues know who works here. */
  readonly callMe: (naam: string) => Promise<void>
  /** Everybody who gave a name, by name. */
  readonly all: () => Promise<readonly Person[]>
}

const folder = 'werk/collega/'
/** Days without coming in after which somebody is no longer among the people. */
const keptDays = 95
/** People that are read, and characters of a name. */
const most = { people: 1000, name: 60 } as const

/** The people in this vault, of whom `id` is here; reads the name that was given before, and keeps it for longer. */
export async function openPeople(
  vault: VaultItems,
  { id, clock }: { readonly id: string; readonly clock: () => Date },
): Promise<People> {
  let own = (await vault.open(`${folder}${id}`)) ?? ''
  const keep = (naam: string): Promise<void> =>
    vault.write(`${folder}${id}`, naam, { until: daysFrom(clock(), keptDays), quiet: true })
  if (own !== '') await keep(own)
  return {
    me: () => ({ id, naam: own === '' ? 'een collega' : own }),
    isNamed: () => own !== '',
    callMe: async (naam) => {
      const said = naam.trim().slice(0, most.name)
      if (said === '') return
      await keep(said)
      own = said
    },
    all: async () => {
      const found = await vault.locked(folder, most.people)
      const people = await Promise.all(
        found.map(async (item) => ({ id: item.naam.slice(folder.length), naam: await vault.unlock(item) })),
      )
      return people.toSorted((one, other) => one.naam.localeCompare(other.naam, 'nl'))
    },
  }
}
