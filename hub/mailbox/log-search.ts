/** Says whether a line of the log is among those that a query asks for. */
import type { LogLine, LogQuery } from './journal.ts'

/** The receiver that a line is of, beside its sender: a refused message was never the receiver's. */
export function receiverOf({ handeling, ontvanger }: LogLine): string | undefined {
  return handeling === 'geweigerd' ? undefined : ontvanger
}

/** Every member of the query that is given must hold; of the numbers above `after` alone lines are looked at. */
export function isAsked(line: LogLine, { after: _after, oin, van, tot, limit: _limit, ...same }: LogQuery): boolean {
  if (oin !== undefined && oin !== line.afzender && oin !== receiverOf(line)) return false
  if (van !== undefined && line.tijdstip < van) return false
  if (tot !== undefined && line.tijdstip >= tot) return false
  return Object.entries(same).every(([name, value]) => line[name as keyof LogLine] === value)
}
