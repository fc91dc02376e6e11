/** What is written of a message when something is done with it: its log line and the facts of its receipt. */
import type { ReceiptFact } from '../../envelope/visible.ts'
import type { NewLogLine } from './journal.ts'
import type { Message } from './store.ts'

type Address = Pick<Message, 'id' | 'module' | 'version' | 'type' | 'sender' | 'receiver' | 'ladingHash'>

/** The line of a message, without what was done and by whom. */
export function lineOf(message: Address, tijdstip: string): Omit<NewLogLine, 'handeling' | 'actor'> {
  const { id, module, version, type, sender, receiver } = message
  return {
    ...{ tijdstip, bericht: id, module, versie: version, berichttype: type },
    ...{ afzender: sender, ontvanger: receiver },
  }
}

/** The fact of a message, without what happened and when. */
export function factOf(message: Address, epoch: string): Omit<ReceiptFact, 'soort' | 'tijdstip'> {
  const { id, ladingHash, sender, receiver } = message
  return { bericht: id, ladingHash, afzender: sender, ontvanger: receiver, epoch }
}
