/** What is written of a message when something is done with it: its log line and the facts of its receipt. */
import type { ReceiptFact } from '../../envelope/visible.ts'
import { chainLine } from './chain.ts'
import type { NewLogLine } from './journal.ts'
import type { Kept, Tables } from './tables.ts'

type Address = Kept['parcel']

/** Adds a line to the chain. */
export function note({ log }: Tables, line: NewLogLine): void {
  log.add(chainLine(line, log.last()))
}

/** The line of a message, without what was done and by whom. */
export function lineOf(parcel: Address, tijdstip: string): Omit<NewLogLine, 'handeling' | 'actor'> {
  const { id, module, version, type, sender, receiver } = parcel
  return {
    ...{ tijdstip, bericht: id, module, versie: version, berichttype: type },
    ...{ afzender: sender, ontvanger: receiver },
  }
}

/** The fact of a message, without what happened and when. */
export function factOf(parcel: Address, epoch: string): Omit<ReceiptFact, 'soort' | 'tijdstip'> {
  const { id, ladingHash, sender, receiver } = parcel
  return { bericht: id, ladingHash, afzender: sender, ontvanger: receiver, epoch }
}
