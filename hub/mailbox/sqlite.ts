/** The embedded store: one SQLite file, durable at every commit, with nothing left of what was removed. */
import { chmodSync, existsSync } from 'node:fs'
import type SqliteDatabase from 'better-sqlite3'
import { createRoom, lacksRoom, reserveFile, standardReserve } from '../../disk/index.ts'
import type { Reserve, Room } from '../../disk/index.ts'
import { createEraser } from './eraser.ts'
import type { Eraser } from './eraser.ts'
import { MailboxFailure } from './failure.ts'
import { createGroupCommit } from './group-commit.ts'
import type { Committing } from './group-commit.ts'
import type { Mailbox } from './mailbox.ts'
import { mailboxOver } from './mailbox-over.ts'
import { bringToForm, giveBack, pragmas } from './sqlite-schema.ts'
import { openTables } from './sqlite-tables.ts'

/** What the store in a file needs. */
export type SqliteOptions = {
  readonly randomUuid: () => string
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
  const Database = await binding()
  if (Database === undefined) throw new MailboxFailure('the SQLite binding is not installed')
  const kept = reserveFile(`${file}-reserve`, options.reserve ?? standardReserve)
  const database = openSpacious(Database, file, kept)
  const reserve = options.reserveOf?.(database) ?? kept
  const hold = async (): Promise<void> => {
    if (room.isShort()) await run(() => giveBack(database))
    await reserve.hold()
  }
  const room = createRoom({ ...reserve, hold }, options.recoverEvery ?? 1000)
  const demandRoom = (): void => {
    if (room.isShort()) throw new MailboxFailure('there is no room for new messages')
  }
  const tables = openTables(database)
  const eraser = createEraser(database, room, options.eraseWithin ?? 250)
  const commit = createGroupCommit(committing(database, room, eraser))
  const { run } = commit
  // What a crash left between removing and erasing.
  eraser.now()
  await room.recover()
  if (tables.standing.get('epoch') === undefined) await run(() => tables.standing.set('epoch', options.randomUuid()))
  return {
    ...mailboxOver(tables, { engine: 'sqlite', run, demandRoom, removed: eraser.soon }),
    ready: () =>
      run(() => {
        demandRoom()
        tables.standing.set('ready', '1')
      }),
    close: async () => {
      await commit.close()
      eraser.close()
      room.close()
      if (database.open) database.close()
    },
  }
}

/** Pieces of work in one transaction; fewer when room is short, as each piece adds to what is written before it is erased. */
const together = { most: 256, short: 1 }

function committing(database: SqliteDatabase.Database, room: Room, eraser: Eraser): Committing {
  return {
    begin: () => void database.exec('BEGIN IMMEDIATE'),
    commit: () => {
      database.exec('COMMIT')
      if (room.isShort()) eraser.now()
    },
    rollback: () => void database.exec('ROLLBACK'),
    atomically: (work) => database.transaction(work)(),
    most: () => (room.isShort() ? together.short : together.most),
    lacksRoom,
    makeRoom: room.runOut,
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
    bringToForm(database)
    return database
  } catch (cause) {
    database?.close()
    if (cause instanceof MailboxFailure) throw cause
    const why = lacksRoom(cause)
      ? 'the disk has no room for the store: make room and start again'
      : 'the file of the store cannot be opened, or another hub has it open'
    throw new MailboxFailure(why, { cause })
  }
}
