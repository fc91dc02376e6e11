/** A hub that shows one participant another history than the others: the same facts, in batches of their own under its own key. */
import { judgeHeader } from '../../directory/index.ts'
import { signReceipts } from '../../envelope/index.ts'
import type { Receipt, ReceiptFact, SignedBatch } from '../../envelope/index.ts'
import type { HubAnswer, HubClient } from '../../gateway/index.ts'
import { newestBook } from './change-book.ts'
import type { Town } from './town.ts'

/** What this participant sees. */
export type View = {
  readonly client: HubClient
  /** The headers that it is shown, by number from 1. */
  readonly headers: readonly string[]
}

/** A hub for one participant, in whose history no batch is that of another. */
export function viewOfOwn(honest: HubClient, { hubHome }: Pick<Town, 'hubHome'>): View {
  const signed = new Map<string, Promise<Receipt>>()
  const headers: string[] = []
  let vorige: string | null = null
  let last: Promise<unknown> = Promise.resolve()
  const sign = async (fact: ReceiptFact): Promise<Receipt> => {
    const { epoch, tijdstip } = fact
    // The hub tells itself that it happened, a second time: so the root is another.
    const facts = [fact, { ...fact, soort: 'verloop', opgehaald: false, reden: 'termijn' } as const]
    const batch = { epoch, nummer: headers.length + 1, vorige, tijdstip }
    const { receipts, root, signature } = await signReceipts(facts, batch, hubHome.signer)
    headers.push(signature)
    vorige = root
    return receipts[0] as Receipt
  }
  const own = ({ feit }: Receipt): Promise<Receipt> => {
    const name = `${feit.soort} ${feit.bericht}`
    const mine = signed.get(name) ?? last.then(() => sign(feit))
    signed.set(name, mine)
    last = mine
    return mine
  }
  const one = async (answer: HubAnswer<unknown>): Promise<HubAnswer<unknown>> =>
    answer.kind === 'good' ? { ...answer, value: await own(answer.value as Receipt) } : answer
  return {
    headers,
    client: {
      ...honest,
      submit: async (...given) => one(await honest.submit(...given)),
      confirm: async (...given) => one(await honest.confirm(...given)),
      receipts: async (after) => {
        const answer = await honest.receipts(after)
        if (answer.kind !== 'good') return answer
        const rows = answer.value as readonly { readonly nummer: number; readonly bewijs: Receipt }[]
        const value = []
        for (const { nummer, bewijs } of rows) value.push({ nummer, bewijs: await own(bewijs) })
        return { ...answer, value }
      },
      headers: async (after) => {
        const answer = await honest.headers(after)
        const value = headers.map((ondertekening, index) => ({ nummer: index + 1, ondertekening })).slice(after)
        return answer.kind === 'good' ? { ...answer, value } : answer
      },
    },
  }
}

/** The batch that this header is about, as the hub signed it; throws when it did not. */
export async function batchOf(town: Town, header: unknown): Promise<SignedBatch> {
  const verdict = await judgeHeader(header, await newestBook(town))
  if (!verdict.ok) throw new Error('the hub did not sign this')
  return verdict.value
}
