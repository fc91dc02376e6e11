// What others notice of one participant who lists, floods, is refused or does not read: their path at a pace that the standard limits allow.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { start } from './processes.mjs'
import { emptyStore } from './path.mjs'
import { usageOf } from './usage.mjs'

/** How it is abused, and by which of the two: who sends or who receives. */
const abuses = { lists: 1, floods: 0, 'is refused': 0, 'does not read': 1 }
const lanes = 4
const turns = 500

/** `[{ how, submit, fetch, confirm, peak }]`, the first one alone: milliseconds (p50, p99) of the others, and MiB of the hub. */
export async function measureBeside({ house, home, werk, client, abusers, file, tell }) {
  const rows = []
  for (const [how, by] of [['nobody'], ...Object.entries(abuses)]) {
    const store = emptyStore(werk)
    const hub = start('serve-hub', [JSON.stringify({ house, home, store: 'sqlite', file: store, limited: true })])
    const { url } = await hub.next()
    const [sender, receiver] = abusers.map(({ oin }) => oin)
    const size = how === 'does not read' ? 500_000 : 6000
    const { ids } = await hub.ask({ task: 'fill', sender, receiver, kid: 'zegel', count: 1000, size })
    const setting = join(werk, 'abuser.json')
    writeFileSync(setting, JSON.stringify({ ...abusers[by], url, ca: client.ca, how, file, ids }), { mode: 0o600 })
    const other = by === undefined ? undefined : start('abuser', [setting])
    await other?.next()
    const driver = start('drive', [])
    await driver.ask({ ...client, url, lanes, warm: 40, count: turns + 40, every: 100 })
    const { measured } = await driver.next()
    const [submit, fetch, confirm] = measured.legs
    rows.push({ how, submit, fetch, confirm, peak: usageOf([hub.pid]).peak })
    tell(`beside one who ${how === 'nobody' ? 'is not there' : how}: submit p99 ${submit.p99.toFixed(1)} ms`)
    await other?.end()
    await driver.end()
    await hub.end()
  }
  return rows
}
