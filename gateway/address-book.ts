/** Keeps the address book of a gateway current: renewed from the hub, verified, and never replaced by an older one. */
import { readDirectory, succeeds } from '../directory/index.ts'
import type { Directory } from '../directory/index.ts'
import type { Records } from './records.ts'
import type { GatewayOptions } from './options.ts'

/** The address book in use, and a way to renew it. */
export type AddressBook = {
  readonly current: () => Directory
  /** Asks the hub; gives the codes of what is wrong with its answer, none when it is in use now. */
  readonly renew: () => Promise<readonly string[]>
}

/** Starts with the newest of what was handed in and what this gateway trusted before. */
export async function openAddressBook(
  { directory, hub, trust, clock }: GatewayOptions,
  records: Records,
): Promise<AddressBook> {
  let current = directory
  const take = async (signed: unknown): Promise<readonly string[]> => {
    const verdict = await readDirectory(signed, trust, clock())
    const faults = verdict.ok ? succeeds(current, verdict.value) : verdict.faults
    if (faults.length > 0 || !verdict.ok) return [...new Set(faults.map(({ code }) => code))]
    if (verdict.value.content.nummer > current.content.nummer) await records.setDirectory(signed)
    current = verdict.value
    return []
  }
  const kept = await records.directory()
  // One that has expired since is no reason not to start; the hub will have a newer one.
  if (kept === undefined) await records.setDirectory(directory.signed)
  else await take(kept)
  return {
    current: () => current,
    renew: async () => {
      const answer = await hub.directory()
      return answer.kind === 'good' ? take(answer.value) : []
    },
  }
}
