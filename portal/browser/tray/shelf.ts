/** The shelf behind a tray: what it works with, what it holds, and under which names the vault keeps that. */
import type { Gateway } from '../../../gateway/anywhere.ts'
import type { Proposals } from './proposals.ts'
import type { NamedItems } from '../vault-items.ts'
import type { Held, HeldEntry, Person, WholeMessage } from './held.ts'

/** What a tray works with. */
export type TraySetting = {
  readonly items: NamedItems
  readonly gateway: Pick<Gateway, 'submit' | 'sent'>
  readonly proposals: Pick<Proposals, 'propose' | 'withdraw' | 'agreeTo'>
  readonly clock: () => Date
  readonly me: Person
  /** About whom a message is. */
  readonly about: (message: WholeMessage) => string | undefined
  /** Tells this page from others. */
  readonly page: string
}

/** What is held, and what follows from it. */
export type Shelf = {
  readonly setting: TraySetting
  readonly entries: Map<string, HeldEntry>
  /** What left from this page, with about whom it is. */
  readonly left: Map<string, string | undefined>
  /** What who works here read and agreed to: these very objects, whatever comes under their numbers later. */
  readonly agreed: WeakSet<WholeMessage>
  readonly change: (id: string, next: Partial<HeldEntry> | undefined) => void
}

/** Milliseconds that a held message is kept at most. */
const heldKept = 30 * 24 * 60 * 60_000

/** Where held messages are kept. */
export const folder = 'werk/klaar/'
/** The name of one of them. */
export const nameOf = (id: string): string => `${folder}${id}`

/** What the vault has of an entry, and until when. */
export function writtenOf(
  { id, naam, message, at, by, eyes, insteadOf, remark }: Held,
  { clock }: Pick<TraySetting, 'clock'>,
): readonly [name: string, text: string, keeping: { readonly until: Date }] {
  const text = JSON.stringify({ id, naam, message, at, by, eyes, insteadOf, remark })
  return [nameOf(id), text, { until: new Date(clock().getTime() + heldKept) }]
}
