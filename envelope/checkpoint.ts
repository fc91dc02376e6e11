/** What a sender has seen of the hub and of the address book, inside its seal: two who compare notice two histories. */
import { isObject } from '../json/index.ts'
import { epochForm, hashForm } from './members.ts'
import { hasExactly, isText } from './strict-text.ts'

/**
 * The newest of both that a sender knew when it sealed. The hub cannot read it, so it cannot show each side another past.
 *
 * @since 0.1.0
 * @beta
 */
export type Checkpoint = {
  /** Number and digest of the address book in use. */
  readonly adresboek: { readonly nummer: number; readonly hash: string }
  /** The newest batch of receipts that was verified; null before the first. */
  readonly knooppunt: { readonly epoch: string; readonly nummer: number; readonly wortel: string } | null
}

/** Whether a value is a checkpoint: exactly its members, each in its form. */
export function isCheckpoint(value: unknown): value is Checkpoint {
  if (!isObject(value) || !hasExactly(value, ['adresboek', 'knooppunt'])) return false
  const { adresboek, knooppunt } = value
  if (!isObject(adresboek) || !hasExactly(adresboek, ['nummer', 'hash'])) return false
  if (!isCount(adresboek['nummer']) || !isText(adresboek['hash'], hashForm)) return false
  if (knooppunt === null) return true
  if (!isObject(knooppunt) || !hasExactly(knooppunt, ['epoch', 'nummer', 'wortel'])) return false
  const { epoch, nummer, wortel } = knooppunt
  return isText(epoch, epochForm) && isCount(nummer) && isText(wortel, hashForm)
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 1
