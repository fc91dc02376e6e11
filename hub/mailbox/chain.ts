/** Links the lines of the log by hashes: each line carries the hash of the one before. */
import { createHash } from 'node:crypto'
import { canonical } from '../../envelope/visible.ts'
import type { LogLine, NewLogLine } from './journal.ts'

/** As much of the line before as the chain is made of; nothing before the first. */
type Previous = Pick<LogLine, 'nummer' | 'hash'> | undefined

/** The line with its number, the hash of the line before it, and its own. */
export function chainLine(line: NewLogLine, previous: Previous): LogLine {
  const placed = { ...line, nummer: (previous?.nummer ?? 0) + 1, vorige: previous?.hash ?? null }
  return { ...placed, hash: hashOf(placed) }
}

/** Whether a line was changed, or does not follow on the line before it. */
export function isBroken({ hash, ...placed }: LogLine, previous: Previous): boolean {
  return hash !== hashOf(placed) || (previous !== undefined && placed.vorige !== previous.hash)
}

function hashOf(line: Omit<LogLine, 'hash'>): string {
  return createHash('sha256').update(canonical(line)).digest('base64url')
}
