/** The hub's log of operation: one JSON line per event, by pino; no contents, no ids of messages, no organisations. */
import { pino } from 'pino'
import type { HubLog } from '../../hub/index.ts'
import type { Desk } from '../desk.ts'

/** A log that writes lines to standard error. */
export function hubLog({ talk, clock }: Pick<Desk, 'talk' | 'clock'>): HubLog {
  return pino(
    { base: null, timestamp: () => `,"tijd":"${clock().toISOString()}"` },
    { write: (line: string) => talk(line) },
  )
}
