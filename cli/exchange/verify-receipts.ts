/** Verifies receipts of the hub offline, from files, and tells the outcome. */
import { judgeReceipt } from '../../directory/index.ts'
import type { Directory, Trust } from '../../directory/index.ts'
import type { Receipt, ReceiptFact } from '../../envelope/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { Language } from '../../schemas/index.ts'
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
  const verdict = await judgeReceipt(receipt, directory)
  if (verdict.ok) return { feit: verdict.fact, fouten: [] }
  const fouten = verdict.faults.map(({ code }) => code)
  return verdict.claimed === undefined ? { fouten } : { feit: verdict.claimed, fouten }
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
