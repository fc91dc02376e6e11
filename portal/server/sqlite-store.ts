/** Keeps what the portal's server keeps in one SQLite file, which only its owner may read; what is removed is overwritten. */
import type { Database } from 'better-sqlite3'
import { chmodSync, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createRoom, lacksRoom, reserveFile, standardReserve } from '../../disk/index.ts'
import type { Reserve, Room } from '../../disk/index.ts'
import { createEraser } from './eraser.ts'
import { changingIn } from './full-disk.ts'
import { endingIn } from './sqlite-ending.ts'
import { outboxIn } from './sqlite-outbox.ts'
import { twoLoginsIn, twoLoginsTables } from './sqlite-two-logins.ts'
import { vaultIn } from './sqlite-vault.ts'
import type { PortalStore } from './store.ts'

/** Of what stands beside the file; what is absent is as it stands here. */
type SqliteRoom = {
  /** Bytes that are held back for what must go on when the disk is full. */
  readonly reserve?: number
  /** Milliseconds between two looks whether a full disk has room again. */
  readonly recoverEvery?: number
}

/**
 * The store in this file, which is made when it is not there; on a full disk it opens too, and takes what is new when there is room again.
 * Throws when SQLite was not installed with this package.
 *
 * @since 0.1.0
 * @alpha
 */
export function openSqliteStore(
  file: string,
  { reserve: size = standardReserve, recoverEvery = 1000 }: SqliteRoom = {},
): PortalStore {
  const reserve = reserveFile(`${file}-reserve`, size)
  const database = openSpacious(file, reserve.release)
  const room = roomIn(database, reserve, recoverEvery)
  const eraser = createEraser(database)
  const { adds, goesOn } = changingIn({ room, looked: room.recover(), settle: eraser.now })
  const erased =
    <Asked extends readonly unknown[], Given>(change: (...asked: Asked) => Promise<Given>) =>
    (...asked: Asked): Promise<Given> => {
      eraser.soon()
      return change(...asked)
    }
  const [vault, outbox, ending] = [vaultIn(database), outboxIn(database), endingIn(database)]
  const two = twoLoginsIn(database)
  return {
    ...{ ...vault, put: erased(adds(vault.put)), replace: erased(adds(vault.replace)) },
    remove: erased(goesOn(vault.remove)),
    ...{ ...outbox, keep: adds(outbox.keep), ended: erased(goesOn(outbox.ended)) },
    ...{ ...two, changeRule: erased(adds(two.changeRule)), keepProposal: erased(adds(two.keepProposal)) },
    changeProposal: erased(adds(two.changeProposal)),
    dropProposal: erased(goesOn(two.dropProposal)),
    ...{ ...ending, sweep: erased(goesOn(ending.sweep)), forgetSwept: goesOn(ending.forgetSwept) },
    close: async () => {
      room.close()
      eraser.close()
      database.close()
    },
  }
}

/** Room of this database. What nothing uses goes back to the disk first: else a store that filled its disk by itself stays full. */
function roomIn(database: Database, reserve: Reserve, recoverEvery: number): Room {
  const hold = async (): Promise<void> => {
    if (room.isShort()) database.pragma('incremental_vacuum(1000)')
    await reserve.hold()
  }
  const room = createRoom({ ...reserve, hold }, recoverEvery)
  return room
}

/** Opens the file; on a full disk by the room that was held back. */
function openSpacious(file: string, release: () => void): Database {
  try {
    return openDatabase(file)
  } catch (error) {
    if (!lacksRoom(error)) throw error
    release()
    return openDatabase(file)
  }
}

function openDatabase(file: string): Database {
  // An optional dependency: whoever has no portal need not have it.
  const Binding = createRequire(import.meta.url)('better-sqlite3') as new (path: string) => Database
  const isNew = !existsSync(file)
  const database = new Binding(file)
  try {
    if (isNew) chmodSync(file, 0o600)
    for (const pragma of pragmas) database.pragma(pragma)
    database.transaction(() => bringToForm(database)).immediate()
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Durable at commit, what is removed is overwritten and can be given back to the disk: that only before there are tables. */
const pragmas = ['auto_vacuum = INCREMENTAL', 'journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON']

/** What makes each form of the file of the one before it; the number of a form is kept in the file. */
const forms: readonly ((database: Database) => void)[] = [
  (database) => {
    database.exec(tables)
    const columns = (database.pragma('table_info(kluis)') as { readonly name: string }[]).map(({ name }) => name)
    if (!columns.includes('tot')) database.exec(added)
    for (const each of ['kluis', 'uitbak'] as const) database.exec(counting(each))
    database.exec(
      'CREATE INDEX kluis_tot ON kluis (tot) WHERE tot IS NOT NULL; CREATE INDEX uitbak_oin ON uitbak (oin)',
    )
  },
  (database) => void database.exec(endings),
  (database) => void database.exec('ALTER TABLE kluis ADD COLUMN stil INTEGER NOT NULL DEFAULT 0'),
  (database) => void database.exec(twoLoginsTables + counting('voorstel')),
]

/** Brings the file to the newest form. */
function bringToForm(database: Database): void {
  const form = database.pragma('user_version', { simple: true }) as number
  for (const make of forms.slice(form)) make(database)
  database.pragma(`user_version = ${Math.max(form, forms.length)}`)
}

const endings = `
CREATE TABLE vervallen (oin TEXT PRIMARY KEY, stukken INTEGER NOT NULL, berichten INTEGER NOT NULL) STRICT;
CREATE INDEX uitbak_sinds ON uitbak (sinds);`

const tables = `
CREATE TABLE IF NOT EXISTS kluis (oin TEXT, naam TEXT, tekst TEXT NOT NULL, tot TEXT, PRIMARY KEY (oin, naam)) STRICT;
CREATE TABLE IF NOT EXISTS uitbak (oin TEXT, id TEXT, event TEXT NOT NULL, sinds TEXT NOT NULL, PRIMARY KEY (oin, id)) STRICT;`

const added = `
ALTER TABLE kluis ADD COLUMN tot TEXT;
ALTER TABLE uitbak ADD COLUMN sinds TEXT NOT NULL DEFAULT '2026-11-01T00:00:00.000Z';`

/** A count for each organisation of what stands in a table, kept by the database itself: no change goes without it. */
function counting(table: 'kluis' | 'uitbak' | 'voorstel'): string {
  const text = table === 'uitbak' ? 'event' : 'tekst'
  const down = `UPDATE ${table}_omvang SET aantal = aantal - 1, tekens = tekens - length(old.${text}) WHERE oin = old.oin;`
  return `
CREATE TABLE ${table}_omvang (oin TEXT PRIMARY KEY, aantal INTEGER NOT NULL, tekens INTEGER NOT NULL) STRICT;
INSERT INTO ${table}_omvang SELECT oin, count(*), sum(length(${text})) FROM ${table} GROUP BY oin;
CREATE TRIGGER ${table}_erbij AFTER INSERT ON ${table} BEGIN
  INSERT INTO ${table}_omvang VALUES (new.oin, 1, length(new.${text}))
    ON CONFLICT (oin) DO UPDATE SET aantal = aantal + 1, tekens = tekens + excluded.tekens;
END;
CREATE TRIGGER ${table}_eraf AFTER DELETE ON ${table} BEGIN
  ${down}
  DELETE FROM ${table}_omvang WHERE oin = old.oin AND aantal = 0;
END;
CREATE TRIGGER ${table}_anders AFTER UPDATE ON ${table} BEGIN
  UPDATE ${table}_omvang SET tekens = tekens - length(old.${text}) + length(new.${text}) WHERE oin = new.oin;
END;`
}
