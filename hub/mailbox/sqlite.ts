/** Opens the embedded store: one SQLite file and the bytes of messages beside it, with nothing left of what was removed. */
import { chmodSync, existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import type SqliteDatabase from 'better-sqlite3'
import { createRoom, lacksRoom, reserveFile, standardReserve } from '../../disk/index.ts'
import type { Reserve, Room } from '../../disk/index.ts'
import type { Notary } from '../notary.ts'
import { openBodyFile } from './body-file.ts'
import { createEraser } from './eraser.ts'
import { MailboxFailure } from './failure.ts'
import { createFlusher } from './flusher.ts'
import type { Mailbox } from './mailbox.ts'
import { mailboxOver } from './mailbox-over.ts'
import { bringForward } from './sqlite-earlier.ts'
import { emptyLog, form, formOf, giveBack, pragmas } from './sqlite-schema.ts'
import { storeOf, tablesIn } from './sqlite-store.ts'
import type { Store } from './store.ts'

/**
 * What the store in a file needs.
 *
 * @since 0.1.0
 * @beta
 */
export type SqliteOptions = {
  readonly randomUuid: () => string
  /** Signs for what happens in it. */
  readonly notary: Notary
  /** Milliseconds after a removal within which no file holds its bytes; at most a second. */
  readonly eraseWithin?: number
  /** Bytes of room that are held back for what must go on when the disk is full. */
  readonly reserve?: number
  /** Milliseconds between two looks whether a full disk has room again. */
  readonly recoverEvery?: number
  /** Another reserve than a file, for tests that let a store run out of room. */
  readonly reserveOf?: (database: SqliteDatabase.Database) => Reserve
}
/**
 * True when the binding (an optional dependency) is installed and loads.
 *
 * @since 0.1.0
 * @beta
 */
export async function sqliteAvailable(): Promise<boolean> {
  return (await binding()) !== undefined
}

async function binding(): Promise<typeof SqliteDatabase | undefined> {
  try {
    const { default: Database } = await import('better-sqlite3')
    // Loading the module is not enough: the compiled part is loaded by the first database.
    new Database(':memory:').close()
    return Database
  } catch {
    return undefined
  }
}

/**
 * Opens the file, or makes it; only its owner may read it, and only one process may have it open. A file on a full disk opens
 * too: what waits can be fetched and confirmed, and new messages are taken again when there is room.
 * @throws MailboxFailure when the binding is absent, the file is in use or no mailbox, or there is no room for a new one.
 * @since 0.1.0
 * @beta
 */
export async function openSqliteMailbox(file: string, options: SqliteOptions): Promise<Mailbox> {
  return mailboxOver(await openSqliteStore(file, options), options.notary)
}

/** The store under such a mailbox. */
export async function openSqliteStore(file: string, options: SqliteOptions): Promise<Store> {
  const Database = await binding()
  if (Database === undefined) throw new MailboxFailure('the SQLite binding is not installed')
  const kept = reserveFile(`${file}-reserve`, options.reserve ?? standardReserve)
  const database = openSpacious(Database, file, kept)
  try {
    return await openOver(database, file, { ...options, kept })
  } catch (cause) {
    database.close()
    throw notOpened(cause)
  }
}

async function openOver(
  database: SqliteDatabase.Database,
  file: string,
  {
    kept,
    reserveOf,
    randomUuid,
    notary,
    recoverEvery = 1000,
    eraseWithin = 250,
  }: SqliteOptions & { readonly kept: Reserve },
): Promise<Store> {
  const room = roomOf(database, reserveOf?.(database) ?? kept, recoverEvery)
  const found = formOf(database)
  if (found < form) await bringForward(database, found, { bodies: openBodyFile(bodiesBeside(file), []), notary })
  // The log of an earlier form held bytes, and a crash may have left it.
  emptyLog(database)
  giveEpoch(database, randomUuid)
  const tables = tablesIn((sql) => database.prepare(sql))
  const bodies = openBodyFile(bodiesBeside(file), tables.messages.places())
  const log = openLog(`${file}-wal`)
  const flusher = createFlusher(log.flush)
  const eraser = createEraser(bodies, flusher.settled, eraseWithin)
  await room.recover()
  const close = async (): Promise<void> => {
    await eraser.close()
    room.close()
    bodies.close()
    await log.close()
    if (database.open) database.close()
  }
  return { ...storeOf({ database, tables, bodies, eraser, flusher, room }), close }
}

/** A new store is another incarnation. */
function giveEpoch(database: SqliteDatabase.Database, randomUuid: () => string): void {
  const known = database.prepare("SELECT 1 FROM standing WHERE name = 'epoch'").get()
  if (known === undefined) database.prepare("INSERT INTO standing VALUES ('epoch', ?)").run(randomUuid())
}

const bodiesBeside = (file: string): string => `${file}-berichten`

/** Room with this reserve; to hold it again the database gives back what it does not use. */
function roomOf(database: SqliteDatabase.Database, reserve: Reserve, every: number): Room {
  const room = createRoom(
    {
      ...reserve,
      hold: async () => {
        if (room.isShort()) giveBack(database)
        await reserve.hold()
      },
    },
    every,
  )
  return room
}

/** The write-ahead log, to be put on the disk without SQLite, which would let the hub stand still. Nothing in it, nothing to do. */
function openLog(path: string): { readonly flush: () => Promise<void>; readonly close: () => Promise<void> } {
  let file: Promise<FileHandle> | undefined
  return {
    flush: async () => {
      file ??= open(path, 'r+')
      await (await file).datasync()
    },
    close: async () => (await file)?.close(),
  }
}

function openSpacious(Database: typeof SqliteDatabase, file: string, reserve: Reserve): SqliteDatabase.Database {
  try {
    return openDatabase(Database, file)
  } catch (failure) {
    if (!(failure instanceof MailboxFailure) || !lacksRoom(failure.cause)) throw failure
    reserve.release()
    return openDatabase(Database, file)
  }
}

function openDatabase(Database: typeof SqliteDatabase, file: string): SqliteDatabase.Database {
  let database: SqliteDatabase.Database | undefined
  try {
    const isNew = !existsSync(file)
    database = new Database(file, { timeout: 0 })
    if (isNew) chmodSync(file, 0o600)
    for (const pragma of pragmas) database.pragma(pragma)
    // Reading the form takes the file: another hub that has it open is noticed here.
    formOf(database)
    return database
  } catch (cause) {
    database?.close()
    throw notOpened(cause)
  }
}

function notOpened(cause: unknown): MailboxFailure {
  if (cause instanceof MailboxFailure) return cause
  const why = lacksRoom(cause)
    ? 'the disk has no room for the store: make room and start again'
    : 'the file of the store cannot be opened, or another hub has it open'
  return new MailboxFailure(why, { cause })
}
