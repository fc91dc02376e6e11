/**
 * What every mailbox of the hub does: keeps sealed messages until they are confirmed or expire. Every change lands together
 * with its log line and its signed receipt, or not at all (log-or-deny); a promise resolves when that is as durable as the
 * store promises, and nothing is told before it is.
 */
import type { Receipt, ReceiptFact } from '../../envelope/visible.ts'
import type { LogLine, LogQuery, NewLogLine } from './journal.ts'

/** A sealed message as it is kept. */
export type Parcel = {
  readonly id: string
  readonly module: string
  readonly version: string
  readonly type: string
  readonly sender: string
  readonly receiver: string
  /** The receiver's sealing key. */
  readonly kid: string
  /** SHA-256 (base64url) of `body`: the same id with other bytes is another message. */
  readonly digest: string
  /** SHA-256 (base64url) of the cipher text. */
  readonly ladingHash: string
  /** The event, byte for byte as it was offered. */
  readonly body: Uint8Array
  readonly acceptedAt: string
  readonly expiresAt: string
  /** Number of the address book by which it was judged: who cannot read it by a lower one has not judged it yet. */
  readonly directory: number
}

/** What a listing shows of a waiting message. */
export type Listed = Omit<Parcel, 'body' | 'digest'> & {
  /** Place in the receiver's mailbox: counts from 1 without gaps, in order of acceptance. */
  readonly sequence: number
  /** Bytes of the event. */
  readonly size: number
  readonly fetched: boolean
}

/** How much waits. */
export type Load = { readonly messages: number; readonly bytes: number }

/** How many messages and bytes may wait. */
export type Quota = {
  readonly mailboxMessages: number
  readonly mailboxBytes: number
  readonly pairMessages: number
}

/** What became of a message that was offered to the store. */
export type Offered =
  | { readonly outcome: 'accepted' | 'known'; readonly receipt: Receipt }
  /** The id was used before for other bytes. */
  | { readonly outcome: 'conflict' }
  /** The receiver's mailbox, or the sender's share of it, is full. */
  | { readonly outcome: 'full'; readonly quota: keyof Quota }

/** How many refusals of one actor are put on record in a period; `period` sorts by time, such as `2026-11-23T10`. */
export type RefusalQuota = { readonly most: number; readonly period: string }

/** What became of a refusal: on record with a receipt, or not any more in this period. */
type Refused = { readonly outcome: 'recorded'; readonly receipt: Receipt } | { readonly outcome: 'full' }

/** What became of a confirmation. */
type Confirmed =
  | { readonly outcome: 'confirmed' | 'known'; readonly receipt: Receipt }
  | { readonly outcome: 'expired' }
  | { readonly outcome: 'unknown' }

/** What is counted: messages of a type, of an organisation, in a month. */
export type Counted = {
  readonly oin: string
  readonly module: string
  readonly version: string
  readonly type: string
  /** `YYYY-MM` in the Netherlands: of the acceptance for what was sent, of the confirmation for what was taken in. */
  readonly month: string
}

/** How many messages of a type an organisation sent, and received, in a month; for the yearly fee. */
export type Count = Counted & {
  readonly sent: number
  /** Confirmed as `ontvangen`: not what expired, nor what its receiver rejected or could not read. */
  readonly received: number
}

/** A part of all counts: whole organisations, at most `limit`. */
export type CountPage = { readonly after: string; readonly limit: number; readonly year?: string }

/** Who acted (the participant, or its supplier) and when. */
export type Act = { readonly at: string; readonly actor: string }

/** A part of a list: at most `limit` items, those with a number above `after`. */
export type Page = { readonly after: number; readonly limit: number }

/** What the hub signed about a batch of receipts: the signature that its receipts share, and when. */
export type Header = { readonly number: number; readonly signature: string; readonly at: string }

/** A header as it is shown. */
export type NumberedHeader = Omit<Header, 'at'>

/**
 * What is removed when: ids and receipts after the dedup window, headers of batches and log lines after their retention,
 * counts of refusals after their period.
 */
export type Retention = {
  readonly receiptsBefore: string
  readonly headersBefore: string
  readonly logBefore: string
  readonly refusalsBefore: string
}

/**
 * A store of sealed messages, of the facts about them, and of the log.
 *
 * @since 0.1.0
 * @beta
 */
export interface Mailbox {
  /** `memory`, `sqlite`, …: for logs and metrics. */
  readonly engine: string
  /** Incarnation: changes when accepted messages may have been lost, so that every sender offers again. */
  readonly epoch: string

  /**
   * Keeps a message, signs for it (`aanname`) and counts it, unless the id is known. The same id with the same digest
   * gives the first receipt again, also after the message has ended, until the dedup window has passed.
   */
  offer(
    parcel: Parcel,
    options: { readonly quota: Quota; readonly month: string; readonly actor: string },
  ): Promise<Offered>
  /** What was accepted under this id within the dedup window: then the same bytes get the same receipt, whatever changed since. */
  seen(id: string): Promise<{ readonly digest: string; readonly sender: string; readonly receipt: number } | undefined>
  /**
   * Writes that a message was refused: a log line and a receipt (`weigering`); nothing of the message is kept. Writes nothing when
   * this actor has had its refusals of the period: who is refused without end may not fill the store.
   */
  refuse(fact: ReceiptFact, line: NewLogLine, quota: RefusalQuota): Promise<Refused>
  /** The receiver's waiting messages in order; reads no bytes of them. */
  list(receiver: string, page: Page): Promise<readonly Listed[]>
  /**
   * The event, byte for byte; writes that it was fetched. Nothing when it is not (or no longer) this receiver's; what is past
   * its time expires here.
   */
  fetch(
    receiver: string,
    id: string,
    by: Act,
  ): Promise<{ readonly parcel: Listed; readonly body: Uint8Array } | undefined>
  /** What waits under this id for this receiver, without fetching it; `ended` when its end receipt exists. */
  look(receiver: string, id: string): Promise<Listed | { readonly ended: 'aflevering' | 'verloop' } | undefined>
  /**
   * Ends a message as delivered (`aflevering`), and the bytes are gone. The first confirmation counts; its verdict
   * is logged, and `receivedIn` (a month, `YYYY-MM`) counts the message as received.
   */
  confirm(
    receiver: string,
    id: string,
    confirmation: Act & Pick<NewLogLine, 'uitkomst'> & { readonly jws: string; readonly receivedIn?: string },
  ): Promise<Confirmed>
  /**
   * Ends as expired (`verloop`) all that expires at or before this instant, and the bytes are gone. Gives how many.
   * Works in slices, each a transaction of its own, with other work in between; so do `expireKey`, `prune` and `brokenLine`.
   */
  expire(at: string): Promise<number>
  /** Ends as expired (reason `sleutel`) all that waits sealed to this key (C11). Gives how many. */
  expireKey(receiver: string, kid: string, at: string): Promise<number>

  /** Headers of batches in order of number: hashes alone, the same for whoever asks. */
  headers(page: Page): Promise<readonly NumberedHeader[]>
  /** One receipt by its number. */
  receipt(number: number): Promise<Receipt | undefined>
  /** The signed receipts of messages that this participant sent or received, in order of number. */
  receipts(oin: string, page: Page): Promise<readonly { readonly number: number; readonly receipt: Receipt }[]>

  /** Log lines in order. */
  log(query: LogQuery): Promise<readonly LogLine[]>
  /** Checks the chain of hashes from the oldest line kept to the newest; gives the number of the first broken line. */
  brokenLine(): Promise<number | undefined>
  /** What is counted of an organisation. */
  counts(oin: string): Promise<readonly Count[]>
  /** What is counted of the first `limit` organisations above `after`, by OIN; of one year (`YYYY`), or of all. */
  countsOfAll(page: CountPage): Promise<readonly Count[]>

  /** Removes ids, receipts, headers and log lines that are past their time. */
  prune(retention: Retention): Promise<void>
  /** How much waits, for metrics. */
  load(): Promise<Load & { readonly oldest: string | null }>
  /** Resolves when the store can take a message; rejects when it cannot, such as with a full disk. */
  ready(): Promise<void>
  /** Ends orderly: what was promised is durable, and what was removed is gone from every file. */
  close(): Promise<void>
}
