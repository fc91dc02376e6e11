/** Follows a message of a batch until the hub has it; the question that it answers then leaves the list. */
import type { Office } from '../office.ts'

/** Milliseconds that the hub has to say what becomes of a message. */
const patience = 30_000

/** Whether the hub said so; of a message that it refused the question stays. */
export async function settle({ gateway, world, tray }: Office, message: object): Promise<boolean> {
  const { Stuurgegevens } = message as { readonly Stuurgegevens: Heading }
  const { Referentienummer: id, CrossReferentienummer: question } = Stuurgegevens
  // What a colleague must see first goes on from there.
  if (tray.entries().some((entry) => entry.id === id)) return true
  const end = world.clock().getTime() + patience
  const stop = new AbortController()
  for (;;) {
    const status = (await gateway.sent(id))?.status ?? 'wachtend'
    const isTaken = status === 'aangenomen' || status === 'afgeleverd'
    if (isTaken && question !== undefined) await gateway.takeOver(question)
    if (status !== 'wachtend') return true
    const left = end - world.clock().getTime()
    if (left <= 0) return false
    await gateway.news(id, Math.min(left, 1000), stop.signal)
  }
}

type Heading = { readonly Referentienummer: string; readonly CrossReferentienummer?: string }
