/** The changes that `skp participant` makes of one entry, each refused when it makes no sense. */
import { dayOf, revokeKey } from '../../directory/index.ts'
import type { DirectoryContent, Participant } from '../../directory/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'

/** Nothing is sent by or to it any more, until `resumed`. */
export function suspended(entry: Participant): Partial<Participant> {
  if (entry.status === 'beeindigd')
    throw new ToolkitFailure('usage', 'this participation has ended; there is nothing to suspend')
  return { status: 'geschorst' }
}

/** Takes part again: `suspended` or `ended` undone. */
export function resumed({ status }: Participant): Partial<Participant> {
  return { status: 'actief', ...(status === 'beeindigd' ? { actiefTot: null } : {}) }
}

/** Takes part up to and including this day; from today on when there is none. */
export function ended({ actiefVan }: Participant, on: string | undefined, now: Date): Partial<Participant> {
  const today = dayOf(now)
  if (on === undefined) return { status: 'beeindigd', actiefTot: today < actiefVan ? actiefVan : today }
  if (on < today)
    throw new ToolkitFailure('usage', `--on lies before today, ${today}; a participation ends today or later`)
  return { actiefTot: on }
}

/** A key that is never used again; the same content when it was revoked at that time or before. */
export function withoutKey(
  content: DirectoryContent,
  { entry, kid, since }: { readonly entry: Participant; readonly kid: string; readonly since: Date },
): DirectoryContent {
  const key = entry.sleutels.find((each) => each.kid === kid)
  if (key === undefined) {
    const names = entry.sleutels.map((each) => each.kid).join(', ')
    throw new ToolkitFailure('usage', `no key of that name; there are ${names}`)
  }
  const before = key.ingetrokkenOp !== undefined && new Date(key.ingetrokkenOp) <= since
  return before ? content : revokeKey(content, { oin: entry.oin, kid }, since)
}

/** The releases that are good at an origin, in the place of those that were; `-` for none. */
export function withPages(
  { paginas = [], ...content }: DirectoryContent,
  { url, hash }: { readonly url: string; readonly hash: readonly string[] },
): DirectoryContent {
  const good = hash.filter((each) => each !== '-').map((each) => ({ url, hash: each }))
  const all = [...paginas.filter((each) => each.url !== url), ...good]
  return all.length === 0 ? content : { ...content, paginas: all }
}

/** The instant that `--since` names: when the key leaked, which is now or before now. */
export function leakedSince(text: string | undefined, now: Date): Date {
  if (text === undefined) return now
  const since = new Date(text)
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/.test(text) && !Number.isNaN(since.getTime())
  if (isInstant && since <= now) return since
  throw new ToolkitFailure('usage', '--since is an instant in UTC that has passed, such as 2026-11-20T14:00:00Z')
}
