/** Keeps the address book of a gateway current: renewed from the hub, verified, and never replaced by an older one. */
import { endsSoon, readDirectory, succeeds } from '../directory/index.ts'
import type { Directory, SignedDirectory } from '../directory/index.ts'
import type { Records } from './records.ts'
import type { GatewayOptions } from './options.ts'

/** The address book in use, and a way to renew it. */
export type AddressBook = {
  readonly current: () => Directory
  /** Whether the book in use is valid now: past its validity nothing goes out and nothing is opened (T06). */
  readonly inForce: () => boolean
  /** Asks the hub; gives the codes of what is wrong with its answer, none when it is in use now. */
  readonly renew: () => Promise<readonly string[]>
  /** Why the last renewals failed, and since when; nothing when the last one did well. */
  readonly trouble: () => RenewalTrouble | undefined
  /** An address book that was signed, and cannot stand in one history with the one in use; nothing as long as none came. */
  readonly contradiction: () => Contradiction | undefined
}

/** The one in use, and one that was signed as well: under the same number, or as the next one after another than this. */
type Contradiction = { readonly nummer: number; readonly books: readonly [SignedDirectory, SignedDirectory] }

/**
 * Renewals that fail: since the first of them, with the codes of the last.
 *
 * @since 0.1.0
 * @beta
 */
export type RenewalTrouble = { readonly since: string; readonly codes: readonly string[] }

/** Starts with the newest of what was handed in and what this gateway trusted before. */
export async function openAddressBook(options: GatewayOptions, records: Records): Promise<AddressBook> {
  const { directory, hub, trust, clock } = options
  let current = directory
  let trouble: RenewalTrouble | undefined
  let contradiction: Contradiction | undefined
  let renewing: Promise<readonly string[]> | undefined
  const alarm = createAlarm(options)
  const take = async (signed: unknown): Promise<readonly string[]> => {
    // What the hub shows is nearly always the book in use, which was judged whole; judging it again costs every participant.
    if (current.inForce(clock()) && JSON.stringify(signed) === JSON.stringify(current.signed)) return []
    const verdict = await readDirectory(signed, trust, clock())
    const faults = verdict.ok ? succeeds(current, verdict.value) : verdict.faults
    if (verdict.ok && contradicts(current, verdict.value))
      contradiction = { nummer: verdict.value.content.nummer, books: [current.signed, verdict.value.signed] }
    if (faults.length > 0 || !verdict.ok) return [...new Set(faults.map(({ code }) => code))]
    if (verdict.value.content.nummer > current.content.nummer) await records.setDirectory(signed)
    current = verdict.value
    return []
  }
  const renew = async (): Promise<readonly string[]> => {
    const answer = await hub.directory()
    const codes =
      answer.kind === 'good' ? await take(answer.value) : [answer.kind === 'refused' ? answer.code : answer.kind]
    trouble = codes.length === 0 ? undefined : { since: trouble?.since ?? clock().toISOString(), codes }
    alarm([...codes.map((code) => `directory-renewal-${code}`), ...endings(current, options)])
    return codes
  }
  const kept = await records.directory()
  // One that has expired since is no reason not to start; the hub will have a newer one.
  if (kept === undefined) await records.setDirectory(directory.signed)
  else await take(kept)
  return {
    current: () => current,
    inForce: () => current.inForce(clock()),
    trouble: () => trouble,
    contradiction: () => contradiction,
    // Who asks meanwhile gets the same answer: of two at once the older could come last.
    renew: () => (renewing ??= renew().finally(() => (renewing = undefined))),
  }
}

/** Whether the one was signed in the place of the other, or after another than the other. */
function contradicts(current: Directory, next: Directory): boolean {
  const [one, other] = [current.content.nummer, next.content.nummer]
  return one === other ? current.digest !== next.digest : succeeds(current, next).some(({ code }) => code === 'chain')
}

/** What of the book and of the own keys has ended, or ends within its days of notice. */
function endings(directory: Directory, { oin, clock }: GatewayOptions): readonly string[] {
  const now = clock()
  return endsSoon(directory, now)
    .filter((ending) => ending.what === 'directory' || ending.oin === oin)
    .map(({ what, endsAt }) => `${what}-${new Date(endsAt) <= now ? 'ended' : 'ends-soon'}`)
}

const hour = 60 * 60 * 1000

/** Warns of each code when it comes, and again every hour as long as it stays. */
function createAlarm({ warn, clock }: GatewayOptions): (codes: readonly string[]) => void {
  const told = new Map<string, number>()
  return (codes) => {
    const now = clock().getTime()
    for (const code of told.keys()) if (!codes.includes(code)) told.delete(code)
    for (const code of codes) {
      if (now - (told.get(code) ?? Number.NEGATIVE_INFINITY) < hour) continue
      told.set(code, now)
      warn?.(code)
    }
  }
}
