/** Follows a message of a batch until the hub has said what becomes of it. */
import type { Office } from '../office.ts'

/** Milliseconds that the hub has to say what becomes of a message. */
const patience = 30_000

/** Whether the hub said so. What it answers is dealt with when it was received, as every answer is. */
export async function settle({ gateway, world, tray }: Office, message: object): Promise<boolean> {
  const { Referentienummer: id } = (message as { readonly Stuurgegevens: Heading }).Stuurgegevens
  // What a colleague must see first goes on from there.
  if (tray.entries().some((entry) => entry.id === id)) return true
  const end = world.clock().getTime() + patience
  const stop = new AbortController()
  for (;;) {
    const status = (await gateway.sent(id))?.status ?? 'wachtend'
    if (status !== 'wachtend') return true
    const left = end - world.clock().getTime()
    if (left <= 0) return false
    await gateway.news(id, Math.min(left, 1000), stop.signal)
  }
}

type Heading = { readonly Referentienummer: string }
