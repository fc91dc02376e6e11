/** Says whose a fact is: who may read its receipt. */
import type { ReceiptFact } from '../../envelope/visible.ts'

/** Sender and receiver, but a refusal is only of who offered: to the receiver nothing came. */
export function partiesOf({ soort, afzender, ontvanger }: ReceiptFact): readonly [sender: string, receiver: string] {
  return [afzender, soort === 'weigering' ? '' : ontvanger]
}
