/// <reference lib="dom" />
/** What the server could not take of what somebody writes: locked, on this device, until they open their messages here again. */
import { isObject } from '../../../json/index.ts'
import { lock, unlock } from '../keys/locker.ts'
import { daysFrom, unsentDays } from '../retention.ts'
import type { KeptDraft } from './drafts.ts'

/** Drafts that are on this device and nowhere else, of who works here. */
export type LeftBehind = {
  /** Keeps these in the place of those before, none when there are none; false when this device keeps nothing. */
  readonly keep: (drafts: readonly KeptDraft[]) => Promise<boolean>
  /** Those that were kept; none of what does not open with the key of now. */
  readonly read: () => Promise<readonly KeptDraft[]>
}

/** Where a device keeps something. */
type DeviceStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Whose they are, what locks them, and where they are. */
type Leaving = {
  readonly persoon: string
  readonly key: CryptoKey
  readonly clock: () => Date
  readonly store?: () => DeviceStore
}

/** One lock per person: who could open it, until when it is here, and what it locks. */
type Entry = { readonly van: string; readonly tot: string; readonly tekst: string }

const place = 'concepten'
/** People of whom something is on one device. */
const mostPeople = 10

/** The drafts of this person on this device. */
export function leftOnDevice({ persoon, key, clock, store = () => localStorage }: Leaving): LeftBehind {
  const others = (): readonly Entry[] => {
    const now = clock().toISOString()
    return entriesIn(store().getItem(place)).filter(({ van, tot }) => van !== persoon && tot > now)
  }
  const put = (entries: readonly Entry[]): void =>
    entries.length === 0 ? store().removeItem(place) : store().setItem(place, JSON.stringify(entries))
  return {
    keep: async (drafts) => {
      try {
        if (drafts.length === 0) put(others())
        else {
          const tekst = await lock(JSON.stringify(drafts), key)
          const tot = daysFrom(clock(), unsentDays).toISOString()
          put([{ van: persoon, tot, tekst }, ...others()].slice(0, mostPeople))
        }
        return true
      } catch {
        return false
      }
    },
    read: async () => {
      try {
        const now = clock().toISOString()
        const mine = entriesIn(store().getItem(place)).find(({ van, tot }) => van === persoon && tot > now)
        const text = mine === undefined ? undefined : await unlock(mine.tekst, key)
        return text === undefined ? [] : (JSON.parse(text) as readonly KeptDraft[])
      } catch {
        return []
      }
    },
  }
}

/** The entries; of what is no longer readable none. */
function entriesIn(text: string | null): readonly Entry[] {
  try {
    const told = JSON.parse(text ?? '[]') as unknown
    return Array.isArray(told) ? told.filter(isEntry) : []
  } catch {
    return []
  }
}

const isEntry = (told: unknown): told is Entry =>
  isObject(told) && ['van', 'tot', 'tekst'].every((name) => typeof told[name] === 'string')
