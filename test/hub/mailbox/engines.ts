/**
 * The stores that all tests of the mailbox run against: a third one joins by one line.
 *
 * Inside: shows the store under a mailbox, to hold what is counted against what is there.
 */
import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteMailbox, sqliteAvailable } from '../../../hub/index.ts'
import type { Mailbox } from '../../../hub/index.ts'
import { mailboxOver } from '../../../hub/mailbox/mailbox-over.ts'
import { memoryStore } from '../../../hub/mailbox/memory.ts'
import { openSqliteStore } from '../../../hub/mailbox/sqlite.ts'
import type { SqliteOptions } from '../../../hub/mailbox/sqlite.ts'
import type { Store } from '../../../hub/mailbox/store.ts'
import { quickNotary } from './quick-notary.ts'

/** One mailbox and what can happen to it. */
export type Housed = {
  readonly mailbox: Mailbox
  readonly store: Store
  /** Closes orderly and opens again. */
  readonly restart: () => Promise<Housed>
  /** Goes on from what a power cut at this moment would leave. */
  readonly crash: () => Promise<Housed>
  readonly remove: () => Promise<void>
}

export type Engine = { readonly name: string; readonly survives: boolean; readonly open: () => Promise<Housed> }

/** A retention that forgets everything from before the instant. */
export const allBefore = (instant: string): Parameters<Mailbox['prune']>[0] => ({
  ...{ receiptsBefore: instant, headersBefore: instant, logBefore: instant, refusalsBefore: instant },
})

const quick = { randomUuid: randomUUID, notary: quickNotary, reserve: 4096 }

/** The embedded store with a notary that signs nothing. */
export const openQuickly = (file: string, change: Partial<SqliteOptions> = {}): Promise<Mailbox> =>
  openSqliteMailbox(file, { ...quick, ...change })

async function houseMemory(): Promise<Housed> {
  const store = memoryStore(randomUUID())
  const mailbox = mailboxOver(store, quickNotary)
  return { mailbox, store, restart: houseMemory, crash: houseMemory, remove: () => mailbox.close() }
}

async function houseSqlite(folder: string): Promise<Housed> {
  const store = await openSqliteStore(join(folder, 'postvak.sqlite'), quick)
  const mailbox = mailboxOver(store, quickNotary)
  const remove = async (): Promise<void> => {
    await mailbox.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return {
    ...{ mailbox, store },
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
