/**
 * The stores that all tests of the mailbox run against: a third one joins by one line.
 *
 * Inside: shows the tables under a mailbox, to hold what is counted against what is there.
 */
import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { memoryMailbox, openSqliteMailbox, sqliteAvailable } from '../../../hub/index.ts'
import type { Mailbox } from '../../../hub/index.ts'
import { openTables } from '../../../hub/mailbox/sqlite-tables.ts'
import type { Tables } from '../../../hub/mailbox/tables.ts'

/** One mailbox and what can happen to it. */
export type Housed = {
  readonly mailbox: Mailbox
  /** Closes orderly and opens again. */
  readonly restart: () => Promise<Housed>
  /** Goes on from what a power cut at this moment would leave. */
  readonly crash: () => Promise<Housed>
  readonly remove: () => Promise<void>
  /** Closes, and shows the tables as they were left. */
  readonly tables: () => Promise<Tables>
}

export type Engine = { readonly name: string; readonly survives: boolean; readonly open: () => Promise<Housed> }

/** A retention that forgets everything from before the instant. */
export const allBefore = (instant: string): Parameters<Mailbox['prune']>[0] => ({
  ...{ receiptsBefore: instant, headersBefore: instant, logBefore: instant, refusalsBefore: instant },
})

async function houseMemory(): Promise<Housed> {
  let tables: Tables | undefined
  const change = (made: Tables): Tables => (tables = made)
  const mailbox = memoryMailbox({ randomUuid: randomUUID, change })
  return {
    mailbox,
    ...{ restart: houseMemory, crash: houseMemory, remove: () => mailbox.close() },
    tables: async () => {
      await mailbox.close()
      return tables as Tables
    },
  }
}

async function houseSqlite(folder: string): Promise<Housed> {
  const file = join(folder, 'postvak.sqlite')
  const mailbox = await openSqliteMailbox(file, { randomUuid: randomUUID, reserve: 4096 })
  let looking: Database | undefined
  const remove = async (): Promise<void> => {
    await mailbox.close()
    looking?.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return {
    mailbox,
    restart: async () => {
      await mailbox.close()
      return houseSqlite(folder)
    },
    // The files as they are, without closing: what was acknowledged must be in them.
    crash: async () => {
      const copy = mkdtempSync(join(tmpdir(), 'skp-store-'))
      cpSync(folder, copy, { recursive: true })
      await remove()
      return houseSqlite(copy)
    },
    remove,
    tables: async () => {
      await mailbox.close()
      const { default: Opened } = await import('better-sqlite3')
      looking = new Opened(file)
      return openTables(looking)
    },
  }
}

export const hasSqlite = await sqliteAvailable()
if (!hasSqlite) console.warn('SKIPPED: no SQLite binding on this machine, so only the memory store is tested')

export const engines: readonly Engine[] = [
  { name: 'memory', survives: false, open: houseMemory },
  ...(hasSqlite
    ? [{ name: 'sqlite', survives: true, open: () => houseSqlite(mkdtempSync(join(tmpdir(), 'skp-store-'))) }]
    : []),
]
