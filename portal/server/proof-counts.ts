/** What the hub counted of an organisation: the proof that it sent a message that was taken, and received one. */
import type { Exchanged } from './joining-desk.ts'

/** Messages that only say something of other messages prove no exchange. */
const aside = 'protocol'

/** Messages since this month (`YYYY-MM`), by the hub's own answer; nothing when it is not in form. */
export function exchangedSince(month: string, counts: readonly unknown[]): Exchanged | undefined {
  if (!counts.every(isCount)) return undefined
  const counted = counts.filter(({ module, maand }) => module !== aside && maand >= month)
  const sum = (of: 'verzonden' | 'ontvangen'): number => counted.reduce((all, each) => all + each[of], 0)
  return { sent: sum('verzonden'), received: sum('ontvangen') }
}

type Count = {
  readonly module: string
  readonly maand: string
  readonly verzonden: number
  readonly ontvangen: number
}

function isCount(value: unknown): value is Count {
  if (typeof value !== 'object' || value === null) return false
  const { module, maand, verzonden, ontvangen } = value as Readonly<Record<string, unknown>>
  return (
    typeof module === 'string' &&
    typeof maand === 'string' &&
    /^\d{4}-\d{2}$/.test(maand) &&
    [verzonden, ontvangen].every((count) => Number.isSafeInteger(count) && Number(count) >= 0)
  )
}
