/** Rows of the journal: how a line of the log and a receipt stand in one, and are read back from it and from the message that they are about. */
import type { Receipt, ReceiptFact } from '../../envelope/visible.ts'
import type { Action, LogLine, NewLogLine } from './journal.ts'
import { factOf, lineOf } from './lines.ts'
import { receiverOf } from './log-search.ts'
import { hashCell, idCell, instantCell, oinCell, readHash, readId, readInstant, readOin } from './sqlite-codes.ts'
import type { Cell } from './sqlite-codes.ts'
import type { Entry, NumberedReceipt } from './store.ts'

/** A row of the journal with the message that it is about, and what its batch shares. */
export type JournalRow = {
  readonly number: number
  readonly at: number
  readonly action: Action
  readonly actor: Cell
  readonly outcome: string | null
  readonly hash: Cell
  readonly before: Cell | null
  readonly whole: string | null
  readonly fact: number | null
  readonly detail: string | null
  readonly place: number | null
  readonly path: Buffer | null
  readonly facts: number | null
  readonly signature: string | null
  readonly id: Cell | null
  readonly lading: Cell
  readonly sender: Cell
  readonly receiver: Cell
  readonly module: string
  readonly version: string
  readonly type: string
  readonly expires: number
}

/** What is kept where no message tells the rest, such as of a refusal: the line, and its fact as long as that is kept. */
export type Whole = { readonly line: NewLogLine; readonly fact?: ReceiptFact }

/** The cells of a line without a receipt. */
export const noFact = { detail: null, batch: null, place: null, path: null, fact: null }

/** The cells of an entry; `message` is the row of the message that it is about. */
export function cellsOf(
  { line, fact }: Entry,
  { message, batch }: { readonly message: number | undefined; readonly batch: number | undefined },
): Readonly<Record<string, Cell | number | null>> {
  const { nummer, vorige: _vorige, hash, ...rest } = line
  const isRefusal = line.handeling === 'geweigerd'
  const receiver = receiverOf(line)
  const whole: Whole = { line: rest, ...(fact === undefined ? {} : { fact: fact.receipt.feit }) }
  return {
    ...{ number: nummer, at: instantCell(line.tijdstip), action: line.handeling },
    message: isRefusal ? null : (message ?? null),
    id: isRefusal ? idCell(line.bericht) : null,
    sender: oinCell(line.afzender),
    receiver: receiver === undefined ? null : oinCell(receiver),
    actor: oinCell(line.actor),
    outcome: isRefusal ? null : (line.uitkomst ?? null),
    hash: hashCell(hash),
    whole: isRefusal ? JSON.stringify(whole) : null,
    ...(fact === undefined ? noFact : factCells(fact, batch)),
  }
}

/** The cells of a receipt, as far as no message and no batch tells it. */
export function factCells({ number, receipt }: NumberedReceipt, batch: number | undefined) {
  const { feit, bewijs } = receipt
  return {
    fact: number,
    detail: feit.bevestiging ?? (feit.opgehaald === undefined ? null : String(feit.opgehaald)),
    batch: batch ?? null,
    place: bewijs.plaats,
    path: Buffer.concat(bewijs.pad.map((hash) => Buffer.from(hash, 'base64url'))),
  }
}

/** The line of a row. */
export function readLine(row: JournalRow): LogLine {
  const { number, before, hash, action, outcome } = row
  const tijdstip = readInstant(row.at)
  const line =
    row.whole === null
      ? {
          ...lineOf(addressOf(row), tijdstip),
          handeling: action,
          actor: readOin(row.actor),
          ...(outcome === null ? {} : { uitkomst: outcome }),
        }
      : (JSON.parse(row.whole) as Whole).line
  return { ...line, nummer: number, vorige: before === null ? null : readHash(before), hash: readHash(hash) }
}

/** The receipt of a row of the store with this epoch; nothing when it has none. */
export function readReceipt(row: JournalRow, epoch: string): NumberedReceipt | undefined {
  const { fact, place, facts, path, signature } = row
  if (fact === null || place === null || facts === null || path === null || signature === null) return undefined
  const pad = Array.from({ length: path.length / 32 }, (_, at) =>
    path.subarray(32 * at, 32 * (at + 1)).toString('base64url'),
  )
  const receipt: Receipt = {
    feit: readFact(row, epoch),
    bewijs: { plaats: place, aantal: facts, pad },
    ondertekening: signature,
  }
  return { number: fact, receipt }
}

function readFact(row: JournalRow, epoch: string): ReceiptFact {
  if (row.whole !== null) return (JSON.parse(row.whole) as Required<Whole>).fact
  const detail = row.detail ?? ''
  const shared = { ...factOf(addressOf(row), epoch), tijdstip: readInstant(row.at) }
  if (row.action === 'aangeboden') return { ...shared, soort: 'aanname', verlooptOp: readInstant(row.expires) }
  if (row.action === 'bevestigd') return { ...shared, soort: 'aflevering', bevestiging: detail }
  return { ...shared, soort: 'verloop', opgehaald: detail === 'true', reden: row.outcome ?? '' }
}

function addressOf(row: JournalRow): Parameters<typeof lineOf>[0] {
  const { module, version, type } = row
  return {
    ...{ module, version, type, ladingHash: readHash(row.lading) },
    ...{ id: readId(row.id ?? ''), sender: readOin(row.sender), receiver: readOin(row.receiver) },
  }
}
