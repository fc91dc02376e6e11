/** What is counted in SQLite: how much waits, how many were sent, received and refused, and the numbers of mailboxes. */
import { noLoad } from './loads.ts'
import type { Count, CountPage, Load } from './mailbox.ts'
import { oinCell } from './sqlite-codes.ts'
import type { Prepare } from './sqlite-schema.ts'
import type { Loaded, LoadPlace, Needs, RefusalCount, Written } from './store.ts'

type Part = 'loads' | 'sequences' | 'refusals'

/** The counts of a database. */
export type SqliteCounts = {
  readonly load: (needs: Omit<Needs, 'ids'>) => Pick<Loaded, Part>
  readonly write: (written: Pick<Written, Part | 'counts'>) => void
  readonly waiting: (place: LoadPlace) => Load
  readonly of: (oin: string) => readonly Count[]
  readonly page: (page: CountPage) => readonly Count[]
  readonly forget: (before: string, limit: number) => number
}

/** The tables of counts in this database. */
export function sqliteCounts(prepare: Prepare): SqliteCounts {
  const sequence = prepare('SELECT sequence FROM mailbox WHERE receiver = ?').pluck()
  const setSequence = prepare(
    'INSERT INTO mailbox VALUES (?, ?) ON CONFLICT (receiver) DO UPDATE SET sequence = excluded.sequence',
  )
  const [loads, refusals, counters] = [loadsIn(prepare), refusalsIn(prepare), countersIn(prepare)]
  return {
    load: (needs) => ({
      loads: needs.loads.map((place) => ({ ...place, ...loads.get(place) })),
      sequences: needs.receivers.map((receiver) => ({
        receiver,
        sequence: (sequence.get(oinCell(receiver)) as number | undefined) ?? 0,
      })),
      refusals: needs.refusals.map((of) => ({ ...of, recorded: refusals.get(of) })),
    }),
    write: (written) => {
      written.loads.forEach(loads.set)
      for (const { receiver, sequence: last } of written.sequences) setSequence.run(oinCell(receiver), last)
      written.refusals.forEach(refusals.set)
      written.counts.forEach(counters.add)
    },
    waiting: loads.get,
    of: counters.of,
    page: counters.page,
    forget: refusals.forget,
  }
}

function loadsIn(prepare: Prepare) {
  const get = prepare('SELECT messages, bytes FROM load WHERE receiver = ? AND sender = ?')
  const set = prepare('REPLACE INTO load VALUES (?, ?, ?, ?)')
  const remove = prepare('DELETE FROM load WHERE receiver = ? AND sender = ?')
  return {
    get: ({ receiver = '', sender = '' }: LoadPlace): Load =>
      (get.get(oinCell(receiver), oinCell(sender)) as Load | undefined) ?? noLoad,
    set: ({ receiver = '', sender = '', messages, bytes }: LoadPlace & Load): void => {
      const place = [oinCell(receiver), oinCell(sender)]
      if (messages === 0) remove.run(place)
      else set.run(...place, messages, bytes)
    },
  }
}

function refusalsIn(prepare: Prepare) {
  const get = prepare('SELECT recorded FROM refusal WHERE period = ? AND actor = ?').pluck()
  const set = prepare('REPLACE INTO refusal VALUES (?, ?, ?)')
  const forget = prepare(
    `DELETE FROM refusal WHERE (period, actor) IN
      (SELECT period, actor FROM refusal WHERE period < ? ORDER BY period, actor LIMIT ?)`,
  )
  return {
    get: ({ period, actor }: RefusalCount): number => (get.get(period, actor) as number | undefined) ?? 0,
    set: ({ period, actor, recorded }: RefusalCount & { readonly recorded: number }): void =>
      void set.run(period, actor, recorded),
    forget: (before: string, limit: number): number => forget.run(before, limit).changes,
  }
}

function countersIn(prepare: Prepare) {
  const add = prepare(
    `INSERT INTO counter VALUES (@oin, @module, @version, @type, @month, @sent, @received)
      ON CONFLICT DO UPDATE SET sent = sent + @sent, received = received + @received`,
  )
  const columns = 'SELECT oin, module, version, type, month, sent, received FROM counter'
  const mine = prepare(`${columns} WHERE oin = ? ORDER BY month, module, version, type`)
  const page = prepare(
    `${columns} WHERE substr(month, 1, length(@year)) = @year AND oin IN
      (SELECT DISTINCT oin FROM counter WHERE oin > @after AND substr(month, 1, length(@year)) = @year ORDER BY oin LIMIT @limit)
      ORDER BY oin, month, module, version, type`,
  )
  return {
    add: (count: Count): void => void add.run(count),
    of: (oin: string): readonly Count[] => mine.all(oin) as Count[],
    page: ({ after, limit, year = '' }: CountPage): readonly Count[] => page.all({ after, limit, year }) as Count[],
  }
}
