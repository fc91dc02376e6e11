/** Messages in SQLite, and where their bytes stand. */
import type { Place } from './body-file.ts'
import type { Page } from './mailbox.ts'
import { hashCell, idCell, instantCell, oinCell, readHash, readId, readInstant, readOin } from './sqlite-codes.ts'
import type { Cell } from './sqlite-codes.ts'
import type { Prepare } from './sqlite-schema.ts'
import type { End, Message, Written } from './store.ts'

type Row = { readonly [Name in 'id' | 'lading' | 'sender' | 'receiver']: Cell } & {
  readonly [Name in 'module' | 'version' | 'type' | 'kid']: string
} & {
  readonly [Name in 'directory' | 'sequence' | 'size' | 'accepted' | 'expires' | 'fetched' | 'receipt']: number
} & {
  readonly n: number
  readonly digest: Cell | null
  readonly page: number | null
  readonly ended: End['kind'] | null
  readonly end_receipt: number | null
}

/** The messages of a database. */
export type SqliteMessages = {
  /** Of these ids what is known; what a batch then writes about them is found by it. */
  readonly load: (ids: readonly string[]) => readonly Message[]
  /** As long as the id is known. */
  readonly get: (id: string) => Message | undefined
  /** The row that lines of the log name; also of an id that is forgotten. */
  readonly rowOf: (id: string) => number | undefined
  readonly page: (receiver: string, page: Page) => readonly Message[]
  readonly due: (at: string, limit: number) => readonly Message[]
  readonly sealedTo: (receiver: string, kid: string, limit: number) => readonly Message[]
  readonly oldest: () => string | null
  readonly place: (id: string) => Place | undefined
  /** The places of all that waits, in order. */
  readonly places: () => Iterable<Place>
  readonly take: (message: Message, place: Place) => void
  readonly fetched: (message: Message) => void
  /** Gives where its bytes stood. */
  readonly end: (message: Written['ended'][number]) => Place | undefined
  readonly forget: (before: string, limit: number) => number
  /** Removes what is left of a row whose id is forgotten and that no line is about. */
  readonly clean: (n: number) => void
}

/** The table of messages in this database. */
export function sqliteMessages(prepare: Prepare): SqliteMessages {
  const get = prepare('SELECT * FROM message WHERE id = ? ORDER BY n DESC LIMIT 1')
  const rowOf = (id: string): Row | undefined => get.get(idCell(id)) as Row | undefined
  /** Where messages of the batch stand: an id is looked for once in it. */
  const recent = new Map<string, Recent>()
  const placed = (id: string): Recent | undefined => {
    const known = recent.get(id)
    if (known !== undefined) return known
    const row = rowOf(id)
    return row && { n: row.n, place: placeOf(row) }
  }
  return {
    load: (ids) => {
      recent.clear()
      return ids.flatMap((id) => {
        const row = rowOf(id)
        if (row !== undefined) recent.set(id, { n: row.n, place: placeOf(row) })
        return messageOf(row) ?? []
      })
    },
    get: (id) => messageOf(rowOf(id)),
    rowOf: (id) => placed(id)?.n,
    place: (id) => placeOf(rowOf(id)),
    ...pagesIn(prepare),
    ...changesIn(prepare, { recent, placed }),
    ...forgetIn(prepare),
  }
}

/** What waits, in the order that is asked. */
function pagesIn(prepare: Prepare): Pick<SqliteMessages, 'page' | 'due' | 'sealedTo' | 'oldest' | 'places'> {
  const page = prepare(
    'SELECT * FROM message WHERE receiver = ? AND ended IS NULL AND sequence > ? ORDER BY sequence LIMIT ?',
  )
  const due = prepare('SELECT * FROM message WHERE ended IS NULL AND expires <= ? ORDER BY expires LIMIT ?')
  const sealed = prepare(
    'SELECT * FROM message WHERE receiver = ? AND kid = ? AND ended IS NULL ORDER BY sequence LIMIT ?',
  )
  const oldest = prepare(
    'SELECT accepted FROM message WHERE digest IS NOT NULL AND ended IS NULL ORDER BY accepted LIMIT 1',
  ).pluck()
  const places = prepare('SELECT page, size FROM message WHERE ended IS NULL ORDER BY page')
  return {
    page: (receiver, { after, limit }) => all(page.all(oinCell(receiver), after, limit)),
    due: (at, limit) => all(due.all(instantCell(at), limit)),
    sealedTo: (receiver, kid, limit) => all(sealed.all(oinCell(receiver), kid, limit)),
    oldest: () => {
      const at = oldest.get() as number | undefined
      return at === undefined ? null : readInstant(at)
    },
    places: () => places.iterate() as Iterable<Place>,
  }
}

/** The row of a message, and where its bytes stand. */
type Recent = { readonly n: number; readonly place: Place | undefined }

function changesIn(
  prepare: Prepare,
  { recent, placed }: { readonly recent: Map<string, Recent>; readonly placed: (id: string) => Recent | undefined },
): Pick<SqliteMessages, 'take' | 'fetched' | 'end'> {
  const take = prepare(
    `INSERT INTO message (id, digest, lading, sender, receiver, module, version, type, kid, directory, sequence, size, page, accepted,
      expires, fetched, receipt) VALUES (@id, @digest, @lading, @sender, @receiver, @module, @version, @type, @kid, @directory,
      @sequence, @size, @page, @accepted, @expires, @fetched, @receipt)`,
  )
  const fetched = prepare('UPDATE message SET fetched = 1 WHERE n = ?')
  const end = prepare('UPDATE message SET ended = ?, end_receipt = ?, page = NULL WHERE n = ?')
  return {
    take: (message, place) => {
      const n = Number(take.run(cellsOf(message, place)).lastInsertRowid)
      recent.set(message.id, { n, place })
    },
    fetched: ({ id }) => void fetched.run(placed(id)?.n),
    end: (message) => {
      const row = placed(message.id)
      end.run(message.end.kind, message.end.receipt, row?.n)
      return row?.place
    },
  }
}

/** Forgets ids, of each way to end the oldest first; the rest of a row goes with the last line about it. */
function forgetIn(prepare: Prepare): Pick<SqliteMessages, 'forget' | 'clean'> {
  const oldest = prepare(
    'SELECT n FROM message WHERE digest IS NOT NULL AND ended = ? AND accepted < ? ORDER BY accepted LIMIT ?',
  ).pluck()
  const forget = prepare('UPDATE message SET digest = NULL WHERE n = ?')
  const clean = prepare(
    'DELETE FROM message WHERE n = ? AND digest IS NULL AND NOT EXISTS (SELECT 1 FROM journal WHERE message = message.n)',
  )
  return {
    clean: (n) => void clean.run(n),
    forget: (before, limit) => {
      const found = ends.flatMap((end) => oldest.all(end, instantCell(before), limit) as number[])
      for (const n of found) {
        forget.run(n)
        clean.run(n)
      }
      return found.length
    },
  }
}

const ends: readonly End['kind'][] = ['aflevering', 'verloop']

const all = (rows: readonly unknown[]): readonly Message[] => rows.flatMap((row) => messageOf(row as Row) ?? [])

/** Nothing of what is forgotten. */
function messageOf(row: Row | undefined): Message | undefined {
  if (row === undefined || row.digest === null) return undefined
  const { module, version, type, kid, directory, sequence, size, receipt, ended, end_receipt: endReceipt } = row
  return {
    ...{ id: readId(row.id), sender: readOin(row.sender), receiver: readOin(row.receiver) },
    ...{ module, version, type, kid, directory, sequence, size, receipt },
    digest: readHash(row.digest),
    ladingHash: readHash(row.lading),
    acceptedAt: readInstant(row.accepted),
    expiresAt: readInstant(row.expires),
    fetched: row.fetched === 1,
    ...(ended === null || endReceipt === null ? {} : { end: { kind: ended, receipt: endReceipt } }),
  }
}

function placeOf(row: Row | undefined): Place | undefined {
  return row === undefined || row.page === null ? undefined : { page: row.page, size: row.size }
}

function cellsOf(message: Message, { page }: Place): Readonly<Record<string, Cell | number>> {
  const { module, version, type, kid, directory, sequence, size, receipt } = message
  return {
    ...{ module, version, type, kid, directory, sequence, size, receipt, page },
    id: idCell(message.id),
    digest: hashCell(message.digest),
    lading: hashCell(message.ladingHash),
    sender: oinCell(message.sender),
    receiver: oinCell(message.receiver),
    accepted: instantCell(message.acceptedAt),
    expires: instantCell(message.expiresAt),
    fetched: Number(message.fetched),
  }
}
