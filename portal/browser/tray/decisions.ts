/**
 * Decisions about what is held: to send it, that it cannot go, to take it back. Each is an item of its own with the next
 * number, written only when nobody was first: of two browsers that decide at once one hears that the other was.
 */
import { daysFrom, headingDays } from '../retention.ts'
import type { NamedItems } from '../vault-items.ts'
import type { Person } from './held.ts'

/** What was decided, when and by whom. */
export type Decision = {
  readonly wat: 'versturen' | 'kan niet' | 'terug'
  readonly at: string
  readonly wie: Person
  /** The page that decided: what it began, no other finishes while it may be busy. */
  readonly page: string
}

/** The last decision about a message, and its place in the row. */
export type LastDecision = { readonly number: number; readonly decision?: Decision }

/** How many digits a place has, so that names are in order. */
const digits = 4

const folderOf = (id: string): string => `werk/besluit/${id}/`

/** The last decision about this message. */
export async function lastDecision(items: NamedItems, id: string): Promise<LastDecision> {
  const name = (await items.names(folderOf(id))).at(-1)
  if (name === undefined) return { number: 0 }
  const text = await items.open(name)
  const number = Number(name.slice(-digits))
  return text === undefined ? { number } : { number, decision: JSON.parse(text) as Decision }
}

/** Every decision about this message, oldest first. */
export async function decisionsAbout(items: NamedItems, id: string): Promise<readonly Decision[]> {
  const texts = await Promise.all((await items.names(folderOf(id))).map((name) => items.open(name)))
  return texts.flatMap((text) => (text === undefined ? [] : [JSON.parse(text) as Decision]))
}

/** Decides, after what was seen last. False when somebody else was first. */
export async function decide(
  items: NamedItems,
  { id, after }: { readonly id: string; readonly after: number },
  decision: Decision,
): Promise<boolean> {
  const name = `${folderOf(id)}${String(after + 1).padStart(digits, '0')}`
  // As long as the line of the log that it belongs to.
  const until = daysFrom(new Date(decision.at), headingDays)
  if (await items.writeNew(name, JSON.stringify(decision), { until, quiet: true })) return true
  // The answer to an earlier try may have been lost on its way: then it was ours after all.
  const there = await items.open(name)
  const found = there === undefined ? undefined : (JSON.parse(there) as Decision)
  return found?.page === decision.page && found.wat === decision.wat
}
