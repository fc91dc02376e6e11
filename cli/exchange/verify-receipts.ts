/** Verifies receipts of the hub, and the chain of batches in which they stand, offline from files. */
import { judgeHeader, judgeReceipt } from '../../directory/index.ts'
import type { Directory, Trust } from '../../directory/index.ts'
import type { Receipt, ReceiptFact, SignedBatch } from '../../envelope/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import { trustedDirectory } from './read-home.ts'
import { breaksOf } from './verify-chain.ts'
import type { ChainFault, SeenBatch } from './verify-chain.ts'

/** A receipt that was looked at, or the header of a batch with which something is wrong; without `feit` it has not the form of a receipt. */
export type Verified = {
  readonly bestand: string
  /** Place in the file, as JSON Pointer. */
  readonly pointer: string
  readonly feit?: ReceiptFact
  /** Codes of what is wrong; none when the receipt is genuine. */
  readonly fouten: readonly string[]
  /** What is wrong with the chain at the batch of this one; absent when it follows on the one before it. */
  readonly keten?: ChainFault
}

type Document = { readonly file: string; readonly document: unknown }

type Sources = {
  readonly directory: unknown
  readonly trust: Trust
  readonly now: Date
  /** Pages of /v1/reeksen: then the chain must be whole between the first and the last batch. */
  readonly batches?: readonly Document[]
}

/**
 * What became of each receipt in these documents, in order, and then what is wrong with headers.
 * @throws ToolkitFailure `usage` when the address book is not to be trusted, or there is no receipt or no header in the files.
 */
export async function verifyReceipts(
  documents: readonly Document[],
  { directory: signed, trust, now, batches }: Sources,
): Promise<readonly Verified[]> {
  const directory = await trustedDirectory({ signedDirectory: () => signed, trust }, now)
  const receipts = await judgedIn(documents, receiptsIn, (receipt) => judge(receipt, directory))
  if (receipts.length === 0) throw new ToolkitFailure('usage', 'no receipt in these files')
  const headers = await judgedIn(batches ?? [], headersIn, (signature) => judgeBatch(signature, directory))
  if (batches !== undefined && headers.length === 0)
    throw new ToolkitFailure('usage', 'no batch in these files: --batches takes what /v1/reeksen answers')
  const all = [...receipts, ...headers]
  const seen = all.flatMap(({ batch, bestand, pointer }): SeenBatch[] =>
    batch === undefined ? [] : [{ bestand, pointer, batch }],
  )
  const broken = new Map(breaksOf(seen, { whole: batches !== undefined }).map((each) => [placeOf(each), each.code]))
  const verified = (each: Judged): Verified => {
    const { batch: _, ...shown } = each
    const keten = broken.get(placeOf(each))
    return keten === undefined ? shown : { ...shown, keten }
  }
  const wrong = headers.map(verified).filter(({ fouten, keten }) => fouten.length > 0 || keten !== undefined)
  return [...receipts.map(verified), ...wrong]
}

type Place = Pick<Verified, 'bestand' | 'pointer'>
type Outcome = Pick<Verified, 'feit' | 'fouten'> & { readonly batch?: SignedBatch }
type Judged = Place & Outcome

const placeOf = ({ bestand, pointer }: Place): string => `${bestand}#${pointer}`

/** Everything that is found in these documents, judged. */
function judgedIn<Value>(
  documents: readonly Document[],
  find: (document: unknown) => readonly Found<Value>[],
  judgeOne: (value: Value) => Promise<Outcome>,
): Promise<readonly Judged[]> {
  const found = documents.flatMap(({ file, document }) => find(document).map((each) => ({ ...each, bestand: file })))
  return Promise.all(
    found.map(async ({ bestand, pointer, value }) => ({ bestand, pointer, ...(await judgeOne(value)) })),
  )
}

async function judge(receipt: Receipt, directory: Directory): Promise<Outcome> {
  const verdict = await judgeReceipt(receipt, directory)
  if (verdict.ok) return { feit: verdict.fact, fouten: [], batch: verdict.batch }
  const fouten = verdict.faults.map(({ code }) => code)
  return verdict.claimed === undefined ? { fouten } : { feit: verdict.claimed, fouten }
}

async function judgeBatch(signature: unknown, directory: Directory): Promise<Outcome> {
  const verdict = await judgeHeader(signature, directory)
  return verdict.ok ? { fouten: [], batch: verdict.value } : { fouten: verdict.faults.map(({ code }) => code) }
}

type Found<Value> = { readonly pointer: string; readonly value: Value }

/** A receipt itself, an answer of the hub or the side-car, or a list of either. */
function receiptsIn(document: unknown, pointer = ''): readonly Found<Receipt>[] {
  if (typeof document !== 'object' || document === null) return []
  if (Array.isArray(document)) return document.flatMap((item, index) => receiptsIn(item, `${pointer}/${index}`))
  if ('feit' in document && 'ondertekening' in document) return [{ pointer, value: document as Receipt }]
  const { bewijs, bewijzen } = document as { readonly bewijs?: unknown; readonly bewijzen?: unknown }
  return [...receiptsIn(bewijs, `${pointer}/bewijs`), ...receiptsIn(bewijzen, `${pointer}/bewijzen`)]
}

/** Signatures of batches: pages of `/v1/reeksen`, or a list of them. */
function headersIn(document: unknown, pointer = ''): readonly Found<unknown>[] {
  if (Array.isArray(document)) return document.flatMap((item, index) => headersIn(item, `${pointer}/${index}`))
  const { reeksen, ondertekening } = (document ?? {}) as {
    readonly reeksen?: unknown
    readonly ondertekening?: unknown
  }
  if (ondertekening !== undefined) return [{ pointer, value: ondertekening }]
  return reeksen === undefined ? [] : headersIn(reeksen, `${pointer}/reeksen`)
}
