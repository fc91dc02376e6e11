/** The messages that wait, in SQLite; their bytes in a table of their own, which only handing over reads. */
import type { Prepare } from './sqlite-schema.ts'
import type { Kept, Tables } from './tables.ts'

type MessageRow = {
  readonly [Name in 'id' | 'module' | 'version' | 'sender' | 'receiver' | 'kid' | 'digest']: string
} & { readonly [Name in 'type' | 'lading' | 'accepted' | 'expires']: string } & {
  readonly directory: number
  readonly sequence: number
  readonly fetched: number
  readonly size: number
}

function keptOf(row: MessageRow): Kept {
  const { id, module, version, sender, receiver, kid, digest, sequence, size, directory } = row
  const parcel: Kept['parcel'] = {
    ...{ id, module, version, sender, receiver, kid, digest, directory },
    type: row.type,
    ladingHash: row.lading,
    acceptedAt: row.accepted,
    expiresAt: row.expires,
  }
  return { parcel, size, sequence, fetched: row.fetched === 1 }
}

/** The table of messages in this database. */
export function messageTable(prepare: Prepare): Tables['messages'] {
  const add = prepare(
    `INSERT INTO message (id, receiver, sequence, sender, module, version, type, kid, digest, lading, accepted, expires, size,
      directory)
      VALUES (@id, @receiver, @sequence, @sender, @module, @version, @type, @kid, @digest, @ladingHash, @acceptedAt,
      @expiresAt, @size, @directory)`,
  )
  const addBody = prepare('INSERT INTO body VALUES (?, ?)')
  const body = prepare('SELECT body FROM body WHERE id = ?').pluck()
  const get = prepare('SELECT * FROM message WHERE id = ?')
  const mark = prepare('UPDATE message SET fetched = 1 WHERE id = ?')
  const remove = prepare('DELETE FROM message WHERE id = ?')
  const removeBody = prepare('DELETE FROM body WHERE id = ?')
  const page = prepare('SELECT * FROM message WHERE receiver = ? AND sequence > ? ORDER BY sequence LIMIT ?')
  const expired = prepare('SELECT * FROM message WHERE expires <= ? ORDER BY expires LIMIT ?')
  const sealed = prepare('SELECT * FROM message WHERE receiver = ? AND kid = ? LIMIT ?')
  const oldest = prepare('SELECT min(accepted) FROM message').pluck()
  return {
    add: ({ parcel, size, sequence }, bytes) => {
      add.run({ ...parcel, sequence, size })
      addBody.run(parcel.id, bytes)
    },
    get: (id) => {
      const row = get.get(id) as MessageRow | undefined
      return row === undefined ? undefined : keptOf(row)
    },
    body: (id) => body.get(id) as Buffer | undefined,
    markFetched: (id) => void mark.run(id),
    remove: (id) => {
      remove.run(id)
      removeBody.run(id)
    },
    of: (receiver, { after, limit }) => (page.all(receiver, after, limit) as MessageRow[]).map(keptOf),
    expiredAt: (at, limit) => (expired.all(at, limit) as MessageRow[]).map(keptOf),
    sealedTo: (receiver, kid, limit) => (sealed.all(receiver, kid, limit) as MessageRow[]).map(keptOf),
    oldest: () => oldest.get() as string | null,
  }
}
