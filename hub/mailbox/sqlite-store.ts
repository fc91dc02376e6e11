/** The embedded store: tables in SQLite, bytes in a file beside them, both made durable in turns while the hub goes on. */
import type { Database } from 'better-sqlite3'
import { lacksRoom } from '../../disk/index.ts'
import type { Room } from '../../disk/index.ts'
import type { BodyFile, Place } from './body-file.ts'
import type { Eraser } from './eraser.ts'
import { NoRoom, MailboxFailure } from './failure.ts'
import type { Flusher } from './flusher.ts'
import { placesOf } from './loads.ts'
import { inSlices } from './slices.ts'
import { sqliteCounts } from './sqlite-counts.ts'
import { forgettingIn } from './sqlite-forget.ts'
import { sqliteJournal } from './sqlite-journal.ts'
import { sqliteMessages } from './sqlite-messages.ts'
import { cellsOf } from './sqlite-rows.ts'
import { emptyLog, giveBack } from './sqlite-schema.ts'
import type { Prepare } from './sqlite-schema.ts'
import { sqliteStanding } from './sqlite-standing.ts'
import type { Store, Written } from './store.ts'

/** The tables of this database, which has the schema. */
export function tablesIn(prepare: Prepare) {
  const standing = sqliteStanding(prepare)
  const messages = sqliteMessages(prepare)
  return {
    ...{ standing, messages },
    journal: sqliteJournal(prepare, standing.get('epoch') ?? ''),
    counts: sqliteCounts(prepare),
    forgetting: forgettingIn(prepare, standing.floor, messages.clean),
  }
}

type Tables = ReturnType<typeof tablesIn>

/** What the embedded store is made of. */
export type Parts = {
  readonly database: Database
  readonly tables: Tables
  readonly bodies: BodyFile
  readonly eraser: Eraser
  readonly flusher: Flusher
  readonly room: Room
}

/** Operations in one batch; fewer when room is short, as each adds to what is written before it is erased. */
const together = { most: 256, short: 1 }

/** The store of these parts, without what ends it. */
export function storeOf(parts: Parts): Omit<Store, 'close'> {
  const { tables, flusher, room } = parts
  const { messages, journal, counts, forgetting, standing } = tables
  const commit = committer(parts)
  const demandRoom = (): void => {
    if (room.isShort()) throw new NoRoom(false)
  }
  return {
    ...{ engine: 'sqlite', epoch: standing.get('epoch') ?? '', settled: flusher.settled },
    most: () => (room.isShort() ? together.short : together.most),
    load: async ({ ids, ...needs }) => {
      const found = messages.load(ids)
      const loads = [...needs.loads, ...found.flatMap(placesOf)]
      return {
        messages: found,
        ...counts.load({ ...needs, loads }),
        ...{ lastLine: journal.last(), facts: standing.facts(), batch: standing.batch() },
      }
    },
    write: async (written) => {
      // What was asked before room ran out may come to be written after it: what is held back is for what must go on.
      if (written.taken.length + written.refusals.length > 0) demandRoom()
      await write(parts, commit, written)
    },
    ...readsOf(parts),
    forget: {
      ids: async (...asked) => commit(() => messages.forget(...asked)),
      receipts: async (...asked) => commit(() => forgetting.receipts(...asked)),
      headers: async (...asked) => commit(() => forgetting.headers(...asked)),
      lines: async (...asked) => commit(() => forgetting.lines(...asked)),
      refusals: async (...asked) => commit(() => counts.forget(...asked)),
    },
    shrink: () => shrink(parts),
    ready: async () => {
      demandRoom()
      commit(() => standing.set('ready', '1'))
      await Promise.all([flusher.settled(), parts.bodies.settled()])
    },
  }
}

type Changing = 'engine' | 'epoch' | 'load' | 'write' | 'settled' | 'most' | 'forget' | 'shrink' | 'ready' | 'close'

/** What only asks. */
function readsOf({ tables: { messages, journal, counts, standing }, bodies }: Parts): Omit<Store, Changing> {
  return {
    body: async ({ id }) => {
      const place = messages.place(id)
      return place === undefined ? new Uint8Array() : bodies.get(place)
    },
    message: async (id) => messages.get(id),
    list: async (receiver, page) => messages.page(receiver, page),
    due: async (at, limit) => messages.due(at, limit),
    sealedTo: async (...asked) => messages.sealedTo(...asked),
    oldest: async () => messages.oldest(),
    waiting: async (place) => counts.waiting(place),
    receipt: async (number) => journal.receipt(number)?.receipt,
    receipts: async (oin, page) => journal.receipts(oin, page),
    headers: async (page) => journal.headers(page),
    firstLine: async () => journal.first(standing.floor.get()),
    lines: async ({ after, ...query }, limit) =>
      journal.lines({ ...query, after: Math.max(after, standing.floor.get()) }, limit),
    counts: async (oin) => counts.of(oin),
    countsOfAll: async (page) => counts.page(page),
  }
}

type Commit = <Value>(work: () => Value) => Value

/** Does work in one transaction; when there is no room for it, what was held back is let go of, and nothing was done. */
function committer({ database, flusher, room }: Parts): Commit {
  const done = <Value>(work: () => Value): Value => {
    try {
      return database.transaction(work).immediate()
    } catch (cause) {
      throw failureOf(cause, room)
    }
  }
  return (work) => {
    const value = done(work)
    flusher.wrote()
    if (room.isShort()) emptyLog(database)
    return value
  }
}

function failureOf(cause: unknown, room: Room): unknown {
  if (lacksRoom(cause)) return new NoRoom(room.runOut(), { cause })
  return cause instanceof MailboxFailure ? cause : new MailboxFailure('the store could not commit', { cause })
}

/** Bytes first: what a row says is there, is there. */
async function write({ tables, bodies, eraser, room }: Parts, commit: Commit, written: Written): Promise<void> {
  const places = putIn(bodies, room, written)
  try {
    if (places.length > 0) await bodies.settled()
    eraser.soon(commit(() => rowsOf(tables, written, places)))
  } catch (cause) {
    await bodies.erase(places)
    throw cause
  }
}

function putIn(bodies: BodyFile, room: Room, { taken }: Written): readonly Place[] {
  try {
    return bodies.put(taken.map(({ body }) => body))
  } catch (cause) {
    throw failureOf(cause, room)
  }
}

/** Writes the rows; gives where the bytes of what ended stand. */
function rowsOf(
  { messages, journal, counts, standing }: Tables,
  written: Written,
  places: readonly Place[],
): readonly Place[] {
  written.taken.forEach(({ message }, at) => messages.take(message, places[at] ?? { page: 0, size: 0 }))
  written.fetched.forEach(messages.fetched)
  const over = written.ended.flatMap((message) => messages.end(message) ?? [])
  for (const entry of written.entries)
    journal.add(cellsOf(entry, { message: messages.rowOf(entry.line.bericht), batch: written.batch?.number }))
  if (written.batch !== undefined) {
    journal.addBatch(written.batch)
    standing.sign(written.batch, written.batch.facts)
  }
  counts.write(written)
  return over
}

/** Gives the room of what was forgotten back to the disk, a little at a time. */
async function shrink({ database, flusher, room }: Parts): Promise<void> {
  let left = Number.POSITIVE_INFINITY
  await inSlices(async () => {
    if (room.isShort()) return 0
    const rest = giveBack(database)
    flusher.wrote()
    const done = rest < left ? 1 : 0
    left = rest
    return rest === 0 ? 0 : done
  })
}
