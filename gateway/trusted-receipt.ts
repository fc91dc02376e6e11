/** Which receipts of the hub a gateway believes. */
import type { Directory } from '../directory/index.ts'
import { importPublicKey, objectKid, verifyReceipt } from '../envelope/index.ts'
import type { Receipt, ReceiptFact } from '../envelope/index.ts'

/** The facts, when the proof holds and the hub's key of the address book signed it at that time. */
export async function trustedFact(receipt: Receipt, directory: Directory): Promise<ReceiptFact | undefined> {
  const kid = objectKid(receipt?.ondertekening)
  const entry = kid === undefined ? undefined : directory.content.knooppunt.sleutels.find((key) => key.kid === kid)
  if (entry === undefined) return undefined
  const key = await importPublicKey(entry)
  if (!key.ok) return undefined
  const verdict = await verifyReceipt(receipt, key.value)
  if (!verdict.ok) return undefined
  return directory.hubKey(entry.kid, new Date(verdict.value.tijdstip)) === undefined ? undefined : verdict.value
}
