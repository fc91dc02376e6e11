/** The facts of receipts in memory, with an order for each question that is asked of them. */
import type { Receipt, ReceiptFact } from '../../envelope/visible.ts'
import { partiesOf } from './fact-parties.ts'
import { createOrdered, createShelves } from './ordered.ts'
import type { Tables } from './tables.ts'

type Fact = { readonly number: number; readonly fact: ReceiptFact }
type Signed = { readonly number: number; readonly receipt: Receipt }

/** No facts. */
export function factTable(): Tables['facts'] {
  const unsigned = createOrdered<number, Fact>()
  const signed = new Map<number, Signed>()
  const byTime = createOrdered<string, Signed>()
  const byParty = createShelves<Signed>()
  let next = 1
  return {
    add: (fact) => {
      unsigned.set(next, { number: next, fact })
      return next++
    },
    unsigned: (limit) => unsigned.page(limit),
    sign: (number, receipt) => {
      const waiting = unsigned.get(number)
      if (waiting === undefined) return
      unsigned.remove(number)
      const done: Signed = { number, receipt }
      signed.set(number, done)
      byTime.set(timeOf(done, waiting.fact), done)
      for (const party of new Set(partiesOf(waiting.fact))) byParty.put(party, number, done)
    },
    receipt: (number) => signed.get(number)?.receipt,
    receipts: (oin, { after, limit }) => byParty.page(oin, limit, after),
    pruneBefore: (at, limit) => {
      const due = byTime.page(limit).filter(({ receipt }) => receipt.feit.tijdstip < at)
      for (const each of due) {
        signed.delete(each.number)
        byTime.remove(timeOf(each, each.receipt.feit))
        for (const party of new Set(partiesOf(each.receipt.feit))) byParty.take(party, each.number)
      }
      return due.length
    },
  }
}

function timeOf({ number }: { readonly number: number }, { tijdstip }: ReceiptFact): string {
  return `${tijdstip} ${number}`
}
