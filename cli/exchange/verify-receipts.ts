/** Verifies receipts of the hub offline, from files, and tells the outcome. */
import type { Language } from '../../schemas/index.ts'
import type { Directory, Trust } from '../../directory/index.ts'
import { importPublicKey, objectKid, verifyReceipt } from '../../envelope/index.ts'
import type { Receipt, ReceiptFact } from '../../envelope/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import { trustedDirectory } from './read-home.ts'

/** A receipt that was looked at; without `feit` it has not even the form of one. */
export type Verified = {
  readonly bestand: string
  /** Place in the file, as JSON Pointer. */
  readonly pointer: string
  readonly feit?: ReceiptFact
  /** Codes of what is wrong; none when the receipt is genuine. */
  readonly fouten: readonly string[]
}

type Sources = { readonly directory: unknown; readonly trust: unknown; readonly now: Date }

/**
 * What became of each receipt in these documents, in order.
 * @throws ToolkitFailure `usage` when the address book is not to be trusted or a document holds no receipt.
 */
export async function verifyReceipts(
  documents: readonly { readonly file: string; readonly document: unknown }[],
  { directory: signed, trust, now }: Sources,
): Promise<readonly Verified[]> {
  const directory = await trustedDirectory({ signedDirectory: () => signed, trust: trust as Trust }, now)
  const found = documents.flatMap(({ file, document }) => receiptsIn(document).map((each) => ({ file, ...each })))
  if (found.length === 0) throw new ToolkitFailure('usage', 'no receipt in these files')
  return Promise.all(
    found.map(async ({ file, pointer, receipt }) => ({
      bestand: file,
      pointer,
      ...(await judge(receipt, directory)),
    })),
  )
}

async function judge(receipt: Receipt, directory: Directory): Promise<Pick<Verified, 'feit' | 'fouten'>> {
  const kid = objectKid(receipt.ondertekening)
  const entry = kid === undefined ? undefined : directory.content.knooppunt.sleutels.find((key) => key.kid === kid)
  if (entry === undefined) return { fouten: ['jws-key'] }
  const key = await importPublicKey(entry)
  if (!key.ok) return { fouten: ['jws-key'] }
  const verdict = await verifyReceipt(receipt, key.value)
  if (!verdict.ok) return { fouten: verdict.faults.map(({ code }) => code) }
  return { feit: verdict.value, fouten: usedInTime(verdict.value, entry) ? [] : ['jws-key'] }
}

/** A receipt stays genuine after its key has ended; it is not when the key was not yet, no longer or wrongly in use. */
function usedInTime(
  { tijdstip }: ReceiptFact,
  { van, tot, ingetrokkenOp }: { readonly van: string; readonly tot: string; readonly ingetrokkenOp?: string },
): boolean {
  const at = Date.parse(tijdstip)
  const end = Math.min(
    Date.parse(tot),
    ingetrokkenOp === undefined ? Number.POSITIVE_INFINITY : Date.parse(ingetrokkenOp),
  )
  return at >= Date.parse(van) && at < end
}

type Found = { readonly pointer: string; readonly receipt: Receipt }

/** A receipt itself, an answer of the hub or the side-car, or a list of either. */
function receiptsIn(document: unknown, pointer = ''): readonly Found[] {
  if (typeof document !== 'object' || document === null) return []
  if (Array.isArray(document)) return document.flatMap((item, index) => receiptsIn(item, `${pointer}/${index}`))
  if ('feit' in document && 'ondertekening' in document) return [{ pointer, receipt: document as Receipt }]
  const { bewijs, bewijzen } = document as { readonly bewijs?: unknown; readonly bewijzen?: unknown }
  return [...receiptsIn(bewijs, `${pointer}/bewijs`), ...receiptsIn(bewijzen, `${pointer}/bewijzen`)]
}

const words = {
  nl: {
    genuine: 'echt',
    false: 'NIET ECHT',
    kinds: { aanname: 'aangenomen', aflevering: 'afgeleverd', verloop: 'verlopen', weigering: 'geweigerd' },
    of: 'bericht',
  },
  en: {
    genuine: 'genuine',
    false: 'NOT GENUINE',
    kinds: { aanname: 'accepted', aflevering: 'delivered', verloop: 'expired', weigering: 'refused' },
    of: 'message',
  },
} as const

/** One line per receipt. */
export function tellVerified(verified: readonly Verified[], lang: Language): string {
  const word = words[lang]
  const lines = verified.map(({ bestand, pointer, feit, fouten }) => {
    const where = pointer === '' ? bestand : `${bestand}#${pointer}`
    if (feit === undefined || fouten.length > 0) return `${word.false}  ${where}  (${fouten.join(', ')})`
    return `${word.genuine}  ${where}  ${word.of} ${feit.bericht} ${word.kinds[feit.soort]} ${feit.tijdstip}`
  })
  return `${lines.join('\n')}\n`
}
