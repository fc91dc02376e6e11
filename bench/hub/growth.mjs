// What the hub on a file costs as more waits, as much ends at one instant, and with a long log; measured from outside, by a few lanes.
import { start } from './processes.mjs'
import { emptyStore } from './path.mjs'
import { oinOf } from './town.mjs'

const lanes = 4
const turns = 400
/** Who has all that waits: nobody of those who are measured. */
const crowd = [
  { kind: 'shv', suite: 1, at: 0 },
  { kind: 'se', suite: 1, at: 0 },
]

/**
 * `[{ what, submit, fetch, confirm, took, memory }]`: milliseconds (p50, p99) of the path of few while or after that happened, how long it took
 * in milliseconds, and MiB; `client.file` holds messages enough: `rows × turns`.
 */
export async function measureGrowth({ house, home, werk, client, tell }) {
  const file = emptyStore(werk)
  const setting = JSON.stringify({ house, home, store: 'sqlite', file })
  let hub = start('serve-hub', [setting])
  let { url } = await hub.next()
  const rows = []
  let from = 0
  const drive = async (count = turns) => {
    const driver = start('drive', [])
    await driver.ask({ ...client, url, lanes, warm: 50, from, count: count + 50 })
    const { measured } = await driver.next()
    await driver.end()
    from += count + 50
    const [submit, fetch, confirm] = measured.legs
    return { submit, fetch, confirm }
  }
  const add = (what, row) => {
    rows.push({ what, ...row })
    tell(
      `${what}: submit ${row.submit?.p50.toFixed(1) ?? '-'} ms${row.took === undefined ? '' : `, ${(row.took / 1000).toFixed(1)} s`}`,
    )
  }
  /** The path of few while the hub does something long. */
  const beside = async (what, asked) => {
    const [path, { took, rss }] = await Promise.all([drive(), hub.ask(asked)])
    add(what, { ...path, took, memory: rss })
  }
  const [sender, receiver] = crowd.map(oinOf)
  const fill = (count, more = {}) => hub.ask({ task: 'fill', count, sender, receiver, kid: 'zegel', ...more })
  add('nothing waits', await drive())
  let waiting = 0
  for (const count of [10_000, 100_000, 500_000]) {
    tell(`filling up to ${count}`)
    const { took, rss } = await fill(count - waiting)
    waiting = count
    add(`${count.toLocaleString('en')} wait`, { ...(await drive()), memory: rss, took })
  }
  tell('a log of 1,000,000 lines')
  await hub.ask({ task: 'refusals', count: 500_000, sender, receiver })
  add('1,000,000 lines of log', await drive())
  await beside('the chain of 1,000,000 lines is checked', { task: 'chain' })
  await beside('a round of pruning, nothing due', { task: 'prune' })
  await hub.ask({ task: 'fill', count: 50_000, sender, receiver, kid: 'zegel', stays: 60_000 })
  await beside('50,000 expire at one instant', { task: 'expire', at: new Date(Date.now() + 120_000).toISOString() })
  await hub.end({ task: 'close' })
  hub = start('serve-hub', [setting])
  const { started, ...again } = await hub.next()
  url = again.url
  add('start with all of that', { ...(await drive()), took: started })
  await hub.end({ task: 'close' })
  return rows
}
