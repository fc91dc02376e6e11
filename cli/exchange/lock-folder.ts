/** Lets one process at a time work in a folder; the system itself lets go when that process ends, however it ends. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type SqliteDatabase from 'better-sqlite3'
import { ToolkitFailure } from '../../schemas/index.ts'
import { holdSocket } from './hold-socket.ts'

/**
 * Takes the lock and gives what releases it. No number of a process is written down: in containers another process has
 * the same one. An exclusive transaction of SQLite holds it, or a bound socket where its binding is absent.
 * @throws ToolkitFailure `usage` when another process has it, `file-unreadable` when the folder cannot be written.
 */
export async function lockFolder(folder: string): Promise<() => void> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const Database = await binding()
    const release = Database === undefined ? await holdSocket(folder) : holdFile(Database, join(folder, 'slot.sqlite'))
    if (release !== undefined) return release
  } catch (cause) {
    throw new ToolkitFailure(
      'file-unreadable',
      `in ${folder} kan niet worden geschreven: geef deze gebruiker er schrijfrechten, of maak ruimte / ` +
        `${folder} cannot be written: let this user write there, or make room`,
      { cause },
    )
  }
  throw new ToolkitFailure(
    'usage',
    `in ${folder} werkt al een ander proces: stop dat eerst / another process works in ${folder}: stop it first`,
  )
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

/** The release, or nothing when another process has the file. */
function holdFile(Database: typeof SqliteDatabase, path: string): (() => void) | undefined {
  const database = new Database(path, { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
    return () => void database.close()
  } catch (error) {
    database.close()
    if ((error as { readonly code?: string }).code?.startsWith('SQLITE_BUSY') === true) return undefined
    throw error
  }
}
