/** Reads what earlier pages and colleagues held, and where each message is. */
import type { Held, HeldEntry } from './held.ts'
import { lastDecision } from './decisions.ts'
import type { LastDecision } from './decisions.ts'
import { folder, nameOf } from './shelf.ts'
import type { Shelf } from './shelf.ts'

/** Most that is read; more than this is not held by people. */
const mostHeld = 1000

/** Puts on the shelf what is new, and takes off it what is there no more. */
export async function loadTray(shelf: Shelf): Promise<void> {
  const { setting, entries } = shelf
  const { items } = setting
  const before = [...entries.values()]
  const found = await items.locked(folder, mostHeld)
  const there = new Set(found.map(({ naam }) => naam))
  // What a colleague dealt with in the meantime is there no more.
  for (const { id, step } of before) if (step !== 'telt af' && !there.has(nameOf(id))) entries.delete(id)
  const held = await Promise.all(found.map(async (item) => JSON.parse(await items.unlock(item)) as Held))
  const replaced = new Set(held.map(({ insteadOf }) => insteadOf))
  for (const each of held) {
    // Killed between the new one and the removal of the old: the new one stands.
    if (replaced.has(each.id)) await items.remove(nameOf(each.id))
    else await place(shelf, each)
  }
}

/** Never another message in the place of one that was shown; only that a colleague gave it back is news of that. */
async function place(shelf: Shelf, held: Held): Promise<void> {
  const { entries } = shelf
  const entry = entries.get(held.id)
  const { remark } = held
  if (entry === undefined) {
    const step = await stepOf(shelf, held)
    // Unless this page put it there itself meanwhile, and counts down.
    if (!entries.has(held.id)) entries.set(held.id, { ...held, step })
  } else if (entry.step === 'collega' && remark !== undefined)
    entries.set(held.id, { ...entry, remark, step: await stepOf(shelf, held) })
}

/** Where it is, for a page that did not see it being decided. */
async function stepOf({ setting: { items, gateway } }: Shelf, held: Held): Promise<HeldEntry['step']> {
  const step = stepAfter(held, await lastDecision(items, held.id))
  // What nobody sealed yet, no other page can seal for who agreed: a colleague sees it again.
  const isUnsealed = held.eyes === true && step === 'gaat weg' && (await gateway.sent(held.id)) === undefined
  return isUnsealed ? 'collega' : step
}

/** Where a message is after the last decision, for a page that did not see it being made. */
export function stepAfter({ eyes }: Pick<Held, 'eyes'>, { decision }: LastDecision): HeldEntry['step'] {
  if (decision === undefined) return eyes === true ? 'collega' : 'wacht'
  return decision.wat === 'versturen' ? 'gaat weg' : decision.wat
}
